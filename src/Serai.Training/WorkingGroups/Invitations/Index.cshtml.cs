using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.ReadPeople)]
internal sealed class InvitationsModel : EventPage
{
    public sealed record Row(Guid? Id, string Name, string Member, InvitedAs As, int Order, ReplyState Reply, string? Substitute, DateTime? RepliedAt, ReplyChannel? Through, string? By, string? Note, DateTime? SentAt, string? Email);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int NotYet { get; private set; }

    public int Behind { get; private set; }

    public int WithoutMail { get; private set; }

    public int Count(ReplyState state) => Rows.Count(r => r.Reply == state);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(Guid id)
    {
        if (!MayRun || !await FindAsync(id))
            return NotFound();
        var outcome = await Get<SendInvitations>().ExecuteAsync(new(id, Site), Change("Invitations sent"), Ct);
        return await RespondAsync(outcome, _ => $"{Href}/invitations", T["The mails are in the outbox."], LoadAsync);
    }

    async Task LoadAsync()
    {
        var invited = await Db.Set<Invitation>().AsNoTracking().Where(i => i.EventId == Event.Id).ToListAsync(Ct);
        var missing = MayRun ? await Db.MissingAsync(Event, Ct) : [];
        NotYet = missing.Count + invited.Count(i => i.SentSequence < 0);
        Behind = invited.Count(i => i.SentSequence >= 0 && i.SentSequence < Event.CalendarSequence && i.Reply is not (ReplyState.Withdrawn or ReplyState.Declined));
        WithoutMail = missing.Concat(invited).Count(i => string.IsNullOrWhiteSpace(i.Email));
        var members = await Db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, Ct);
        var known = invited.Select(i => i.Id).ToHashSet();
        Rows = [.. invited.Concat(missing).OrderBy(i => i.As == InvitedAs.Representative ? 0 : 1).ThenBy(i => i.Order).ThenBy(i => i.As)
            .ThenBy(i => i.MemberId is { } m && members.TryGetValue(m, out var n) ? n.Pick(T).Text : "", StringComparer.Create(T.Culture, true)).ThenBy(i => i.Name, StringComparer.Create(T.Culture, true))
            .Select(i => new Row(known.Contains(i.Id) ? i.Id : null, i.Name, i.MemberId is { } m && members.TryGetValue(m, out var name) ? name.Pick(T).Text : "–", i.As, i.Order, i.Reply, i.Substitute,
                i.RepliedAt, i.RepliedThrough, i.RepliedBy, i.Note, i.SentAt, i.Email))];
    }
}
