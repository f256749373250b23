using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Cohorts;

/// <summary>One person in one programme: group, events attended, catch-up path.</summary>
[Needs(Can.ReadPeople)]
internal sealed class ParticipantModel : SeraiPage
{
    public sealed record EventRow(ProgrammeEvent Event, int Days, int Present, int Excused);

    public sealed record StepRow(CatchUpStep Step, ProgrammeEvent? Missed, IReadOnlyList<StoredFile> Files);

    public sealed record Form
    {
        public Guid? Group { get; init; }
        public Guid? Edition { get; init; }
        public string What { get; init; } = "";
        public bool? Accept { get; init; }
        public string? Comment { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Programme Programme { get; private set; } = null!;

    public Participant? Participant { get; private set; }

    public Person Person { get; private set; } = null!;

    public LocalText Member { get; private set; } = LocalText.Empty;

    public IReadOnlyList<Option> Groups { get; private set; } = [];

    public IReadOnlyList<EventRow> Events { get; private set; } = [];

    public IReadOnlyList<StepRow> Steps { get; private set; } = [];

    public bool MayChange => Reader.Can(Can.RunProgrammes);

    public bool MayReview => Reader.Can(Can.Assess) && (Participant is null || Participant.PersonId != Reader.PersonId);

    public async Task<IActionResult> OnGetAsync(string code, Guid id)
    {
        if (!await LoadAsync(code, id))
            return NotFound();
        Version = Participant!.Version;
        Input = new Form { Group = Participant.GroupId, Edition = Participant.EditionId };
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(string code, Guid id)
    {
        if (!MayChange)
            return Forbid();
        if (!await LoadAsync(code, id))
            return NotFound();
        ModelState.Remove("Input.What");
        return await RespondAsync(await Get<MoveParticipant>().ExecuteAsync(new(id, Version, Input.Group, Input.Edition), Change("Group changed"), Ct), $"/programmes/{code}/cohort/{id}", T["Saved"]);
    }

    public async Task<IActionResult> OnPostStepAsync(string code, Guid id)
    {
        if (!MayChange)
            return Forbid();
        if (!await LoadAsync(code, id))
            return NotFound();
        return await RespondAsync(await Get<AddCatchUpStep>().ExecuteAsync(new(id, Input.What), Change("Catch-up step added"), Ct), $"/programmes/{code}/cohort/{id}", T["Saved"]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string code, Guid id, Guid step, string? evidence, bool done)
    {
        if (!MayChange)
            return Forbid();
        if (!await LoadAsync(code, id) || Steps.All(s => s.Step.Id != step))
            return NotFound();
        ModelState.Clear();
        return await RespondAsync(await Get<ConfirmCatchUpStep>().ExecuteAsync(new(step, done, null, evidence), Change(done ? "Catch-up step confirmed" : "Catch-up step opened again"), Ct), $"/programmes/{code}/cohort/{id}", T["Saved"]);
    }

    /// <summary>A reviewer's word on what was handed in.</summary>
    public async Task<IActionResult> OnPostReviewAsync(string code, Guid id, Guid step)
    {
        if (!MayReview)
            return Forbid();
        if (!await LoadAsync(code, id) || Steps.All(s => s.Step.Id != step))
            return NotFound();
        ModelState.Remove("Input.What");
        return await RespondAsync(await Get<ReviewCatchUp>().ExecuteAsync(new(step, Input.Accept, Input.Comment), Change("Catch-up step reviewed"), Ct), $"/programmes/{code}/cohort/{id}", T["The review is kept."]);
    }

    public async Task<IActionResult> OnPostReturnAsync(string code, Guid id)
    {
        if (!MayChange)
            return Forbid();
        return await RespondAsync(await Get<ReturnParticipant>().ExecuteAsync(id, Change("Withdrawal taken back"), Ct), $"/programmes/{code}/cohort/{id}", T["Saved"]);
    }

    /// <summary>A reviewer of the programme sees whose evidence it is, and otherwise nothing of that Member.</summary>
    async Task<bool> LoadAsync(string code, Guid id)
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Groups).SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme
            || await Db.Set<Participant>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ProgrammeId == programme.Id, Ct) is not { } participant
            || await (MayReview ? Db.Set<Person>().IgnoreQueryFilters() : Db.Set<Person>()).AsNoTracking().SingleOrDefaultAsync(p => p.Id == participant.PersonId, Ct) is not { } person)
            return false;
        (Programme, Participant, Person) = (programme, participant, person);
        Member = await Db.Set<Member>().AsNoTracking().Where(m => m.Id == participant.MemberId).Select(m => m.Name).SingleOrDefaultAsync(Ct) ?? LocalText.Empty;
        Groups = [.. programme.Groups.Select(g => new Option(g.Id.ToString(), T.Best(g.Name)))];
        var events = await Db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.ProgrammeId == programme.Id).ToListAsync(Ct);
        var attendance = (await Db.Set<Attendance>().AsNoTracking().Where(a => a.ParticipantId == id).ToListAsync(Ct)).ToLookup(a => a.EventId);
        Events = [.. events.Where(e => attendance[e.Id].Any()).OrderBy(e => e.From).Select(e => new EventRow(e, attendance[e.Id].Count(),
            attendance[e.Id].Count(a => a.Presence is Presence.Present or Presence.PresentOnline), attendance[e.Id].Count(a => a.Presence == Presence.Excused)))];
        var steps = await Db.Set<CatchUpStep>().AsNoTracking().Where(s => s.ParticipantId == id).ToListAsync(Ct);
        var stepIds = steps.Select(s => s.Id).ToList();
        // The steps are in sight; so are their files, also for a reviewer of the programme, who sees no other row of the Member.
        var files = (await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId != null && stepIds.Contains(f.SubjectId.Value)).OrderBy(f => f.ReceivedAt).ToListAsync(Ct)).ToLookup(f => f.SubjectId!.Value);
        Steps = [.. steps.Select(s => new StepRow(s, events.FirstOrDefault(e => e.Id == s.MissedEventId), [.. files[s.Id]])).OrderBy(s => s.Missed?.From ?? DateOnly.MaxValue)];
        return true;
    }
}
