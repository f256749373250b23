using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>One nominee: what was handed in, how they stand against the criteria, and the decision.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class ScreenModel : SeraiPage
{
    public sealed record Form
    {
        public NomineeDecision Decision { get; set; }
        public string? Reason { get; set; }
        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Nominee Nominee { get; private set; } = null!;

    public Nomination Nomination { get; private set; } = null!;

    public IReadOnlyList<NominationFile> Files { get; private set; } = [];

    public Member Member { get; private set; } = null!;

    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Screening> Known { get; private set; } = new Dictionary<Guid, Screening>();

    public Participant? Participant { get; private set; }

    public Guid? Next { get; private set; }

    async Task<bool> LoadAsync()
    {
        var programme = await Db.Set<Programme>().Where(p => p.Code == Code).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Ct);
        // As handed in, also while the administration changes its nomination.
        var handed = await Get<InForce>().ReadAsync(Db.Set<Nomination>().Where(n => n.ProgrammeId == programme), Ct);
        if (handed.FirstOrDefault(h => h.Nominees.Any(n => n.Id == Id)) is not { } own)
            return false;
        var nominee = own.Nominees.First(n => n.Id == Id);
        (Nominee, Nomination, Files) = (nominee, own.Nomination, own.Files);
        Member = await Db.Set<Member>().AsNoTracking().FirstAsync(m => m.Id == nominee.MemberId, Ct);
        Criteria = await Db.Set<Criterion>().AsNoTracking().Where(c => c.CallId == Nomination.CallId).OrderBy(c => c.Order).ToListAsync(Ct);
        Known = await Db.Set<Screening>().AsNoTracking().Where(s => s.NomineeId == Id).ToDictionaryAsync(s => s.CriterionId, Ct);
        Participant = nominee.PersonId is { } person ? await Db.Set<Participant>().AsNoTracking().FirstOrDefaultAsync(p => p.ProgrammeId == programme && p.PersonId == person, Ct) : null;
        Next = handed.Where(h => h.Nomination.CallId == Nomination.CallId).SelectMany(h => h.Nominees).Where(n => n.Decision == NomineeDecision.Open && n.Id != Id).OrderBy(n => n.Id).Select(n => (Guid?)n.Id).FirstOrDefault();
        return true;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Input = new Form { Decision = Nominee.Decision, Reason = Nominee.DecisionReason, Version = Nominee.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostScreenAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var marks = Criteria.Select(c => new ScreenNominee.Mark(c.Id, Enum.TryParse<Finding>(Request.Form[$"finding.{c.Id}"], out var finding) && Enum.IsDefined(finding) ? finding : Finding.Open, Request.Form[$"reason.{c.Id}"])).ToList();
        Input = new Form { Decision = Nominee.Decision, Reason = Nominee.DecisionReason, Version = Nominee.Version };
        return await RespondAsync(await Get<ScreenNominee>().ExecuteAsync(new(Id, marks), Change("Nominee screened"), Ct), Request.Path, T["Saved at {0}. It is safe to leave.", T.Time(Now)]);
    }

    public async Task<IActionResult> OnPostDecideAsync() =>
        await RespondAsync(await Get<DecideNominee>().ExecuteAsync(new(Id, Input.Decision, Input.Reason, Input.Version), Change("Nominee decided"), Ct), Request.Path, T["The decision is kept."], LoadAsync);

    public IEnumerable<Option> Decisions => Enum.GetValues<NomineeDecision>().Select(d => new Option(d.ToString(), NomineesModel.Said(T, d).Title));

    public IEnumerable<(Finding Finding, string Title)> FindingsOf(Criterion criterion) => Enum.GetValues<Finding>()
        .Where(f => f != Finding.Equivalent || criterion.EquivalentAllowed).Select(f => (f, NomineesModel.Said(T, f).Title));

    /// <summary>What was typed stays on the page when it could not be saved.</summary>
    public Finding FindingOf(Criterion criterion) =>
        Request.HasFormContentType && Enum.TryParse<Finding>(Request.Form[$"finding.{criterion.Id}"], out var typed) ? typed : Known.GetValueOrDefault(criterion.Id)?.Finding ?? Finding.Open;

    public string? ReasonOf(Criterion criterion) =>
        Request.HasFormContentType && Request.Form.TryGetValue($"reason.{criterion.Id}", out var typed) ? typed.ToString() : Known.GetValueOrDefault(criterion.Id)?.Reason;
}
