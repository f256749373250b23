using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Translations;

/// <summary>Says that a wish is done, or will not be done.</summary>
internal sealed class CloseRequest(SeraiDb db, Reader reader) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid id, Change change, CancellationToken ct)
    {
        if (await db.Set<TranslationRequest>().FindAsync([id], ct) is not { } request)
            return Outcome.Missing;
        (request.DoneAt, request.DoneBy) = (change.At, reader.Name);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
