using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Time;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>The round itself: deadline, limit, guidance; below it the criteria and documents.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class RoundModel : SeraiPage
{
    public sealed record Form
    {
        public DateOnly? Day { get; set; }
        public TimeOnly? Time { get; set; }
        public string Zone { get; set; } = Zones.Home;
        public int GraceMinutes { get; set; }
        public int MostNominees { get; set; } = 3;
        public LocalText? Guidance { get; set; }
        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public NominationCall? Call { get; private set; }

    public IEnumerable<Option> ZoneOptions => Zones.Choices(T, Now, Input.Zone).Select(z => new Option(z.Id, z.Label));

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Programme>().Where(p => p.Code == Code).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Ct) is not { } programme)
            return false;
        Call = await Db.Set<NominationCall>().AsNoTracking().Include(c => c.Criteria).Include(c => c.Documents).FirstOrDefaultAsync(c => c.ProgrammeId == programme, Ct);
        return true;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        if (Call is { } call)
            Input = new Form { GraceMinutes = call.GraceMinutes, MostNominees = call.MostNominees, Guidance = call.Guidance, Version = call.Version, Zone = call.DeadlineZone };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isNew = await LoadAsync() && Call is null;
        return await RespondAsync(await Get<SetUpRound>().ExecuteAsync(new(Code, Input.Day, Input.Time, Input.Zone, Input.GraceMinutes, Input.MostNominees, Input.Guidance, Input.Version), Change("Round of nominations set up"), Ct),
            isNew ? $"/programmes/{Code}/nominations/round" : $"/programmes/{Code}/nominations", T["Saved"], LoadAsync);
    }

    public async Task<IActionResult> OnPostRemoveCriterionAsync(Guid id) =>
        await RespondAsync(await Get<RemoveCriterion>().ExecuteAsync(id, Change("Criterion removed"), Ct), $"/programmes/{Code}/nominations/round", T["Removed"], LoadAsync);

    public async Task<IActionResult> OnPostRemoveDocumentAsync(Guid id) =>
        await RespondAsync(await Get<RemoveAskedDocument>().ExecuteAsync(id, Change("Document no longer asked for"), Ct), $"/programmes/{Code}/nominations/round", T["Removed"], LoadAsync);
}
