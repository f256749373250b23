using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>Opening hours by weekday, for a stretch of dates.</summary>
/// <param name="ValidFrom">First date, or nothing: since ever.</param>
/// <param name="ValidTo">Last date, included, or nothing: until further notice.</param>
/// <param name="Days">The shifts of a weekday; a weekday without any is closed.</param>
public sealed record WeekHours(LocalDate? ValidFrom, LocalDate? ValidTo, IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<Shift>> Days)
{
    /// <summary>Whether these hours are for that date.</summary>
    public bool Covers(LocalDate date) => (ValidFrom is not { } from || date >= from) && (ValidTo is not { } to || date <= to);

    /// <summary>The shifts of a weekday, in order.</summary>
    public IReadOnlyList<Shift> On(IsoDayOfWeek day) => Days.GetValueOrDefault(day) ?? [];
}
