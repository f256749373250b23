using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Training.WorkingGroups;

/// <summary>An agenda by day, with each time as the reader's own clock shows it where that differs.</summary>
internal sealed record AgendaView(ProgrammeEvent Event, IReadOnlyList<AgendaView.DayRow> Days, IReadOnlyDictionary<Guid, AgendaView.ModuleRow> Modules, string? EditHref, Text Text)
{
    public sealed record DayRow(DateOnly Day, IReadOnlyList<Session> Sessions);

    public sealed record ModuleRow(string Code, LocalText Title);

    public static AgendaView Of(ProgrammeEvent e, IEnumerable<Session> sessions, IReadOnlyDictionary<Guid, ModuleRow> modules, Text text, string? editHref = null) =>
        new(e, [.. sessions.GroupBy(s => s.Day).OrderBy(d => d.Key).Select(d => new DayRow(d.Key, [.. d.OrderBy(s => s.Starts)]))], modules, editHref, text);

    /// <summary>"11:00–12:30", or null when the reader's clock shows the same.</summary>
    public string? ReaderTime(Session session)
    {
        var starts = Deadline.At(session.Day, session.Starts, Event.Zone).Utc;
        if (Zones.OffsetAt(Text.Zone, starts) == Zones.OffsetAt(Event.Zone, starts))
            return null;
        var ends = Deadline.At(session.Day, session.Ends, Event.Zone).Utc;
        return $"{Text.Time(starts)}–{Text.Time(ends)}";
    }
}
