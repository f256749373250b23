using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Time;
using Serai.Training.Materials;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

[Needs(Can.Read)]
internal sealed class ShowEventModel : EventPage
{
    public sealed record Source(string Text)
    {
        public bool IsLink => Text.StartsWith("https://", StringComparison.Ordinal) || Text.StartsWith("http://", StringComparison.Ordinal);

        public string Short => Uri.TryCreate(Text, UriKind.Absolute, out var uri) ? uri.Host + (uri.AbsolutePath.Length > 50 ? string.Concat("/…", uri.AbsolutePath.AsSpan(uri.AbsolutePath.Length - 45)) : uri.AbsolutePath) : Text;
    }

    public AgendaView Agenda { get; private set; } = null!;

    public IReadOnlyList<SpeakerClashes.Clash> DoubleBooked { get; private set; } = [];

    public int Expected { get; private set; }

    public (int People, int Members)? Attended { get; private set; }

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public IReadOnlyList<string> Also { get; private set; } = [];

    public string? GroupName { get; private set; }

    public Invitation? Mine { get; private set; }

    public DateTime? Begins { get; private set; }

    public EventState State => Event.State == EventState.Planned && Event.IsOver(Today) ? EventState.Held : Event.State;

    public string Place => T.PlaceOf(Event) is { Length: > 0 } place ? ", " + place : "";

    public string Unit => Event.StatedUnit switch
    {
        "officials" => T["officials"], "members" => T["working-group members"], "participants" => T["participants"], _ => "",
    };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostReplyAsync(Guid id, ReplyState? reply)
    {
        if (!await FindAsync(id) || await MineAsync() is not { } mine)
            return NotFound();
        var outcome = await Get<RecordReply>().ExecuteAsync(new(mine.Id, reply, null, null, null, ReplyChannel.Link), Change("Reply to an invitation"), Ct);
        return await RespondAsync(outcome, Href, T["Your reply is kept."], LoadAsync);
    }

    async Task<Invitation?> MineAsync() => Reader.PersonId is { } person
        ? await Db.Set<Invitation>().AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(i => i.EventId == Event.Id && i.PersonId == person && i.SentSequence >= 0, Ct)
        : null;

    async Task LoadAsync()
    {
        var sessions = await SessionsAsync();
        var modules = await ModulesAsync(sessions);
        Agenda = AgendaView.Of(Event, sessions, modules, T);
        DoubleBooked = MayRun ? await SpeakerClashes.FindAsync(Db, Event, [.. sessions.Select(SpeakerClashes.Slot.Of)], T, Ct) : [];
        Begins = sessions.Count > 0 ? Deadline.At(sessions[0].Day, sessions[0].Starts, Event.Zone).Utc : null;
        // Bare totals are public; the names behind them are not.
        Expected = await Db.ExpectedAt(Event).IgnoreQueryFilters().CountAsync(Ct);
        Attended = await AttendanceCounts.OfAsync(Db, Event.Id, Ct);
        Sources = [.. Event.Sources.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => new Source(s))];
        Also = await Db.Set<Programme>().Where(p => Db.Set<EventAlsoServes>().Any(s => s.EventId == Event.Id && s.ProgrammeId == p.Id)).Select(p => p.Code).ToListAsync(Ct);
        GroupName = Event.GroupId is { } group ? (await Db.Set<ProgrammeGroup>().Where(g => g.Id == group).Select(g => g.Name).FirstOrDefaultAsync(Ct))?.Pick(T).Text : null;
        Mine = await MineAsync();
    }

    async Task<Dictionary<Guid, AgendaView.ModuleRow>> ModulesAsync(List<Session> sessions)
    {
        var ids = sessions.Where(s => s.ModuleId is not null).Select(s => s.ModuleId!.Value).Distinct().ToList();
        return await Db.Set<Module>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => new AgendaView.ModuleRow(m.Code, m.Title), Ct);
    }
}
