using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

[Needs(Can.RunProgrammes)]
internal sealed class ReferenceNewModel : SeraiPage
{
    public sealed record Form
    {
        public string Code { get; init; } = "";
        public LocalText Title { get; init; } = LocalText.Empty;
        public string Kind { get; init; } = "other";
        public string? On { get; init; }
        public Guid? Parent { get; init; }
        public ReferenceLevel Level { get; init; }
        public string? Number { get; init; }
        public string? Synonyms { get; init; }
        public LocalText? Note { get; init; }
        public string? Sources { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public IReadOnlyList<Option> Levels { get; private set; } = [];

    public IReadOnlyList<Option> Parents { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var outcome = await Get<AddReference>().ExecuteAsync(new(Input.Code, Input.Title, Input.Kind, Input.On, Input.Parent, Input.Level, Input.Number, Input.Synonyms, Input.Note, Input.Sources), Change("Policy reference added"), Ct);
        return await RespondAsync(outcome, r => $"/references#{r.Code}", T["Saved"]);
    }

    async Task LoadAsync()
    {
        Kinds = [.. ReferenceWords.Kinds.Select(k => new Option(k, T.Say(ReferenceWords.OfKind(k))))];
        Levels = [.. Enum.GetValues<ReferenceLevel>().Select(l => new Option(l.ToString(), T.Say(ProgrammeWords.Of(l))))];
        Parents = ReferenceOptions.Of(await Db.Set<PolicyReference>().AsNoTracking().ToListAsync(Ct), T);
    }
}
