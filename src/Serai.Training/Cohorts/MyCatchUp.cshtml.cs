using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Cohorts;

/// <summary>A late joiner's own catch-up path: what is to be made up for, and what shows that it was.</summary>
[Needs(Can.Participate)]
internal sealed class MyCatchUpModel : SeraiPage
{
    public sealed record Row(CatchUpStep Step, string Name, LocalText Programme, IReadOnlyList<StoredFile> Files);

    public sealed record Form
    {
        public Guid Step { get; init; }

        public string? Words { get; init; }

        public IFormFile? File { get; init; }

        public string? Send { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string Accept => FilePurpose.Document.Accept;

    public string FileHint => T["Accepted: {0}, up to {1}.", FilePurpose.Document.Listed, T.Bytes(FilePurpose.Document.MaxBytes)];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var send = Input.Send == "review";
        var outcome = await Get<HandInCatchUp>().ExecuteAsync(new(Input.Step, Input.Words, Input.File, send), Change(send ? "Catch-up handed in" : "Catch-up evidence saved"), Ct);
        return await RespondAsync(outcome, $"/my/catch-up#s-{Input.Step}", send ? T["Handed in. A reviewer looks at it."] : T["Saved at {0}. It is safe to leave.", T.Time(Now)], LoadAsync);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid step, Guid file)
    {
        ModelState.Clear();
        return await RespondAsync(await Get<RemoveCatchUpFile>().ExecuteAsync(new(step, file), Change("File of a catch-up step removed"), Ct), "/my/catch-up", T["The file was removed."], LoadAsync);
    }

    async Task LoadAsync()
    {
        if (Reader.PersonId is not { } me)
            return;
        var steps = await Db.Set<CatchUpStep>().AsNoTracking().Where(s => Db.Set<Participant>().Any(p => p.Id == s.ParticipantId && p.PersonId == me && p.State != ParticipantState.Withdrawn)).ToListAsync(Ct);
        var ids = steps.Select(s => s.Id).ToList();
        var programmeIds = steps.Select(s => s.ProgrammeId).Distinct().ToList();
        var programmes = await Db.Set<Programme>().AsNoTracking().Where(p => programmeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title, Ct);
        var events = await Db.Set<ProgrammeEvent>().AsNoTracking().Where(e => programmeIds.Contains(e.ProgrammeId)).ToDictionaryAsync(e => e.Id, Ct);
        var files = (await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId != null && ids.Contains(f.SubjectId.Value)).OrderBy(f => f.ReceivedAt).ToListAsync(Ct)).ToLookup(f => f.SubjectId!.Value);
        Rows = [.. steps.OrderBy(s => s.State == CatchUpState.Accepted).ThenBy(s => s.MissedEventId is { } m && events.TryGetValue(m, out var e) ? e.From ?? DateOnly.MaxValue : DateOnly.MaxValue).ThenBy(s => s.Id)
            .Select(s => new Row(s, s.MissedEventId is { } m && events.TryGetValue(m, out var missed) ? T.Say(ProgrammeWords.NameOf(missed.Kind, missed.Number)) : s.What ?? "–", programmes[s.ProgrammeId], [.. files[s.Id]]))];
    }
}
