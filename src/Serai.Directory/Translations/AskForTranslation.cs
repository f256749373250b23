using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Translations;

/// <summary>Puts a reader's wish on the board. The same open wish of several readers stands there once.</summary>
internal sealed class AskForTranslation(SeraiDb db, Reader reader, TextFields fields) : IOperation
{
    public sealed record Command(string? RecordType, Guid? RecordId, string? Language, string? Page, string? Note);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (command.Language is null || !Languages.IsKnown(command.Language))
            return Outcome.Wrong("Language", "Choose a language");
        var page = command.Page is { Length: > 0 and <= 300 } p && p[0] == '/' && !p.StartsWith("//", StringComparison.Ordinal) && !p.Contains('\\') ? p : "/";
        var known = command.RecordId is not null && fields.All().Any(f => f.Kind == command.RecordType);
        var (type, id) = known ? (command.RecordType, command.RecordId) : (null, null);
        if (await db.Set<TranslationRequest>().AnyAsync(r => r.DoneAt == null && r.Language == command.Language && r.RecordType == type && r.RecordId == id && (id != null || r.Page == page), ct))
            return Outcome.Ok;
        db.Add(new TranslationRequest
        {
            RecordType = type, RecordId = id, Language = command.Language, Page = page, Note = command.Note.OrNull() is { } note ? note[..Math.Min(500, note.Length)] : null,
            ByAccountId = reader.AccountId, ByName = reader.Name, At = change.At,
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
