using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs check FILE</c>: what can be read of a file, and what its stamps say that cannot be. Changes nothing.</summary>
sealed class CheckCommand : ITrsCommand
{
    readonly Option<string?> _order = new("--order") { Description = "The process map: activities in their order, with commas between" };
    readonly Option<string?> _arrival = new("--arrival") { Description = "Activity that is the arrival" };
    readonly Option<string?> _lodgement = new("--lodgement") { Description = "Activity that is the lodgement of the declaration" };
    readonly Option<string?> _release = new("--release") { Description = "Activity that is the release" };
    readonly Option<string?> _payment = new("--payment") { Description = "Activity that is the payment" };
    readonly Option<string?> _guarantee = new("--guarantee") { Description = "Activity that says a guarantee was given" };
    readonly Option<string[]> _examination = new("--examination") { Description = "Activities that are an examination" };
    readonly Option<string?> _lane = new("--lane") { Description = "Column of the lane" };
    readonly Option<string?> _recorder = new("--recorder") { Description = "Column of who recorded; the actor if not given" };
    readonly Option<string?> _truck = new("--truck") { Description = "Column of the truck that carries the case" };
    readonly Option<string?> _now = new("--now") { Description = "Moment of entry; now if not given" };
    readonly Option<string?> _from = new("--window-start") { Description = "First arrival of the study" };
    readonly Option<string?> _to = new("--window-end") { Description = "Last arrival of the study" };
    readonly Option<string?> _freeze = new("--freeze") { Description = "Freeze date; nothing is recorded after it" };
    readonly Option<string?> _minimum = new("--minimum") { Description = "Technical minimum of a whole case, such as 2min" };
    readonly Option<string?> _maximum = new("--maximum") { Description = "Technical maximum of a whole case, such as 30d" };
    readonly Option<string[]> _calendar = new("--calendar") { Description = "Calendar file for all actors, or ACTOR=FILE; may be given several times" };
    readonly Option<string[]> _same = new("--same-moment") { Description = "\"A=B\": two activities that are one physical event at two posts" };
    readonly Option<string[]> _agree = new("--agree") { Description = "\"A=B\": two columns that have to agree, such as plate read and plate declared" };
    readonly Option<string?> _declaration = new("--declaration") { Description = "Columns that make a declaration unique, with commas between, such as number,office" };

    public Command Build()
    {
        var command = new Command("check", "Say what can be read of a file and what its stamps say that cannot be; nothing is changed");
        var file = new Argument<string>("file") { Description = "CSV, XLSX, Parquet, XES, XES.gz or OCEL 2.0" };
        var log = new LogOptions();
        command.Add(file);
        log.AddTo(command);
        foreach (var option in new Option[] { _order, _arrival, _lodgement, _release, _payment, _guarantee, _examination, _lane, _recorder, _truck, _now, _from, _to, _freeze, _minimum, _maximum, _calendar, _same, _agree, _declaration })
            command.Add(option);
        command.Does(log.Json, (arguments, terminal, cancel) =>
        {
            var ticker = new Ticker(terminal.Error);
            var problems = new Problems();
            var given = log.Request(arguments, cancel);
            var setup = Setup(arguments, given, problems);
            var request = given with { Progress = ticker, Mapping = given.Mapping with { By = [.. given.Mapping.By.Union(Columns(setup), StringComparer.Ordinal)] } };
            var events = problems.Refused ? null : EventFile.Read(arguments.GetValue(file)!, request, problems);
            ticker.Done();
            var result = events is null ? null : Verifier.Verify(events, setup, problems);
            terminal.Tell(problems);
            terminal.Write(writer => Json(writer, arguments.GetValue(file)!, events, result, problems), writer => Text(writer, events, result, problems));
            return problems.Refused || problems.RowsRefused > 0 ? Exit.Refused : Exit.Done;
        });
        return command;
    }

