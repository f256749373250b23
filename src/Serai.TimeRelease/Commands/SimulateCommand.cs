using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Stamps;
using Serai.TimeRelease.Engine.Simulating;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs simulate LOG --change FILE</c>: what if, fed from the log's own distributions.</summary>
sealed class SimulateCommand : ITrsCommand
{
    public Command Build()
    {
        var command = new Command("simulate", "Ask what if: the post as it is and with changes, fed from the study's own times");
        var file = new Argument<string>("study") { Description = "Event log of the study" };
        var change = new Option<string?>("--change") { Description = "JSON file with the changes; without it the post as it is" };
        var arrival = new Option<string?>("--arrival") { Description = "Activity that begins a case; its first stamp if not given" };
        var lodgement = new Option<string?>("--lodgement") { Description = "Activity that may come before arrival" };
        var lane = new Option<string?>("--lane") { Description = "Column of the lane" };
        var servers = new Option<string[]>("--servers") { Description = "\"STAGE=2\": how many at once; what is not given is read from the log" };
        var calendar = new Option<string[]>("--calendar") { Description = "\"STAGE=FILE\": opening hours today" };
        var target = new Option<string?>("--target") { Description = "Longest time that meets the target, such as 24h" };
        var replications = new Option<int>("--replications") { Description = "Independent runs", DefaultValueFactory = _ => 30 };
        var days = new Option<int>("--days") { Description = "Days measured in each run", DefaultValueFactory = _ => 28 };
        var seed = new Option<long>("--seed") { Description = "Seed", DefaultValueFactory = _ => new SimulationOptions().Seed };
        var log = new LogOptions();
        command.Add(file);
        foreach (var option in new Option[] { change, arrival, lodgement, lane, servers, calendar, target, replications, days, seed }) command.Add(option);
        log.AddTo(command);
        command.Does(log.Json, (arguments, terminal, cancel) =>
        {
            var ticker = new Ticker(terminal.Error);
            var given = log.Request(arguments, cancel);
            if (arguments.GetValue(replications) < 2 || arguments.GetValue(days) < 1) throw new UsageException("--replications: expected at least 2; --days: at least 1.");
            if (given.Options.Zone is { } named && !ZoneClock.Knows(named)) throw new UsageException($"--zone {named}: not a zone of the tz database ({ZoneClock.DatabaseVersion}).");
            var request = given with { Progress = ticker, Mapping = given.Mapping with { By = arguments.GetValue(lane) is { } column ? [.. given.Mapping.By.Union([column], StringComparer.Ordinal)] : given.Mapping.By } };
            var problems = new Problems();
            var hours = Calendars(arguments.GetValue(calendar), problems);
            var counts = Servers(arguments.GetValue(servers));
            var events = problems.Refused ? null : EventFile.Read(arguments.GetValue(file)!, request, problems);
            if (events is null)
            {
                terminal.Tell(problems);
                terminal.Write(writer => JsonParts.Problems(writer, problems), _ => { });
                return Exit.Refused;
            }
            try
            {
                var zone = given.Options.Zone is { } id ? DateTimeZoneProviders.Tzdb[id] : DateTimeZone.Utc;
                var model = StudyModel.Of(events, arguments.GetValue(arrival), arguments.GetValue(lane), arguments.GetValue(lodgement), counts, hours, zone);
                var changes = arguments.GetValue(change) is { } path ? Changes(path, model, problems) : [];
                terminal.Tell(problems);
                if (problems.Refused)
                {
                    terminal.Write(writer => JsonParts.Problems(writer, problems), _ => { });
                    return Exit.Refused;
                }
                ticker.Doing = "simulating";
                var result = Simulation.Run(model, changes, new SimulationOptions(arguments.GetValue(replications), arguments.GetValue(days), Seed: arguments.GetValue(seed), TargetSeconds: AnalyseCommand.Target(arguments.GetValue(target))), cancel);
                ticker.Done();
                terminal.Write(writer => Json(writer, model, result, problems), writer => Text(writer, model, result));
                return Exit.Done;
            }
            catch (Exception fault) when (fault is ArgumentException or JsonException or IOException)
            {
                return terminal.Refuse(fault.Message);
            }
        });
        return command;
    }

    static IReadOnlyList<Change> Changes(string path, SimulationModel model, Problems problems)
    {
        var read = ChangeFile.Read(File.ReadAllBytes(path), model, Path.GetFileName(path));
        foreach (var problem in read.Problems) problems.Add(problem with { Kind = ProblemKind.FileRefused });
        return read.Changes;
    }

