using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>Holds a meeting report against the people who are expected: what saving it would do, and who was not recognised.</summary>
internal sealed record MeetingMatch(IReadOnlyList<MeetingMatch.Line> Lines, IReadOnlyList<MeetingReport.Guest> Unknown)
{
    public enum Effect { Add, Change, None, Conflict }

    /// <param name="Found">The name in the report; null for somebody who is not in it.</param>
    public sealed record Line(Guid Participant, string Name, string Member, string? Found, double Minutes, Presence? Before, Presence After, Effect Effect);

    public static MeetingMatch Of(AttendanceSheet sheet, DateOnly day, IReadOnlyList<MeetingReport.Guest> guests, double threshold)
    {
        var left = guests.ToList();
        var lines = new List<Line>();
        foreach (var row in sheet.Rows)
        {
            var keys = new[] { row.Name, row.Native ?? "", Turned(row.Name), Turned(row.Native ?? "") }.Where(n => n.Length > 0).Select(Words).ToHashSet();
            var found = left.Where(g => (g.Email is not null && string.Equals(g.Email, row.Email, StringComparison.OrdinalIgnoreCase)) || keys.Contains(Words(g.Name))).ToList();
            foreach (var guest in found)
                left.Remove(guest);
            Presence? before = row.Marks.TryGetValue(day, out var mark) ? mark.Presence : null;
            var minutes = found.Sum(g => g.Minutes);
            var after = found.Count > 0 && minutes >= threshold ? Presence.PresentOnline : before ?? Presence.Absent;
            lines.Add(new Line(row.Participant, row.Name, row.Member, found.Count == 0 ? null : found[0].Name, minutes, before, after, EffectOf(before, after)));
        }
        return new MeetingMatch(lines, left);
    }

    /// <summary>Somebody excused or marked in the room by hand is not overwritten unseen.</summary>
    static Effect EffectOf(Presence? before, Presence after) => before switch
    {
        null => Effect.Add,
        _ when before == after => Effect.None,
        Presence.Present or Presence.Excused => Effect.Conflict,
        _ => Effect.Change,
    };

    static string Turned(string name) => name.LastIndexOf(' ') is > 0 and var at ? $"{name[(at + 1)..]} {name[..at]}" : name;

    static string Words(string name) => Fold.Key(name);

    public static Message Of(Effect effect) => new(effect switch
    {
        Effect.Add => /*T*/"New", Effect.Change => /*T*/"Changes", Effect.None => /*T*/"Stays", _ => /*T*/"Conflict",
    });

    public static string MarkOf(Effect effect) => effect switch { Effect.Add => "ok", Effect.Change => "busy", Effect.None => "quiet", _ => "warn" };
}
