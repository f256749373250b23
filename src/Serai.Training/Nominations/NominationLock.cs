using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Serai.Platform.Data;

namespace Serai.Training.Nominations;

/// <summary>
/// Writers of one nomination take turns: a page saved by a colleague never slips between the reading and the signing of a
/// submission. The touched row holds the lock on PostgreSQL; on SQLite the transaction itself does.
/// </summary>
internal static class NominationLock
{
    public static async Task<IDbContextTransaction> TakeAsync(SeraiDb db, Guid callId, Guid memberId, DateTime now, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<Nomination>().Where(n => n.CallId == callId && n.MemberId == memberId)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SavedAt, now), ct);
        return transaction;
    }
}
