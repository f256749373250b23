using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Organisations;

/// <summary>Adds an organisation, or changes one whose id stands in the address.</summary>
[Needs(Can.ManageDirectory)]
class EditModel : SeraiPage
{
    [BindProperty]
    public OrganisationForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Guid? Id { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<MergeField> Clash { get; private set; } = [];

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id)
    {
        if (!await LoadAsync(id, true))
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        if (!await LoadAsync(id, false))
            return NotFound();
        return await SaveAsync(id, Input);
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid id)
    {
        if (!await LoadAsync(id, false) || await Db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, Ct) is not { } stored)
            return NotFound();
        return await SaveAsync(id, FlatForm.Take(OrganisationForm.Of(stored), MergePosting.Mine(Request.Form), Now));
    }

    async Task<IActionResult> SaveAsync(Guid? id, OrganisationForm form)
    {
        Input = form;
        var outcome = await Get<SaveOrganisation>().ExecuteAsync(new(id, Version, form), Change(id is null ? "Organisation added" : "Organisation changed"), Ct);
        return await RespondAsync(outcome, saved => $"/organisations/{saved}", T["Saved"], merge: theirs =>
        {
            var saved = (Organisation)theirs;
            Clash = FlatForm.Compare(OrganisationForm.Of(saved), form, OrganisationForm.Labels(T), T);
            Version = saved.Version;
            ModelState.Clear();
            return Page();
        });
    }

    async Task<bool> LoadAsync(Guid? id, bool fill)
    {
        Id = id;
        Kinds = [.. Enum.GetValues<OrganisationKind>().Select(k => new Option(k.ToString(), T.Say(OrganisationWords.Of(k))))];
        Members = [.. (await Get<MemberNames>().AllAsync(Ct)).Select(m => new Option(m.Id.ToString(), m.Shown))];
        if (id is null)
            return true;
        if (await Db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, Ct) is not { } organisation)
            return false;
        Name = organisation.Name.Pick(T).Text;
        if (fill)
            (Input, Version) = (OrganisationForm.Of(organisation), organisation.Version);
        return true;
    }
}
