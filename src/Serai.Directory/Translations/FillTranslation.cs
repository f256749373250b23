using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Translations;

/// <summary>
/// Writes one field in one language. The same words sent again say that an old translation still holds. When nothing of the record is missing
/// any more, the wishes for it are done.
/// </summary>
internal sealed class FillTranslation(SeraiDb db, Reader reader, TextFields fields) : IOperation
{
    public sealed record Command(string Kind, Guid Id, string Field, string Language, string? Text, int Version, bool Draft);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (fields.Find(command.Kind, command.Field) is not { } field || !Languages.IsKnown(command.Language) || await fields.LoadAsync(field.Record, command.Id, ct) is not { } record)
            return Outcome.Missing;
        if (record.Version != command.Version)
            return new Outcome.Conflict(record);
        if (command.Text.OrNull() is not { } text)
            return Outcome.Wrong("Text", "Enter the text");
        var property = db.Entry(record).Property(field.Name);
        var stored = (LocalText?)property.CurrentValue ?? LocalText.Empty;
        property.CurrentValue = stored.With(command.Language, text, change.At, command.Draft ? TranslationState.Draft : TranslationState.Approved);
        (record as IFolded)?.Refold();
        if (!Missing(record, command.Language))
            foreach (var request in await db.Set<TranslationRequest>().Where(r => r.DoneAt == null && r.RecordId == command.Id && r.Language == command.Language).ToListAsync(ct))
                (request.DoneAt, request.DoneBy) = (change.At, reader.Name);
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(record);
        }
        return Outcome.Ok;
    }

    bool Missing(Entity record, string language) => fields.All().Where(f => f.Record == record.GetType())
        .Any(f => db.Entry(record).Property(f.Name).CurrentValue is LocalText { IsEmpty: false } text && (!text.Has(language) || text.IsStale(language)));
}
