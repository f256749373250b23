namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>
/// Decides over a whole column whether 03/04/2025 is 3 April or 4 March: one date whose first number is above 12 decides for the day first, one whose second number
/// is, for the month first. Dates that read the same in both orders do not matter.
/// </summary>
public sealed class DateOrderEvidence
{
    /// <summary>Dates that can only be day first, only month first, and both.</summary>
    public long DayFirst { get; private set; }

    public long MonthFirst { get; private set; }

    public long Either { get; private set; }

    /// <summary>The first date that reads in both ways.</summary>
    public string? Example { get; private set; }

    public void Look(ReadOnlySpan<byte> text)
    {
        var shape = StampShape.Of(text);
        if (shape.Fault != StampOutcome.Read || shape.YearFirst || shape.MonthNamed)
            return;
        if (shape.A > 12 && shape.B <= 12)
            DayFirst++;
        else if (shape.B > 12 && shape.A <= 12)
            MonthFirst++;
        else if (shape.A <= 12 && shape.B <= 12 && shape.A != shape.B && !shape.Dotted)
        {
            Either++;
            Example ??= System.Text.Encoding.UTF8.GetString(text);
        }
    }

    /// <summary>True where what was seen speaks for one order only, or does not speak at all because no date needs an order.</summary>
    public bool Decided => DayFirst == 0 != (MonthFirst == 0) || DayFirst == 0 && MonthFirst == 0 && Either == 0;

    /// <summary>The order, or <see cref="DateOrder.Detect"/> where nothing or contradicting things were seen.</summary>
    public DateOrder Order => (DayFirst > 0, MonthFirst > 0) switch
    {
        (true, false) => DateOrder.DayMonthYear,
        (false, true) => DateOrder.MonthDayYear,
        _ => DateOrder.Detect,
    };
}
