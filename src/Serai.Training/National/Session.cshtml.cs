using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Uploads;
using Serai.Training.Materials;
using Serai.Training.Programmes;

namespace Serai.Training.National;

[Needs(Can.Read)]
internal sealed class SessionModel : SeraiPage
{
    public sealed record Form
    {
        public IFormFile? Proof { get; init; }

        public string ProofKind { get; init; } = "photo";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public NationalSession Session { get; private set; } = null!;

    public IReadOnlyList<Person> Trainers { get; private set; } = [];

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<Registration> Registrations { get; private set; } = [];

    public int Registered { get; private set; }

    public NormalisedGain.Matched Tests { get; private set; } = new(0, null, null);

    public int AnsweredBefore { get; private set; }

    public int AnsweredAfter { get; private set; }

    public bool HasTest { get; private set; }

    public LocalText? Member { get; private set; }

    public LocalText? Host { get; private set; }

    public LocalText? Topic { get; private set; }

    public (LocalText Title, string Code)? Material { get; private set; }

    public string? LoggedBy { get; private set; }

    public string? RegistrationHref { get; private set; }

    public IReadOnlyList<int?> Cells { get; private set; } = [];

    public bool MayChange => Reader.Can(Can.LogTraining);

    /// <summary>Names of trainees stay with their administration: its own coordinator and trainers see them, nobody else.</summary>
    public bool SeesNames => MayChange && !Reader.Sight.All && Session.MemberId is { } member && Reader.Sight.Members.Contains(member);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostProofAsync(Guid id)
    {
        if (!MayChange || !await LoadAsync(id))
            return NotFound();
        if (Input.Proof is not { Length: > 0 } file)
        {
            ModelState.AddModelError("Input.Proof", T["Choose a file"]);
            return Again();
        }
        var change = Change("Proof added to a national session");
        var received = await Get<ReceiveFile>().ExecuteAsync(new(file, FilePurpose.Evidence, "Proof", Session.Id, Session.MemberId), change, Ct);
        if (received is Outcome<StoredFile>.Invalid invalid)
        {
            Show(invalid.Problems);
            return Again();
        }
        return await RespondAsync(await Get<AddProof>().ExecuteAsync(new(id, received.Made.Id, Input.ProofKind), change, Ct), $"/national-training/{id}", T["The proof is kept with the session."]);
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid id)
    {
        if (!MayChange)
            return NotFound();
        return await RespondAsync(await Get<OpenRegistration>().ExecuteAsync(new(id, false), Change("Registration of a national session opened"), Ct), $"/national-training/{id}#registration", T["The code for registration is open."]);
    }

    public async Task<IActionResult> OnPostRenewAsync(Guid id)
    {
        if (!MayChange)
            return NotFound();
        return await RespondAsync(await Get<OpenRegistration>().ExecuteAsync(new(id, true), Change("Registration of a national session got a new code"), Ct), $"/national-training/{id}#registration", T["There is a new code. The old one no longer opens anything."]);
    }

    public async Task<IActionResult> OnPostCountAsync(Guid id)
    {
        if (!MayChange || !await LoadAsync(id))
            return NotFound();
        return await RespondAsync(await Get<CountRegistrations>().ExecuteAsync(new(id), Change("Head counts taken from the registrations"), Ct), _ => $"/national-training/{id}", T["The head counts now are those of the registrations."], () => LoadAsync(id));
    }

    async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, Ct) is not { } session)
            return false;
        Session = session;
        Trainers = await Db.Set<Person>().AsNoTracking().Where(p => Db.Set<NationalTrainer>().Any(t => t.SessionId == id && t.PersonId == p.Id)).OrderBy(p => p.Folded).ToListAsync(Ct);
        Files = MayChange ? await Db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == id).OrderBy(f => f.ReceivedAt).ToListAsync(Ct) : [];
        Registered = await Db.Set<Registration>().CountAsync(r => r.SessionId == id, Ct);
        Registrations = SeesNames ? await Db.Set<Registration>().AsNoTracking().Where(r => r.SessionId == id).OrderBy(r => r.At).Take(500).ToListAsync(Ct) : [];
        var answers = await Db.Set<TestAnswer>().AsNoTracking().Where(a => a.SessionId == id).Select(a => new { a.Code, a.After, a.Right, a.Of }).ToListAsync(Ct);
        (AnsweredBefore, AnsweredAfter) = (answers.Count(a => !a.After), answers.Count(a => a.After));
        Tests = answers.Count > 0 ? NormalisedGain.Match(answers.Select(a => (a.Code, a.After, 100.0 * a.Right / a.Of))) : new(session.Tested ?? 0, session.PreMean, session.PostMean);
        HasTest = session.ModuleId is { } module && await Db.Set<TestQuestion>().AnyAsync(q => q.ModuleId == module && !q.Retired, Ct);
        Member = await Db.Set<Member>().Where(m => m.Id == session.MemberId).Select(m => m.Name).FirstOrDefaultAsync(Ct);
        Host = await Db.Set<Member>().Where(m => m.Id == session.HostMember).Select(m => m.Name).FirstOrDefaultAsync(Ct);
        Topic = await Db.Set<Topic>().Where(t => t.Id == session.TopicId).Select(t => t.Name).FirstOrDefaultAsync(Ct);
        var material = await Db.Set<Module>().Where(m => m.Id == session.ModuleId).Select(m => new { m.Title, m.Code }).FirstOrDefaultAsync(Ct);
        Material = material is null ? null : (material.Title, material.Code);
        LoggedBy = session.LoggedBy is { } account ? await Db.Set<Directory.Accounts.Account>().Where(a => a.Id == account).Select(a => a.DisplayName).FirstOrDefaultAsync(Ct) : null;
        Cells = MayChange ? [.. HeadCounts.Of(session).Cells.Select(c => (int?)c)] : SmallCells.Protect(HeadCounts.Of(session).Cells);
        var token = Get<RegistrationKey>().TokenOf(session);
        var hash = PersonalLink.HashOf(token);
        var link = await Db.Set<PersonalLink>().AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash, Ct);
        RegistrationHref = MayChange && link?.IsOpen(Now) == true ? $"{Request.Scheme}://{Request.Host}/r/{token}" : null;
        return true;
    }

    public string Cell(int i) => Cells[i] is { } shown ? T.Number(shown) : T["fewer than 5"];

    /// <summary>Means of a handful of people would tell who they are; the administration itself may see them.</summary>
    public bool ShowsTests => Tests.PreMean is not null && (MayChange || Tests.People is 0 or >= SmallCells.K);
}

/// <summary>Opens the registration of a session, or gives it a new address when the old one went astray.</summary>
internal sealed class OpenRegistration(SeraiDb db, RegistrationKey keys) : IOperation
{
    public sealed record Command(Guid SessionId, bool Anew);

    public async Task<Outcome> ExecuteAsync(Command command, Platform.Changes.Change change, CancellationToken ct)
    {
        var session = await db.Set<NationalSession>().FirstOrDefaultAsync(s => s.Id == command.SessionId, ct);
        if (session is null)
            return Outcome.Missing;
        if (session.To.AddDays(3) < DateOnly.FromDateTime(change.At))
            return Outcome.Wrong("", "The session ended on {0}; registration closes two days after the session", session.To);
        if (command.Anew)
        {
            foreach (var old in await db.Set<PersonalLink>().Where(l => l.Purpose == RegistrationKey.Purpose && l.SubjectId == session.Id && l.RevokedAt == null).ToListAsync(ct))
                old.RevokedAt = change.At;
            session.RegistrationRound++;
        }
        await keys.OpenAsync(db, session, "Trainees", change.At, ct);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
