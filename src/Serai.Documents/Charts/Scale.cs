namespace Serai.Documents.Charts;

/// <summary>An axis from a round number to a round number, in steps of 1, 2 or 5 times a power of ten.</summary>
internal sealed record Scale(double Low, double High, double Step)
{
    private static readonly int[] Rounds = [1, 2, 5, 10];

    public static Scale Over(double low, double high, int steps, bool fromZero = true)
    {
        if (fromZero)
        {
            low = Math.Min(0, low);
            high = Math.Max(0, high);
        }

        if (high - low < 1e-9)
        {
            high = low + 1;
        }

        var raw = (high - low) / Math.Max(1, steps);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = Rounds.Select(n => n * power).First(candidate => candidate >= raw * 0.999999);
        return new Scale(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
    }

    public IEnumerable<double> Ticks()
    {
        var count = (int)Math.Round((High - Low) / Step);
        for (var i = 0; i <= count; i++)
        {
            // Multiplied, not summed, so that 0.3 does not become 0.30000000000000004.
            yield return Math.Round(Low + i * Step, 10);
        }
    }

    /// <summary>0 to 1 along the axis.</summary>
    public double At(double value) => (value - Low) / (High - Low);
}
