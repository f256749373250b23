using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Files;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Cohorts;
using Serai.Training.Intersessional;

namespace Serai.Training.Materials;

[Needs(Can.Read)]
internal sealed class NewVersionModel : SeraiPage
{
    public sealed record Form
    {
        public string? Language { get; init; }
        public Guid? TranslatesId { get; init; }
        public string? Number { get; init; }
        public string? ChangeNote { get; init; }
        public List<Guid> Authors { get; init; } = [];
        public IFormFile? File { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Module Item { get; private set; } = null!;

    public IReadOnlyList<Option> Sources { get; private set; } = [];

    public IReadOnlyList<Option> People { get; private set; } = [];

    public IReadOnlyList<Option> LanguageOptions => [.. Platform.Language.Languages.Content.Select(l => new Option(l, T.LanguageName(l)))];

    public string Accept => FilePurpose.Document.Accept;

    public string FileHint => T["Accepted: {0}, up to {1}.", FilePurpose.Document.Listed, T.Bytes(FilePurpose.Document.MaxBytes)];

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Module>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == Code, Ct) is not { } module || !await MaterialRights.MayWriteAsync(Db, Reader, module, Ct))
            return false;
        Item = module;
        Sources = [.. (await Db.Set<ModuleVersion>().AsNoTracking().Where(v => v.ModuleId == module.Id && v.State != VersionState.Retired).OrderByDescending(v => v.CreatedAt).ToListAsync(Ct))
            .Select(v => new Option(v.Id.ToString(), T["Version {0}, {1}", v.Number, T.LanguageName(v.Language)]))];
        if (Reader.Can(Can.ReadPeople) && module.ProgrammeId is { } programme)
            People = [.. (await TaskBoard.PeopleAsync(Db, programme, Ct)).Where(p => p.Participant.State != ParticipantState.Withdrawn).Select(p => new Option(p.Participant.PersonId.ToString(), $"{p.Name} ({p.MemberCode})"))];
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<StartVersion>().ExecuteAsync(new(Item.Id, Input.Language, Input.Number, Input.TranslatesId, Input.ChangeNote, Input.Authors, Input.File), Change("Version started"), Ct);
        return await RespondAsync(outcome, id => $"/materials/versions/{id}", T["The draft is started. Add its files, then send it into review."]);
    }
}
