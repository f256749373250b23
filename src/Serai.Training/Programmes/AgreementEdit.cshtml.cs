using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

[Needs(Can.RunProgrammes)]
internal sealed class AgreementEditModel : SeraiPage
{
    public sealed record Form
    {
        public string Code { get; init; } = "";
        public LocalText Title { get; init; } = LocalText.Empty;
        public string Parties { get; init; } = "";
        public string? Signed { get; init; }
        public Guid? Parent { get; init; }
        public LocalText? Scope { get; init; }
        public LocalText? Territory { get; init; }
        public LocalText? Enables { get; init; }
        public string? Sources { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public string? Existing { get; private set; }

    public IReadOnlyList<Option> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? code)
    {
        await LoadAsync(code);
        if (code is null)
            return Page();
        if (await Db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, Ct) is not { } a)
            return NotFound();
        Version = a.Version;
        Input = new Form
        {
            Code = a.Code, Title = a.Title, Parties = a.Parties.Replace("|", ", ", StringComparison.Ordinal), Signed = StatedDates.ToField(a.Signed, a.SignedPrecision), Parent = a.ParentId, Scope = a.Scope, Territory = a.Territory,
            Enables = a.Enables, Sources = a.Sources.Replace('|', '\n'),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        await LoadAsync(code);
        var outcome = await Get<EditAgreement>().ExecuteAsync(new(code, Version, code ?? Input.Code, Input.Title, Input.Parties, Input.Signed, Input.Parent, Input.Scope, Input.Territory, Input.Enables, Input.Sources),
            Change(code is null ? "Agreement added" : "Agreement edited"), Ct);
        return await RespondAsync(outcome, a => $"/agreements#{a.Code}", T["Saved"]);
    }

    async Task LoadAsync(string? code)
    {
        Existing = code;
        Others = [.. (await Db.Set<Agreement>().AsNoTracking().Where(a => a.Code != code).OrderBy(a => a.Signed).ToListAsync(Ct)).Select(a => new Option(a.Id.ToString(), T.Best(a.Title)))];
    }
}
