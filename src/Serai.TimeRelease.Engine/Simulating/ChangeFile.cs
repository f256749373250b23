using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Calendars.Files;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>What came of reading a file of changes.</summary>
/// <param name="Name">Name of the change for people, or nothing.</param>
/// <param name="Changes">The changes in order; empty if there are problems.</param>
/// <param name="Problems">Each with line and path, what was found and what was expected.</param>
public sealed record ChangeFileResult(string? Name, IReadOnlyList<Change> Changes, IReadOnlyList<ReadProblem> Problems);

/// <summary>Reads a file of changes in JSON; the format is documented in docs/methods/simulation.md.</summary>
public static class ChangeFile
{
    private const string Code = "change-unreadable";

    /// <summary>Reads the changes.</summary>
    /// <param name="content">The bytes of the file, UTF-8.</param>
    /// <param name="model">The post as it is: stages and lanes must exist in it; its zone is that of new opening hours.</param>
    /// <param name="fileName">For messages; not opened.</param>
    public static ChangeFileResult Read(ReadOnlySpan<byte> content, SimulationModel model, string? fileName = null)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[3..];
        CalendarNode root;
        try
        {
            root = JsonNodes.Read(content.ToArray());
        }
        catch (JsonException fault)
        {
            return new(null, [], [new(fileName, (int)(fault.LineNumber ?? 0) + 1, null, Code, "text that is not JSON", fault.Message.Split(" LineNumber")[0]) { Kind = ProblemKind.FileRefused }]);
        }
        var reader = new CalendarReader(fileName, Code, "file");
        var fields = reader.Fields(root, "file", "format", "name", "changes", "note");
        var changes = new List<Change>();
        if (fields is not null)
        {
            if (fields.TryGetValue("format", out var format) && format is not TextNode { Text: "serai-change/1" })
                reader.Fault(format, "format", "\"serai-change/1\"");
            if (fields.GetValueOrDefault("changes") is not ListNode { Items.Count: > 0 } list)
                reader.Fault(fields.GetValueOrDefault("changes") ?? root, "changes", "a list of at least one change", fields.ContainsKey("changes") ? null : "no changes");
            else
            {
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (One(reader, list.Items[i], $"changes[{i}]", model) is not { } change)
                        continue;
                    try
                    {
                        model = change.Apply(model);
                        changes.Add(change);
                    }
                    catch (ArgumentException fault)
                    {
                        reader.Fault(list.Items[i], $"changes[{i}]", fault.Message, "a change that cannot be made");
                    }
                }
            }
        }
        return new(fields is null ? null : reader.Plain(fields, "name"), reader.Problems.Count == 0 ? changes : [], reader.Problems);
    }

    private static Change? One(CalendarReader reader, CalendarNode node, string path, SimulationModel model)
    {
        if (reader.Fields(node, path, "do", "stage", "lane", "share", "add", "factor", "hours") is not { } fields)
            return null;
        switch ((fields.GetValueOrDefault("do") as TextNode)?.Text)
        {
            case "open" when Text("stage") is { } stage:
                if (!fields.TryGetValue("hours", out var hours))
                {
                    reader.Fault(node, $"{path}.hours", "hours by weekday, as in a calendar file, or \"24/7\"", "no hours");
                    return null;
                }
                var old = model.Stages.FirstOrDefault(one => one.Name == stage)?.Calendar;
                var week = new WeekHours(null, null, new HoursReader(reader).Week(hours, $"{path}.hours"));
                // Holidays stay holidays; only the hours of the week are other.
                return new OpeningHours(stage, new WorkingCalendar
                {
                    Name = old?.Name,
                    Agency = old?.Agency,
                    Post = old?.Post,
                    Zone = old?.Zone ?? model.Zone,
                    Weeks = [week],
                    Holidays = old?.Holidays ?? [],
                    MovedWorkingDays = old?.MovedWorkingDays ?? [],
                    SpecialDays = old?.SpecialDays ?? [],
                });
            case "add-servers" when Text("stage") is { } stage && Number("add", "a whole number other than 0", x => x == Math.Truncate(x) && x != 0 && Math.Abs(x) < 10_000) is { } add:
                return new MoreServers(stage, (int)add);
            case "move-inland" when Text("stage") is { } stage:
                return new MoveInland(stage);
            case "pre-arrival" when Share() is { } share:
                return new PreArrival(share);
            case "lane-share" when Text("lane") is { } lane && Share() is { } share:
                return new LaneShare(lane, share);
            case "traffic" when Number("factor", "a number above 0", x => x > 0) is { } factor:
                return new Traffic(factor);
            case "open" or "add-servers" or "move-inland" or "pre-arrival" or "lane-share" or "traffic":
                return null;
            default:
                reader.Fault(fields.GetValueOrDefault("do") ?? node, $"{path}.do", "open, add-servers, move-inland, pre-arrival, lane-share or traffic", fields.ContainsKey("do") ? null : "no do");
                return null;
        }

        string? Text(string name)
        {
            if (reader.Plain(fields, name) is { } text)
                return text;
            reader.Fault(fields.GetValueOrDefault(name) ?? node, $"{path}.{name}", $"the name of a {name}", fields.ContainsKey(name) ? null : $"no {name}");
            return null;
        }

        double? Share() => Number("share", "a share from 0 to 1", x => x is >= 0 and <= 1);

        double? Number(string name, string expected, Func<double, bool> valid)
        {
            if (fields.GetValueOrDefault(name) is TextNode { Quoted: false } text && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && valid(number))
                return number;
            reader.Fault(fields.GetValueOrDefault(name) ?? node, $"{path}.{name}", expected, fields.ContainsKey(name) ? null : $"no {name}");
            return null;
        }
    }
}
