using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

[Needs(Can.RunProgrammes)]
internal sealed class EditDocumentModel : SeraiPage
{
    public sealed record Form
    {
        public LocalText Name { get; set; } = LocalText.Empty;
        public bool Required { get; set; } = true;
        public DateOnly? LateUntil { get; set; }
        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "new";

    async Task<(Guid Call, AskedDocument? Document)?> FindAsync()
    {
        var programme = await Db.Set<Programme>().Where(p => p.Code == Code).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Ct);
        if (await Db.Set<NominationCall>().Where(c => c.ProgrammeId == programme).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(Ct) is not { } call)
            return null;
        if (Id == "new")
            return (call, null);
        return Guid.TryParse(Id, out var id) && await Db.Set<AskedDocument>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.CallId == call, Ct) is { } document ? (call, document) : null;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } found)
            return NotFound();
        if (found.Document is { } d)
            Input = new Form { Name = d.Name, Required = d.Required, LateUntil = d.LateUntil, Version = d.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } found)
            return NotFound();
        return await RespondAsync(await Get<SaveAskedDocument>().ExecuteAsync(new(found.Call, found.Document?.Id, Input.Name, Input.Required, Input.LateUntil, Input.Version), Change("Document asked for"), Ct),
            $"/programmes/{Code}/nominations/round", T["Saved"]);
    }
}
