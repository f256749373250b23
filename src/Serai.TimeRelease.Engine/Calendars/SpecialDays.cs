using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>Dates with their own hours, whatever the week and the holidays say: a closure, a short day, a moved working day.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date, included.</param>
/// <param name="Shifts">The hours; none means closed.</param>
/// <param name="Name">Why, for people.</param>
public sealed record SpecialDays(LocalDate From, LocalDate To, IReadOnlyList<Shift> Shifts, string? Name);

/// <summary>A day that is worked as another weekday, although it is a weekend or a holiday.</summary>
/// <param name="Date">The date.</param>
/// <param name="As">The weekday whose hours it has.</param>
/// <param name="Name">Why, for people.</param>
public sealed record MovedWorkingDay(LocalDate Date, IsoDayOfWeek As, string? Name);