    VerificationSetup Setup(ParseResult arguments, LogRequest request, Problems problems)
    {
        Instant? At(Option<string?> option) => arguments.GetValue(option) is { } text ? LogOptions.InstantOf(option.Name, text, request.Options.Zone, request.Options.DateOrder) : null;
        Duration? Length(Option<string?> option) => arguments.GetValue(option) is not { } text ? null
            : Lengths.Parse(text) is { HasUnit: true } length ? Duration.FromSeconds(length.Seconds) : throw new UsageException($"{option.Name} {text}: expected a time with its unit, such as 2min or 30d.");
        var (minimum, maximum) = (Length(_minimum), Length(_maximum));
        return new VerificationSetup
        {
            Order = Split(arguments.GetValue(_order)),
            Arrival = arguments.GetValue(_arrival),
            Lodgement = arguments.GetValue(_lodgement),
            Release = arguments.GetValue(_release),
            Payment = arguments.GetValue(_payment),
            Guarantee = arguments.GetValue(_guarantee),
            Examinations = LogOptions.Columns(arguments.GetValue(_examination)),
            Lane = arguments.GetValue(_lane),
            Recorder = arguments.GetValue(_recorder),
            Truck = arguments.GetValue(_truck),
            Now = At(_now) ?? Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()),
            WindowStart = At(_from),
            WindowEnd = At(_to),
            Freeze = At(_freeze),
            Limits = minimum is null && maximum is null ? [] : [new IntervalLimit(null, null, minimum, maximum)],
            Calendars = Calendars(arguments.GetValue(_calendar), problems),
            SameMoment = Pairs(_same.Name, arguments.GetValue(_same)),
            MustAgree = Pairs(_agree.Name, arguments.GetValue(_agree)),
            SameDeclaration = Split(arguments.GetValue(_declaration)),
            Zone = request.Options.Zone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null,
        };
    }

    static Dictionary<string, WorkingCalendar> Calendars(string[]? given, Problems problems)
    {
        var calendars = new Dictionary<string, WorkingCalendar>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in given ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (LogOptions.Calendar(at < 0 ? text : text[(at + 1)..], problems) is { } calendar) calendars[at < 0 ? "*" : text[..at]] = calendar;
        }
        return calendars;
    }

    static IReadOnlyList<string> Split(string? text) => LogOptions.Columns(text is null ? null : [text]);

    static IReadOnlyList<(string, string)> Pairs(string option, string[]? given) =>
        [.. (given ?? []).Select(text => text.Split('=', StringSplitOptions.TrimEntries) is [{ Length: > 0 } first, { Length: > 0 } second] ? (first, second) : throw new UsageException($"{option} {text}: expected two names with = between."))];

    /// <summary>The columns that a rule looks at have to be read.</summary>
    static IEnumerable<string> Columns(VerificationSetup setup) =>
        new[] { setup.Lane, setup.Recorder, setup.Truck }.OfType<string>().Concat(setup.SameDeclaration).Concat(setup.MustAgree.SelectMany(p => new[] { p.First, p.Second }));

    static void Json(Utf8JsonWriter writer, string file, EventLog? log, VerificationResult? result, Problems problems)
    {
        writer.WriteString("file", Path.GetFileName(file));
        writer.WriteBoolean("ok", result is not null && problems.RowsRefused == 0 && result.CasesAfter == result.CasesBefore);
        if (log is not null && result is not null)
        {
            writer.WriteNumber("cases", log.CaseCount + log.CasesWithoutEvents);
            writer.WriteNumber("events", log.EventCount);
            writer.WriteNumber("cases_without_events", log.CasesWithoutEvents);
            writer.WriteNumber("cases_before", result.CasesBefore);
            writer.WriteNumber("cases_after", result.CasesAfter);
            writer.WriteNumber("events_before", result.EventsBefore);
            writer.WriteNumber("events_after", result.EventsAfter);
            JsonParts.Number(writer, "share_lodged_before_arrival", result.LodgedBeforeArrival);
            Strings(writer, "activities", log.EventNames);
            Strings(writer, "actors", log.ActorNames.Take(1000));
            writer.WriteStartArray("rules");
            foreach (var rule in result.Rules)
            {
                writer.WriteStartObject();
                writer.WriteString("id", rule.Rule.Id);
                writer.WriteString("name", rule.Rule.Name);
                writer.WriteString("kind", rule.Rule.Kind.ToString().ToLowerInvariant());
                writer.WriteBoolean("applied", rule.Applied);
                if (!rule.Applied) writer.WriteString("needs", rule.Rule.Needs);
                writer.WriteNumber("findings", rule.Findings);
                writer.WriteNumber("cases", rule.Cases);
                writer.WriteNumber("cases_before", rule.CasesBefore);
                writer.WriteNumber("cases_after", rule.CasesAfter);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                writer.WriteStartObject();
                writer.WriteString("rule", finding.Rule);
                writer.WriteString("kind", finding.Kind.ToString().ToLowerInvariant());
                writer.WriteString("case", finding.Case);
                if (finding.Row > 0) writer.WriteNumber("row", finding.Row);
                else writer.WriteNull("row");
                writer.WriteString("event", finding.Event);
                writer.WriteString("recorder", finding.Recorder);
                writer.WriteString("reason", finding.Reason);
                writer.WriteString("found", finding.Found);
                writer.WriteString("proposal", finding.Proposal);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        JsonParts.Problems(writer, problems);
    }

    static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    static void Text(TextWriter writer, EventLog? log, VerificationResult? result, Problems problems)
    {
        if (log is null || result is null) return;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{log.CaseCount + log.CasesWithoutEvents:N0} cases, {log.EventCount:N0} events, {problems.RowsRefused:N0} rows refused"));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.CasesAfter:N0} of {result.CasesBefore:N0} cases pass the hard rules"));
        writer.WriteLine();
        var table = new TextTable("rule", "", "kind", "findings", "cases", "before", "after").Words(3);
        foreach (var rule in result.Rules)
            table.Add(rule.Rule.Id, rule.Rule.Name, rule.Rule.Kind.ToString().ToLowerInvariant(), rule.Applied ? rule.Findings.ToString("N0", CultureInfo.InvariantCulture) : "not applied",
                rule.Applied ? rule.Cases.ToString("N0", CultureInfo.InvariantCulture) : "", rule.CasesBefore.ToString("N0", CultureInfo.InvariantCulture), rule.CasesAfter.ToString("N0", CultureInfo.InvariantCulture));
        table.Write(writer);
        foreach (var rule in result.Findings.GroupBy(f => f.Rule))
        {
            writer.WriteLine();
            foreach (var finding in rule.Take(10))
                writer.WriteLine($"{finding.Rule}{(finding.Case is null ? "" : $", case {finding.Case}")}{(finding.Row > 0 ? $", row {finding.Row}" : "")}{(finding.Recorder is null ? "" : $", {finding.Recorder}")}: {finding.Reason}: {finding.Found}{(finding.Proposal is null ? "" : $"; proposed: {finding.Proposal}")}");
            if (result.Of(rule.Key).Findings is var all && all > 10) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … {all - 10:N0} more of {rule.Key}"));
        }
    }
}