    static Dictionary<string, WorkingCalendar> Calendars(string[]? given, Problems problems)
    {
        var calendars = new Dictionary<string, WorkingCalendar>(StringComparer.Ordinal);
        foreach (var text in given ?? [])
        {
            if (text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at)) throw new UsageException($"--calendar {text}: expected STAGE=FILE.");
            if (LogOptions.Calendar(text[(at + 1)..], problems) is { } calendar) calendars[text[..at].Trim()] = calendar;
        }
        return calendars;
    }

    static Dictionary<string, int> Servers(string[]? given) => (given ?? []).Select(text =>
        text.LastIndexOf('=') is > 0 and var at && int.TryParse(text[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? KeyValuePair.Create(text[..at].Trim(), count)
            : throw new UsageException($"--servers {text}: expected STAGE=NUMBER.")).ToDictionary(StringComparer.Ordinal);

    static void Json(Utf8JsonWriter writer, SimulationModel model, SimulationResult result, Problems problems)
    {
        writer.WriteNumber("replications", result.Options.Replications);
        writer.WriteNumber("days", result.Options.Days);
        writer.WriteNumber("warm_up_days", result.Options.WarmUpDays);
        writer.WriteNumber("seed", result.Options.Seed);
        writer.WriteNumber("confidence", result.Options.Confidence);
        JsonParts.Number(writer, "cases_per_run", result.CasesPerRun);
        writer.WriteStartArray("measures");
        foreach (var measure in result.Measures)
        {
            writer.WriteStartObject();
            writer.WriteString("name", measure.Name);
            Figure(writer, "today", measure.Today);
            Figure(writer, "changed", measure.Changed);
            Figure(writer, "difference", measure.Difference);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        Names(writer, "overloaded_today", result.OverloadedToday);
        Names(writer, "overloaded_changed", result.OverloadedChanged);
        writer.WriteStartObject("model");
        writer.WriteNumber("arrivals_per_week", model.ArrivalsPerHour.Sum());
        writer.WriteNumber("pre_arrival_share", model.PreArrivalShare);
        writer.WriteStartArray("lanes");
        foreach (var lane in model.Lanes)
        {
            writer.WriteStartObject();
            writer.WriteString("lane", lane.Name);
            writer.WriteNumber("share", lane.Share);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("stages");
        foreach (var stage in model.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", stage.Name);
            writer.WriteNumber("servers", stage.Servers);
            writer.WriteBoolean("calendar", stage.Calendar is not null);
            JsonParts.Number(writer, "load", model.Load(stage));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        JsonParts.Problems(writer, problems);
    }

    static void Figure(Utf8JsonWriter writer, string name, SimulatedFigure? figure)
    {
        if (figure is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        JsonParts.Number(writer, "mean", figure.Mean);
        JsonParts.Number(writer, "lower", figure.Lower);
        JsonParts.Number(writer, "upper", figure.Upper);
        writer.WriteEndObject();
    }

    static void Names(Utf8JsonWriter writer, string name, IReadOnlyList<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var one in names) writer.WriteStringValue(one);
        writer.WriteEndArray();
    }

    static void Text(TextWriter writer, SimulationModel model, SimulationResult result)
    {
        var stages = new TextTable("stage", "at once", "load");
        foreach (var stage in model.Stages) stages.Add(stage.Name, stage.Servers == 0 ? "any" : stage.Servers.ToString(CultureInfo.InvariantCulture), stage.Servers == 0 ? "" : model.Load(stage).ToString("P0", CultureInfo.InvariantCulture));
        stages.Write(writer);
        writer.WriteLine();
        var table = new TextTable("", "today", "changed", "difference", "95 % of the difference");
        foreach (var measure in result.Measures)
        {
            string Of(double value) => !double.IsFinite(value) ? "–" : measure.Name.StartsWith("util", StringComparison.Ordinal) || measure.Name.StartsWith("share", StringComparison.Ordinal) ? value.ToString("P1", CultureInfo.InvariantCulture) : Lengths.Text(value);
            table.Add(measure.Name, Of(measure.Today.Mean), measure.Changed is { } changed ? Of(changed.Mean) : "", measure.Difference is { } difference ? Of(difference.Mean) : "", measure.Difference is { } range ? $"{Of(range.Lower)} to {Of(range.Upper)}" : "");
        }
        table.Write(writer);
        foreach (var (when, names) in new[] { ("today", result.OverloadedToday), ("with the changes", result.OverloadedChanged) })
            if (names.Count > 0) writer.WriteLine($"Overloaded {when}: {string.Join(", ", names)}. The queue grows without end there; its figures mean nothing.");
    }
}
