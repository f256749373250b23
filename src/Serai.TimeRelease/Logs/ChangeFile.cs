using System.Text.Json;
using Serai.TimeRelease.Commands;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Simulating;

namespace Serai.TimeRelease.Logs;

/// <summary>
/// Reads what would be done differently: <c>{"changes": [{"type": "servers", "stage": "veterinary control", "add": 1}, …]}</c>. Types: opening-hours (stage,
/// calendar: a file beside this one, or null for day and night), servers (stage, add), move-inland (stage), pre-arrival (share), lane-share (lane, share), traffic (factor).
/// </summary>
static class ChangeFile
{
    /// <exception cref="JsonException">The file is not JSON.</exception>
    /// <exception cref="ArgumentException">A change is not known, or lacks a number.</exception>
    public static IReadOnlyList<Change> Read(string path, Problems problems)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var list = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement
            : document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("changes", out var inner) && inner.ValueKind == JsonValueKind.Array ? inner
            : throw new ArgumentException($"{Path.GetFileName(path)}: expected a list named \"changes\".");
        return [.. list.EnumerateArray().Select((change, i) => One(change, i + 1, path, problems))];
    }

    static Change One(JsonElement change, int number, string path, Problems problems)
    {
        var name = Path.GetFileName(path);
        string Text(string property) => change.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new ArgumentException($"{name}, change {number}: expected \"{property}\" with a name.");
        double Number(string property) => change.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw new ArgumentException($"{name}, change {number}: expected \"{property}\" with a number.");
        if (change.ValueKind != JsonValueKind.Object) throw new ArgumentException($"{name}, change {number}: expected an object with a type.");
        return Text("type") switch
        {
            "servers" => new MoreServers(Text("stage"), (int)Number("add")),
            "move-inland" => new MoveInland(Text("stage")),
            "pre-arrival" => new PreArrival(Number("share")),
            "lane-share" => new LaneShare(Text("lane"), Number("share")),
            "traffic" => new Traffic(Number("factor")),
            "opening-hours" => new OpeningHours(Text("stage"), change.TryGetProperty("calendar", out var calendar) && calendar.ValueKind == JsonValueKind.String
                ? LogOptions.Calendar(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, calendar.GetString()!), problems)
                : null),
            var other => throw new ArgumentException($"{name}, change {number}: found the type \"{other}\"; expected opening-hours, servers, move-inland, pre-arrival, lane-share or traffic."),
        };
    }
}
