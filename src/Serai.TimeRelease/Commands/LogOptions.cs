using System.CommandLine;
using NodaTime;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Calendars.Files;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Stamps;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary>The options by which every command reads event logs.</summary>
sealed class LogOptions
{
    public Option<string?> Case { get; } = new("--case") { Description = "Column of the case, or type of object in OCEL" };

    public Option<string?> Event { get; } = new("--event") { Description = "Column of the activity" };

    public Option<string?> Time { get; } = new("--time") { Description = "Column of the stamp, or of the end" };

    public Option<string?> Start { get; } = new("--start") { Description = "Column of the start" };

    public Option<string?> Lifecycle { get; } = new("--lifecycle") { Description = "Column that holds start or complete" };

    public Option<string?> Instance { get; } = new("--instance") { Description = "Column that joins the start and the complete of one handling" };

    public Option<string?> Actor { get; } = new("--actor") { Description = "Column of who acted" };

    public Option<string[]> By { get; } = new("--by") { Description = "Columns to break down by, with commas between" };

    public Option<string?> Zone { get; } = new("--zone") { Description = "IANA zone of stamps without an offset, such as Asia/Tashkent" };

    public Option<string?> DateOrder { get; } = new("--date-order") { Description = "dmy, mdy or ymd, where dates could be read both ways" };

    public Option<string?> Delimiter { get; } = new("--delimiter") { Description = "Column separator of a CSV file: a character, or tab" };

    public Option<string?> Encoding { get; } = new("--encoding") { Description = "Encoding of a CSV file: utf-8, utf-16, windows-1251 …" };

    public Option<string?> Twice { get; } = new("--twice") { Description = "first or second: which of two equal local times is meant when clocks went back" };

    public Option<string?> Sheet { get; } = new("--sheet") { Description = "Sheet of a workbook; the first one if not given" };

    public Option<bool> Wide { get; } = new("--wide") { Description = "One row per case, one column per time point" };

    public Option<string[]> Points { get; } = new("--points") { Description = "Columns of a wide table that hold stamps, with commas between" };

    public Option<string?> Refused { get; } = new("--refused") { Description = "File to which refused rows are written as CSV" };

    public Option<bool> AllOrNothing { get; } = new("--all-or-nothing") { Description = "Refuse the file for one refused row" };

    public Option<string?> Memory { get; } = new("--memory") { Description = "Memory that reading a CSV file may take before it goes on in temporary files, such as 2GB" };

    public Option<int?> Threads { get; } = new("--threads") { Description = "Threads that read; as many as the machine has, four at most, if not given" };

    public Option<bool> Json { get; } = new("--json") { Description = "Answer as JSON" };

    public void AddTo(Command command)
    {
        Option[] all = [Case, Event, Time, Start, Lifecycle, Instance, Actor, By, Zone, DateOrder, Delimiter, Encoding, Twice, Sheet, Wide, Points, Refused, AllOrNothing, Memory, Threads, Json];
        foreach (var option in all) command.Add(option);
    }

    /// <exception cref="UsageException">An option cannot be understood.</exception>
    public LogRequest Request(ParseResult arguments, CancellationToken cancel = default) => new(
        new EventMapping
        {
            Case = arguments.GetValue(Case),
            Event = arguments.GetValue(Event),
            Time = arguments.GetValue(Time),
            Start = arguments.GetValue(Start),
            Lifecycle = arguments.GetValue(Lifecycle),
            Instance = arguments.GetValue(Instance),
            Actor = arguments.GetValue(Actor),
            By = Columns(arguments.GetValue(By)),
            Times = Columns(arguments.GetValue(Points)),
        },
        new ReadOptions
        {
            Zone = arguments.GetValue(Zone),
            DateOrder = Order(arguments.GetValue(DateOrder)),
            Delimiter = Separator(arguments.GetValue(Delimiter)),
            Encoding = arguments.GetValue(Encoding),
            Twice = TwiceOf(arguments.GetValue(Twice)),
            AllOrNothing = arguments.GetValue(AllOrNothing),
            MemoryLimit = Bytes(arguments.GetValue(Memory)),
            Threads = arguments.GetValue(Threads),
        })
    {
        Wide = arguments.GetValue(Wide) ? true : null,
        Sheet = arguments.GetValue(Sheet),
        RefusedTo = arguments.GetValue(Refused),
        Cancel = cancel,
    };

    public static IReadOnlyList<string> Columns(string[]? given) => [.. (given ?? []).SelectMany(g => g.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    public static DateOrder Order(string? text) => text?.ToLowerInvariant() switch
    {
        null or "detect" => Engine.Reading.DateOrder.Detect,
        "dmy" => Engine.Reading.DateOrder.DayMonthYear,
        "mdy" => Engine.Reading.DateOrder.MonthDayYear,
        "ymd" => Engine.Reading.DateOrder.YearMonthDay,
        _ => throw new UsageException($"--date-order {text}: expected dmy, mdy or ymd."),
    };

    public static TwiceChoice? TwiceOf(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "first" => TwiceChoice.First,
        "second" => TwiceChoice.Second,
        _ => throw new UsageException($"--twice {text}: expected first or second."),
    };

    static char? Separator(string? text) => text switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } => text[0],
        _ => throw new UsageException($"--delimiter {text}: expected one character, or tab."),
    };

    static long? Bytes(string? text)
    {
        if (text is null) return null;
        var upper = text.Trim().ToUpperInvariant().TrimEnd('B');
        var shift = upper.EndsWith('G') ? 30 : upper.EndsWith('M') ? 20 : upper.EndsWith('K') ? 10 : 0;
        return double.TryParse(shift == 0 ? upper : upper[..^1], System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0
            ? (long)(number * (1L << shift))
            : throw new UsageException($"--memory {text}: expected an amount such as 2GB or 500MB.");
    }

    public static IReadOnlyList<IntervalSpec> Intervals(string[]? given) => given is null or { Length: 0 }
        ? [IntervalSpec.Whole]
        : [.. given.Select(text => IntervalSpec.Parse(text) ?? throw new UsageException($"--interval {text}: expected two activities with two dots between, such as \"arrival..release\"."))];

    /// <summary>An instant: with an offset, or by the clock of the zone given.</summary>
    public static Instant InstantOf(string option, string text, string? zone, DateOrder order)
    {
        if (zone is not null && !ZoneClock.Knows(zone)) throw new UsageException($"--zone {zone}: not a zone of the tz database ({ZoneClock.DatabaseVersion}).");
        var outcome = new StampParser(zone is null ? null : new ZoneClock(zone), order, null).Parse(text, out var micros);
        return outcome.IsRead() ? Instant.FromUnixTimeTicks(micros * 10) : throw new UsageException($"{option} {text}: expected {outcome.Expected(order, zone)}.");
    }

    /// <returns>The calendar, or null where the problems say why not.</returns>
    public static WorkingCalendar? Calendar(string path, Problems problems)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ReadProblem(path, 0, null, ProblemCodes.FileUnreadable, fault.Message, "a calendar file") { Kind = ProblemKind.FileRefused });
            return null;
        }
        var read = CalendarFile.Read(content, Path.GetFileName(path));
        foreach (var problem in read.Problems) problems.Add(problem with { Kind = ProblemKind.FileRefused });
        return read.Calendar;
    }
}
