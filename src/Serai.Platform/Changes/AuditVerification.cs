using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Platform.Changes;

/// <summary>Walks the whole chain and names the first link that does not hold.</summary>
public sealed class AuditVerification(SeraiDb db)
{
    /// <param name="Broken">Sequence number of the first bad link; null when the chain holds.</param>
    public sealed record Result(long Links, long Erased, string Head, long? Broken, Message? Reason)
    {
        public bool Holds => Broken is null;
    }

    /// <param name="checkpoint">A checkpoint kept outside the database; finds a chain that was cut or rebuilt.</param>
    public async Task<Result> VerifyAsync(Checkpoint? checkpoint, CancellationToken ct)
    {
        var previous = AuditChain.Start;
        long expected = 1, erased = 0;
        var links = from entry in db.Set<AuditEntry>().AsNoTracking()
                    join detail in db.Set<AuditDetail>().AsNoTracking() on entry.Sequence equals detail.Sequence into details
                    from detail in details.DefaultIfEmpty()
                    orderby entry.Sequence
                    select new { entry, detail };
        string? atCheckpoint = null;
        await foreach (var link in links.AsAsyncEnumerable().WithCancellation(ct))
        {
            var entry = link.entry;
            if (entry.Sequence != expected)
                return Bad(expected, new Message("record {0} is missing; the next one found is {1}", expected, entry.Sequence));
            if (entry.PreviousHash != previous)
                return Bad(entry.Sequence, new Message("record {0} does not follow from the record before it", entry.Sequence));
            if (AuditChain.HashOf(entry) != entry.Hash)
                return Bad(entry.Sequence, new Message("record {0} was changed after it was written", entry.Sequence));
            if (link.detail is null)
                erased++;
            else if (AuditChain.Commit(link.detail.Salt, link.detail.Diff) != entry.Commitment)
                return Bad(entry.Sequence, new Message("the details of record {0} were changed after they were written", entry.Sequence));
            if (checkpoint?.Sequence == entry.Sequence)
                atCheckpoint = entry.Hash;
            previous = entry.Hash;
            expected++;
        }
        if (checkpoint is not null && checkpoint.Sequence >= expected)
            return Bad(expected, new Message("the chain ends at record {0}, but the checkpoint knew {1} records: the end was cut off", expected - 1, checkpoint.Sequence));
        if (checkpoint is not null && checkpoint.Sequence > 0 && atCheckpoint != checkpoint.Hash)
            return Bad(checkpoint.Sequence, new Message("record {0} is not the one that the checkpoint knew: the chain was rebuilt", checkpoint.Sequence));
        return new Result(expected - 1, erased, previous, null, null);

        Result Bad(long sequence, Message reason) => new(expected - 1, erased, previous, sequence, reason);
    }
}
