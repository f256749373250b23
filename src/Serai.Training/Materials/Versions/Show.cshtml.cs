using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Materials;

/// <summary>One version: files, review, and what may happen to it next.</summary>
[Needs(Can.Read)]
internal sealed class ShowVersionModel : SeraiPage
{
    public sealed record Form
    {
        public IFormFile? File { get; init; }
        public string? Verdict { get; init; }
        public string? Comment { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public ModuleVersion Item { get; private set; } = null!;

    public Module Module { get; private set; } = null!;

    public ModuleVersion? Source { get; private set; }

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public bool IsOutdated { get; private set; }

    public bool MayRead { get; private set; }

    public bool MayWrite { get; private set; }

    public int Acceptances => Item.Reviews.Count(r => r.Round == Item.Round && r.Verdict == ReviewVerdict.Accepted);

    Guid Me => Reader.PersonId ?? Reader.AccountId ?? Guid.Empty;

    public bool MayReview => Item.State == VersionState.InReview && Reader.Can(Can.Assess) && MayRead
        && Item.Authors.All(a => a.PersonId != Me) && !Item.Reviews.Any(r => r.Round == Item.Round && r.ReviewerId == Me);

    public bool MayRetire => Item.State != VersionState.Retired && (Reader.Can(Can.RunProgrammes) || (MayWrite && Item.State == VersionState.Draft));

    public IReadOnlyList<Option> Verdicts => [new("accept", T["Accept"]), new("changes", T["Ask for changes"])];

    public string Accept => FilePurpose.Document.Accept;

    public string FileHint => T["Accepted: {0}, up to {1}.", FilePurpose.Document.Listed, T.Bytes(FilePurpose.Document.MaxBytes)];

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<ModuleVersion>().AsNoTracking().Include(v => v.Authors).Include(v => v.Reviews).FirstOrDefaultAsync(v => v.Id == Id, Ct) is not { } version)
            return false;
        Item = version;
        Module = await Db.Set<Module>().AsNoTracking().FirstAsync(m => m.Id == version.ModuleId, Ct);
        var all = await Db.Set<ModuleVersion>().AsNoTracking().Where(v => v.ModuleId == version.ModuleId).ToListAsync(Ct);
        Source = all.FirstOrDefault(v => v.Id == version.TranslatesId);
        IsOutdated = MaterialWords.IsOutdated(version, all);
        MayRead = await MaterialRights.MayReadAsync(Db, Reader, Module, version, Ct);
        MayWrite = await MaterialRights.MayWriteFilesAsync(Db, Reader, version, Ct);
        if (MayRead)
            Files = await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId == Id).OrderBy(f => f.Name).ToListAsync(Ct);
        return true;
    }

    string Here => $"/materials/versions/{Id}";

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync() =>
        await LoadAsync() ? await RespondAsync(await Get<ChangeFiles>().ExecuteAsync(new(Id, Input.File, null), Change("File added to the version"), Ct), Here, T["The file is attached."]) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(Guid file) =>
        await LoadAsync() ? await RespondAsync(await Get<ChangeFiles>().ExecuteAsync(new(Id, null, file), Change("File taken from the version"), Ct), Here, T["The file is removed."]) : NotFound();

    public async Task<IActionResult> OnPostSendAsync() =>
        await LoadAsync() ? await RespondAsync(await Get<MoveVersion>().ExecuteAsync(new(Id, false, Version), Change("Version sent into review"), Ct), Here, T["Sent into review."]) : NotFound();

    public async Task<IActionResult> OnPostReviewAsync() =>
        await LoadAsync() ? await RespondAsync(await Get<ReviewVersion>().ExecuteAsync(new(Id, Input.Verdict, Input.Comment, Version), Change("Version reviewed"), Ct), Here, T["The review is kept."]) : NotFound();
}
