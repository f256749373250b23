using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.Materials;

/// <summary>Begins a new version of a module in a language: from the authors, or as the translation of another version.</summary>
internal sealed class StartVersion(SeraiDb db, Reader reader, ReceiveFile receive) : IOperation
{
    public sealed record Command(Guid ModuleId, string? Language, string? Number, Guid? TranslatesId, string? ChangeNote, IReadOnlyList<Guid> Authors, IFormFile? File);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Module>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == command.ModuleId, ct) is not { } module || !await MaterialRights.MayWriteAsync(db, reader, module, ct))
            return Outcome<Guid>.Missing;
        var problems = new Problems();
        var language = problems.Required("Language", command.Language, new Message("Choose the language."), 20);
        if (language.Length > 0 && !Languages.IsKnown(language))
            problems.Add("Language", "`{0}` is not a language code.", language);
        var note = problems.Required("ChangeNote", command.ChangeNote, new Message("Say what is new in this version."), 1000);
        var all = await db.Set<ModuleVersion>().AsNoTracking().Where(v => v.ModuleId == module.Id).ToListAsync(ct);
        var before = all.Where(v => v.Language == language).MaxBy(v => v.Serial);
        if (before is { State: VersionState.Draft or VersionState.InReview })
            problems.Add("Language", "Version {0} in this language is not finished. Finish or retire it first.", before.Number);
        var source = command.TranslatesId is { } id ? all.FirstOrDefault(v => v.Id == id) : null;
        if (command.TranslatesId is not null && (source is null || source.Language == language))
            problems.Add("TranslatesId", "A translation has a source in another language.");
        var number = string.IsNullOrWhiteSpace(command.Number) ? source?.Number ?? MaterialWords.Following(before?.Number) : command.Number.Trim();
        if (all.Any(v => v.Language == language && v.Number == number))
            problems.Add("Number", "There is a version {0} in this language already.", number);
        if (number.Length > 20)
            problems.Add("Number", "A version number has at most {0} characters.", 20);
        if (problems.Any)
            return problems;
        var version = new ModuleVersion
        {
            ModuleId = module.Id, Language = language, Number = number, Serial = (before?.Serial ?? 0) + 1, TranslatesId = source?.Id, ChangeNote = note, CreatedAt = change.At,
        };
        // First the file: a refusal is saved at once, before anything else is.
        if (command.File is { } file && await receive.ExecuteAsync(new(file, FilePurpose.Document, "Input.File", version.Id, null), change, ct) is Outcome<StoredFile>.Invalid refused)
            return refused.Problems;
        db.Add(version);
        var authors = command.Authors.Concat(reader.PersonId is { } me && command.Authors.Count == 0 ? [me] : []).Distinct().ToList();
        foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => authors.Contains(p.Id)).ToListAsync(ct))
            db.Add(new VersionAuthor { VersionId = version.Id, PersonId = person.Id, Name = person.FullName });
        await db.SaveAsync(change, ct);
        return version.Id;
    }
}
