using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>One possible answer: which instants were taken, and the time between them.</summary>
/// <param name="From">Instant of the first stamp.</param>
/// <param name="To">Instant of the second stamp.</param>
/// <param name="FromChoice">"first" or "second" where the first stamp's local time occurred twice; otherwise nothing.</param>
/// <param name="ToChoice">The same for the second stamp.</param>
/// <param name="ElapsedSeconds">Difference of the instants.</param>
/// <param name="WorkingSeconds">Open time by the calendar; nothing without a calendar that holds hours for every day between.</param>
public sealed record StampAnswer(Instant From, Instant To, string? FromChoice, string? ToChoice, double ElapsedSeconds, double? WorkingSeconds);

/// <summary>The time between two stamps, each written by the clock of its own zone. A difference of instants, never of wall times.</summary>
/// <param name="ElapsedSeconds">The answer; nothing if there is none or more than one.</param>
/// <param name="WorkingSeconds">Open time by the calendar; nothing without a calendar.</param>
/// <param name="Answers">One answer; two or more where a local time occurred twice; none where a stamp could not be read.</param>
/// <param name="Problems">What stands in the way, and notes on what was read.</param>
/// <param name="ZoneData">Version of the tz database.</param>
public sealed partial record TwoStamps(
    double? ElapsedSeconds, double? WorkingSeconds, IReadOnlyList<StampAnswer> Answers, IReadOnlyList<ReadProblem> Problems, string ZoneData)
{
    /// <summary>Measures from one stamp to another.</summary>
    /// <param name="from">First stamp, such as 2024-02-29T22:00; an offset in it goes before the zone.</param>
    /// <param name="fromZone">IANA zone of the clock it was written by; may be missing if the stamp has an offset.</param>
    /// <param name="to">Second stamp.</param>
    /// <param name="toZone">IANA zone of its clock.</param>
    /// <param name="calendar">For the open time.</param>
    /// <param name="order">Order of day and month in stamps such as 03/04/2025.</param>
    /// <param name="twice">Which of two equal local times is meant; without it both answers are offered and none is given.</param>
    public static TwoStamps Measure(
        string from, string? fromZone, string to, string? toZone, WorkingCalendar? calendar = null, DateOrder order = DateOrder.Detect, TwiceChoice? twice = null)
    {
        var problems = new List<ReadProblem>();
        var firsts = Readings(from, fromZone, "from", order, twice, problems);
        var seconds = Readings(to, toZone, "to", order, twice, problems);
        var answers = new List<StampAnswer>();
        foreach (var (start, startChoice) in firsts)
        {
            foreach (var (end, endChoice) in seconds)
            {
                if (end >= start)
                    answers.Add(new(start, end, startChoice, endChoice, (end - start).TotalSeconds, Working(calendar, start, end)));
            }
        }
        if (firsts.Count > 0 && seconds.Count > 0)
        {
            if (answers.Count == 0)
                problems.Add(EndBeforeStart(from, fromZone, to, toZone, firsts[0].At, seconds[0].At));
            // Where only one of two readings leaves the end after the start, the order of the stamps has decided.
            if (answers.Count == 1 && firsts.Count * seconds.Count > 1)
                problems.RemoveAll(problem => problem.Code == ProblemCodes.TimeTwice);
            if (answers.Count == 1 && firsts.Count * seconds.Count > 1)
                problems.Add(Note("stamp-order-decides", Choices(answers[0]), "nothing more: with the other reading the end would lie before the start"));
            if (calendar is not null && answers.Count > 0 && answers.Any(answer => answer.WorkingSeconds is null))
                problems.Add(Uncovered(calendar, answers[0]));
        }
        var single = answers.Count == 1 ? answers[0] : null;
        return new(single?.ElapsedSeconds, single?.WorkingSeconds, answers, problems, WorkingCalendar.ZoneDataVersion);
    }

    private static double? Working(WorkingCalendar? calendar, Instant from, Instant to) =>
        calendar is not null && calendar.Covers(from, to) ? calendar.OpenSeconds(from, to) : null;

    private static List<(Instant At, string? Choice)> Readings(
        string text, string? zone, string name, DateOrder order, TwiceChoice? twice, List<ReadProblem> problems)
    {
        if (!string.IsNullOrEmpty(zone) && !ZoneClock.Knows(zone))
        {
            problems.Add(new(null, 0, $"{name}-zone", ProblemCodes.ZoneUnknown, $"\"{zone}\"", $"an IANA zone such as Asia/Almaty, known to {WorkingCalendar.ZoneDataVersion}"));
            return [];
        }
        var clock = string.IsNullOrEmpty(zone) ? null : new ZoneClock(zone);
        var outcome = new StampParser(clock, order, twice).Parse(text, out var micros);
        if (outcome == StampOutcome.Twice)
        {
            new StampParser(clock, order, TwiceChoice.First).Parse(text, out var first);
            new StampParser(clock, order, TwiceChoice.Second).Parse(text, out var second);
            problems.Add(new(null, 0, name, ProblemCodes.TimeTwice, $"\"{text}\"",
                $"a local time that occurred once in {zone}: the clocks went back, and it occurred at {Written(first)} and at {Written(second)}; say first or second, or write the offset"));
            return [(At(first), "first"), (At(second), "second")];
        }
        if (!outcome.IsRead())
        {
            problems.Add(new(null, 0, name, outcome.Code(), $"\"{text}\"", outcome == StampOutcome.Skipped ? Skipped(text, zone!, order) : outcome.Expected(order, zone)));
            return [];
        }
        if (outcome == StampOutcome.ReadDateOnly)
            problems.Add(Note(ProblemCodes.DateOnly, $"\"{text}\"", "a time of day; without one the duration is good to ± 24 h", name));
        if (clock is not null && WrittenOffset().Match(text) is { Success: true } written)
            CheckOffset(written.Value, zone!, At(micros), name, problems);
        return [(At(micros), null)];
    }

    // An offset that was not in force in the zone: as +06:00 in Almaty after 29 February 2024. The stamp is read by its offset, and said so.
    private static void CheckOffset(string written, string zone, Instant at, string name, List<ReadProblem> problems)
    {
        var digits = written.Replace(":", "", StringComparison.Ordinal);
        var minutes = digits is "Z" or "z" ? 0
            : ((int.Parse(digits[1..3], CultureInfo.InvariantCulture) * 60) + (digits.Length > 3 ? int.Parse(digits[3..], CultureInfo.InvariantCulture) : 0)) * (digits[0] == '-' ? -1 : 1);
        var inForce = DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(at);
        // Z says "this is UTC", not "the clock on the wall was UTC".
        if (digits is not ("Z" or "z") && inForce.Seconds != minutes * 60)
            problems.Add(Note("offset-not-of-zone", written, $"{inForce.ToString("m", CultureInfo.InvariantCulture)}, the offset of {zone} at that time; the offset in the stamp was taken", name));
    }

    private static string Skipped(string text, string zone, DateOrder order)
    {
        // The same wall time read in UTC tells where in the gap it lies.
        new StampParser(new ZoneClock("Etc/UTC"), order, null).Parse(text, out var wall);
        var gap = DateTimeZoneProviders.Tzdb[zone].MapLocal(At(wall).InUtc().LocalDateTime);
        var (before, after) = (gap.EarlyInterval, gap.LateInterval);
        return $"a local time that exists in {zone}: the clocks went forward from {Wall(after.Start, before.WallOffset)} to {Wall(after.Start, after.WallOffset)}"
            + $"; if the clock had not been put forward the time is {Written(wall - (before.WallOffset.Ticks / 10))}, if too early {Written(wall - (after.WallOffset.Ticks / 10))}";
    }

    private static ReadProblem EndBeforeStart(string from, string? fromZone, string to, string? toZone, Instant start, Instant end) =>
        new(null, 0, "to", ProblemCodes.EndBeforeStart, $"\"{to}\"{In(toZone)} = {Utc(end)}", $"an instant not before \"{from}\"{In(fromZone)} = {Utc(start)}");

    private static ReadProblem Uncovered(WorkingCalendar calendar, StampAnswer answer) =>
        new(null, 0, "calendar", "calendar-not-covering", $"no hours for {Iso(calendar.FirstUncovered(answer.From, answer.To)!.Value)}",
            $"a calendar with hours for every day from {Iso(answer.From.InZone(calendar.Zone).Date)} to {Iso(answer.To.InZone(calendar.Zone).Date)}");

    private static ReadProblem Note(string code, string found, string expected, string? column = null) =>
        new(null, 0, column, code, found, expected) { Kind = ProblemKind.Note };

    private static string Choices(StampAnswer answer) =>
        string.Join(" and ", new[] { answer.FromChoice is { } a ? $"from: {a}" : null, answer.ToChoice is { } b ? $"to: {b}" : null }.OfType<string>());

    private static Instant At(long micros) => Instant.FromUnixTimeTicks(micros * 10);

    private static string Written(long micros) => Utc(At(micros));

    private static string Utc(Instant at) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at);

    private static string Wall(Instant at, Offset offset) => at.WithOffset(offset).LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string In(string? zone) => string.IsNullOrEmpty(zone) ? "" : $" in {zone}";

    [GeneratedRegex(@"(?<=:\d{2}(\.\d+)?)([+-]\d{2}(:?\d{2})?|[Zz])$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenOffset();
}
