using System.CommandLine;
using System.Globalization;
using NodaTime.Text;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs duration</c>: the time between two stamps, each by the clock of its own zone.</summary>
sealed class DurationCommand : ITrsCommand
{
    public Command Build()
    {
        var command = new Command("duration", "The time between two stamps, each written by the clock of its own zone");
        var from = new Option<string>("--from") { Description = "First stamp, such as 2024-02-29T22:00", Required = true };
        var fromZone = new Option<string?>("--from-zone") { Description = "IANA zone of the first stamp" };
        var to = new Option<string>("--to") { Description = "Second stamp", Required = true };
        var toZone = new Option<string?>("--to-zone") { Description = "IANA zone of the second stamp" };
        var calendar = new Option<string?>("--calendar") { Description = "Calendar file (YAML or JSON), for the working time" };
        var order = new Option<string?>("--date-order") { Description = "dmy, mdy or ymd" };
        var twice = new Option<string?>("--twice") { Description = "first or second, where a local time occurred twice" };
        var json = new Option<bool>("--json") { Description = "Answer as JSON" };
        foreach (var option in new Option[] { from, fromZone, to, toZone, calendar, order, twice, json }) command.Add(option);
        command.Does(json, (arguments, terminal, _) =>
        {
            var problems = new Problems();
            var hours = arguments.GetValue(calendar) is { } path ? LogOptions.Calendar(path, problems) : null;
            TwoStamps? answer = null;
            if (!problems.Refused)
            {
                answer = TwoStamps.Measure(arguments.GetValue(from)!, arguments.GetValue(fromZone), arguments.GetValue(to)!, arguments.GetValue(toZone), hours,
                    LogOptions.Order(arguments.GetValue(order)), LogOptions.TwiceOf(arguments.GetValue(twice)));
                foreach (var problem in answer.Problems) problems.Add(problem);
            }
            terminal.Tell(problems);
            terminal.Write(writer =>
            {
                JsonParts.Number(writer, "elapsed_s", answer?.ElapsedSeconds);
                JsonParts.Number(writer, "working_s", answer?.WorkingSeconds);
                writer.WriteString("from", answer?.Answers is [var one] ? InstantPattern.ExtendedIso.Format(one.From) : null);
                writer.WriteString("to", answer?.Answers is [var same] ? InstantPattern.ExtendedIso.Format(same.To) : null);
                writer.WriteString("tz_database", answer?.ZoneData ?? WorkingCalendar.ZoneDataVersion);
                if (answer is { Answers.Count: > 1 })
                {
                    writer.WriteStartArray("answers");
                    foreach (var possible in answer.Answers)
                    {
                        writer.WriteStartObject();
                        writer.WriteString("from", InstantPattern.ExtendedIso.Format(possible.From));
                        writer.WriteString("from_choice", possible.FromChoice);
                        writer.WriteString("to", InstantPattern.ExtendedIso.Format(possible.To));
                        writer.WriteString("to_choice", possible.ToChoice);
                        writer.WriteNumber("elapsed_s", possible.ElapsedSeconds);
                        JsonParts.Number(writer, "working_s", possible.WorkingSeconds);
                        writer.WriteEndObject();
                    }
                    writer.WriteEndArray();
                }
                JsonParts.Problems(writer, problems);
            }, writer =>
            {
                if (answer?.ElapsedSeconds is { } elapsed) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"elapsed  {Lengths.Text(elapsed)}  ({elapsed:0.######} s)"));
                if (answer?.WorkingSeconds is { } working) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"working  {Lengths.Text(working)}  ({working:0.######} s)"));
                if (answer is { Answers.Count: > 1 })
                    foreach (var possible in answer.Answers) writer.WriteLine($"possible: {Lengths.Text(possible.ElapsedSeconds)} ({string.Join(", ", new[] { possible.FromChoice is { } a ? $"first stamp: {a}" : null, possible.ToChoice is { } b ? $"second stamp: {b}" : null }.OfType<string>())})");
            });
            return answer?.ElapsedSeconds is null || (hours is not null && answer.WorkingSeconds is null) ? Exit.Refused : Exit.Done;
        });
        return command;
    }
}
