using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

[Needs(Can.RunProgrammes)]
internal sealed class EditCriterionModel : SeraiPage
{
    public sealed record Form
    {
        public LocalText Text { get; set; } = LocalText.Empty;
        public CriterionKind Kind { get; set; }
        public int Weight { get; set; } = 1;
        public bool EquivalentAllowed { get; set; }
        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "new";

    public IEnumerable<Option> Kinds => [new(nameof(CriterionKind.Required), T["required"]), new(nameof(CriterionKind.Asset), T["an asset"])];

    async Task<(Guid Call, Criterion? Criterion)?> FindAsync()
    {
        var programme = await Db.Set<Programme>().Where(p => p.Code == Code).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Ct);
        if (await Db.Set<NominationCall>().Where(c => c.ProgrammeId == programme).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(Ct) is not { } call)
            return null;
        if (Id == "new")
            return (call, null);
        return Guid.TryParse(Id, out var id) && await Db.Set<Criterion>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.CallId == call, Ct) is { } criterion ? (call, criterion) : null;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } found)
            return NotFound();
        if (found.Criterion is { } c)
            Input = new Form { Text = c.Text, Kind = c.Kind, Weight = c.Weight, EquivalentAllowed = c.EquivalentAllowed, Version = c.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } found)
            return NotFound();
        return await RespondAsync(await Get<SaveCriterion>().ExecuteAsync(new(found.Call, found.Criterion?.Id, Input.Text, Input.Kind, Input.Weight, Input.EquivalentAllowed, Input.Version), Change("Criterion written"), Ct),
            $"/programmes/{Code}/nominations/round", T["Saved"]);
    }
}
