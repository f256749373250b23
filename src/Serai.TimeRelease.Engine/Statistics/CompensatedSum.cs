namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>A running sum whose rounding error does not grow with the number of terms.</summary>
/// <remarks>Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974) 39–51.</remarks>
public struct CompensatedSum
{
    private double sum;
    private double lost;

    /// <summary>The sum so far, in the unit of the terms.</summary>
    public readonly double Value => sum + lost;

    /// <summary>Adds one term.</summary>
    public void Add(double term)
    {
        var next = sum + term;
        lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }
}
