using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Regions;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

[Needs(Can.RunProgrammes)]
internal sealed class EditModel : SeraiPage
{
    public sealed record Form
    {
        public LocalText Title { get; init; } = LocalText.Empty;
        public LocalText? Aim { get; init; }
        public List<string> Languages { get; init; } = [];
        public Guid? Agreement { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public List<Guid> Topics { get; init; } = [];
        public List<Guid> Regions { get; init; } = [];
        public List<Guid> References { get; init; } = [];
        public string? Note { get; init; }
        public string? Why { get; init; }
    }

    static readonly string[] WorkingLanguages = ["en", "fr", "ru", "es", "ar", "pt"];

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<Option> Topics { get; private set; } = [];

    public IReadOnlyList<Option> Regions { get; private set; } = [];

    public IReadOnlyList<Option> Agreements { get; private set; } = [];

    public IReadOnlyList<Option> References { get; private set; } = [];

    public IReadOnlyList<Option> LanguageOptions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await LoadAsync(code) is not { } p)
            return NotFound();
        Version = p.Version;
        Input = new Form
        {
            Title = p.Title, Aim = p.Aim, Languages = [.. p.Languages.Split(',')], Agreement = p.AgreementId, Start = StatedDates.ToField(p.StartOn, p.StartPrecision), End = StatedDates.ToField(p.EndOn, p.EndPrecision),
            Topics = [.. p.Topics.Select(t => t.TopicId)], Regions = [.. p.RegionSets.Select(r => r.RegionSetId)], Note = p.Note,
            References = await Db.Set<ProgrammeAlignment>().Where(a => a.ProgrammeId == p.Id).Select(a => a.ReferenceId).ToListAsync(Ct),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (await LoadAsync(code) is null)
            return NotFound();
        var outcome = await Get<EditProgramme>().ExecuteAsync(new(code, Version, Input.Title, Input.Aim, Input.Languages, Input.Agreement, Input.Start, Input.End, Input.Topics, Input.Regions, Input.References, Input.Note),
            Change("Programme edited").Because(Input.Why), Ct);
        return await RespondAsync(outcome, $"/programmes/{code}", T["Saved"]);
    }

    async Task<Programme?> LoadAsync(string code)
    {
        var programme = await Db.Set<Programme>().AsNoTracking().Include(p => p.Topics).Include(p => p.RegionSets).AsSplitQuery().SingleOrDefaultAsync(p => p.Code == code, Ct);
        if (programme is null)
            return null;
        (Code, Name) = (programme.Code, T.Best(programme.Title));
        Topics = [.. (await Db.Set<Topic>().AsNoTracking().ToListAsync(Ct)).Select(t => new Option(t.Id.ToString(), T.Best(t.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        Regions = [.. (await Db.Set<RegionSet>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(Ct)).Select(r => new Option(r.Id.ToString(), T.Best(r.Name)))];
        Agreements = [.. (await Db.Set<Agreement>().AsNoTracking().OrderByDescending(a => a.Signed).ToListAsync(Ct)).Select(a => new Option(a.Id.ToString(), T.Best(a.Title)))];
        References = ReferenceOptions.Of(await Db.Set<PolicyReference>().AsNoTracking().ToListAsync(Ct), T);
        LanguageOptions = [.. WorkingLanguages.Union(programme.Languages.Split(',')).Select(l => new Option(l, T.LanguageName(l)))];
        return programme;
    }
}

/// <summary>References to choose from, each part under what it belongs to.</summary>
internal static class ReferenceOptions
{
    public static IReadOnlyList<Option> Of(IReadOnlyList<PolicyReference> all, Text text)
    {
        return [.. Under(null, "")];

        IEnumerable<Option> Under(Guid? parent, string path) => all.Where(r => r.ParentId == parent).OrderBy(r => r.Number).ThenBy(r => text.Best(r.Title), StringComparer.CurrentCulture)
            .SelectMany(r => Under(r.Id, path + text.Best(r.Title) + " → ").Prepend(new Option(r.Id.ToString(), path + text.Best(r.Title))));
    }
}
