using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Letters;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>The officer's board of a round: who has answered, who has opened the invitation, who is late.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class BoardModel : SeraiPage
{
    public enum Standing { NotInvited, Invited, Opened, Draft, Submitted, SubmittedLate, BeingChanged, TooLate, NoAnswer, Withdrawn }

    public sealed record Row(int Order, Guid MemberId, string Code, LocalText Member, string Name, Standing Standing, int Nominees, string? Receipt, DateTime? LastAt, string? Letter, Guid? LetterId, bool HasMailbox);

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    public Programme Programme { get; private set; } = null!;

    public NominationCall? Call { get; private set; }

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Row> All { get; private set; } = [];

    public int Accepted { get; private set; }

    async Task<bool> LoadAsync(ListQuery list)
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Members).FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme)
            return false;
        Programme = programme;
        Call = await Db.Set<NominationCall>().AsNoTracking().Include(c => c.Extensions).Include(c => c.Criteria).Include(c => c.Documents).FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, Ct);
        if (Call is null)
            return true;
        var ids = programme.Members.Select(m => m.OfMember).ToList();
        var members = await Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, Ct);
        var nominations = await Db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).Where(n => n.CallId == Call.Id).ToDictionaryAsync(n => n.MemberId!.Value, Ct);
        var links = (await Db.Set<PersonalLink>().AsNoTracking().Where(l => l.Purpose == "nomination" && l.SubjectId == Call.Id).Select(l => new { l.MemberId, l.LastUsedAt }).ToListAsync(Ct)).ToLookup(l => l.MemberId);
        var letters = (await Db.Set<Letter>().AsNoTracking().Where(l => l.CallId == Call.Id && l.State != LetterState.Void).Select(l => new { l.Id, l.MemberId, l.Reference, l.State }).ToListAsync(Ct)).ToLookup(l => l.MemberId);
        Accepted = nominations.Values.Sum(n => n.Nominees.Count(x => x.Decision == NomineeDecision.Accepted));
        All = [.. programme.Members.OrderBy(m => m.Order).Select(m =>
        {
            var member = members[m.OfMember];
            var nomination = nominations.GetValueOrDefault(member.Id);
            var letter = letters[member.Id].FirstOrDefault();
            var opened = links[member.Id].Max(l => l.LastUsedAt);
            var invited = links[member.Id].Any();
            return new Row(m.Order, member.Id, member.Code, member.Name, member.Name.Pick(T).Text, StandingOf(nomination, invited, opened is not null), nomination?.Named.Count() ?? 0,
                nomination?.ReceiptNumber, nomination?.SubmittedAt ?? nomination?.RefusedAt ?? nomination?.SavedAt ?? opened, letter?.Reference, letter?.Id, member.Email is not null);
        })];
        var wanted = list.Choice<Standing>("state");
        List = All.Where(r => (wanted is null || r.Standing == wanted) && (list.Q.Length == 0 || Fold.Key(r.Name).Contains(Fold.Key(list.Q), StringComparison.Ordinal) || string.Equals(r.Code, list.Q, StringComparison.OrdinalIgnoreCase)))
            .ToPage(list, new Sorts<Row> { ["order"] = r => r.Order, ["member"] = r => r.Name, ["state"] = r => r.Standing, ["nominees"] = r => r.Nominees, ["at"] = r => r.LastAt });
        return true;
    }

    Standing StandingOf(Nomination? nomination, bool invited, bool opened) => nomination switch
    {
        { State: NominationState.Submitted, Late: true } => Standing.SubmittedLate,
        { State: NominationState.Submitted } => Standing.Submitted,
        { State: NominationState.Withdrawn } => Standing.Withdrawn,
        { IsBeingChanged: true } => Standing.BeingChanged,
        { RefusedAt: not null } => Standing.TooLate,
        _ when Call!.Deadline.IsClosed(Now) => Standing.NoAnswer,
        not null => Standing.Draft,
        _ => opened ? Standing.Opened : invited ? Standing.Invited : Standing.NotInvited,
    };

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        if (!await LoadAsync(list))
            return NotFound();
        if (!list.IsExport || Call is null)
            return Page();
        return ListExport.Of(List, T["Nominations {0}", Code],
            new ExportColumn<Row>(T["Member"], r => r.Name), new ExportColumn<Row>(T["State"], r => Say(r.Standing).Title), new ExportColumn<Row>(T["Nominees"], r => r.Nominees, ColumnType.Number),
            new ExportColumn<Row>(T["Receipt"], r => r.Receipt), new ExportColumn<Row>(T["Letter"], r => r.Letter), new ExportColumn<Row>(T["Last moved"], r => r.LastAt is { } at ? T.Moment(at) : null));
    }

    public async Task<IActionResult> OnPostRemindAsync(ListQuery list)
    {
        var outcome = await Get<SendReminders>().ExecuteAsync(new(Code, Chosen, $"{Request.Scheme}://{Request.Host}"), Change("Reminders sent"), Ct);
        if (outcome.IsDone)
            Notice(T.Plural(outcome.Made, "{0} reminder is in the outbox", "{0} reminders are in the outbox"));
        return await RespondAsync(outcome, _ => $"/programmes/{Code}/nominations", reload: () => LoadAsync(list));
    }

    public (string State, string Title) Say(Standing standing) => standing switch
    {
        Standing.NotInvited => ("quiet", T["not invited yet"]),
        Standing.Invited => ("todo", T["invited"]),
        Standing.Opened => ("busy", T["invitation opened"]),
        Standing.Draft => ("busy", T["draft saved"]),
        Standing.Submitted => ("ok", T["handed in"]),
        Standing.SubmittedLate => ("warn", T["handed in within the grace"]),
        Standing.BeingChanged => ("warn", T["being changed; the receipt is in force"]),
        Standing.TooLate => ("bad", T["arrived too late"]),
        Standing.NoAnswer => ("bad", T["no answer by the deadline"]),
        _ => ("quiet", T["withdrawn"]),
    };

    public IEnumerable<Option> States => Enum.GetValues<Standing>().Select(s => new Option(s.ToString(), Say(s).Title));
}
