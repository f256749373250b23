using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Platform.Search;

namespace Serai.ImportRoom;

/// <summary>
/// Undoes an import as a whole, for thirty days: what it added is removed, what it changed gets its old values back. A record that somebody
/// changed since, or that something refers to, stays, with the reason. The audit is what says what the import did.
/// </summary>
sealed class UndoImport(SeraiDb db, RecordReferences references) : IOperation
{
    public static readonly TimeSpan Within = TimeSpan.FromDays(30);

    public sealed record Command(ImportBatch Batch);

    /// <summary>Null when the import can be undone now, else why not.</summary>
    public static Outcome<UndoPlan>.Invalid? Fault(ImportBatch batch, DateTime now) => (Outcome<UndoPlan>.Invalid?)(batch.State switch
    {
        ImportState.Preview => Outcome<UndoPlan>.Wrong("", "This import was only looked at; there is nothing to undo"),
        ImportState.Undone => Outcome<UndoPlan>.Wrong("", "This import was undone already, on {0} by {1}", batch.UndoneAt, batch.UndoneBy),
        _ when now > batch.UndoUntil => Outcome<UndoPlan>.Wrong("", "An import can be undone for 30 days; for this one they ended on {0}", batch.UndoUntil),
        _ => null,
    });

    public async Task<Outcome<UndoPlan>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var batch = command.Batch;
        if (Fault(batch, change.At) is { } fault)
            return fault;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var plan = await PlanAsync(batch, ct);
        if (!plan.DoesSomething)
            return Outcome<UndoPlan>.Wrong("", "Nothing of this import can be undone: each of its records was changed since or is in use");
        foreach (var row in plan.Rows)
            if (row.Act == UndoAct.Remove)
                db.Remove(row.Record!);
            else if (row.Act == UndoAct.Restore)
                Restore(row);
        (batch.State, batch.UndoneAt, batch.UndoneBy) = (ImportState.Undone, change.At, change.Actor.Name);
        (batch.Removed, batch.Restored, batch.Kept) = (plan.Count(UndoAct.Remove), plan.Count(UndoAct.Restore), plan.Count(UndoAct.Keep));
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<UndoPlan>.Conflict(batch);
        }
        await transaction.CommitAsync(ct);
        return plan;
    }

    /// <summary>Looks only; the records of the plan are tracked, for <see cref="ExecuteAsync"/>.</summary>
    public async Task<UndoPlan> PlanAsync(ImportBatch batch, CancellationToken ct)
    {
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Sequence > batch.AfterRecord && e.Sequence <= batch.UpToRecord && e.RequestId == batch.RequestId)
            .OrderBy(e => e.Sequence)
            .GroupJoin(db.Set<AuditDetail>(), e => e.Sequence, d => d.Sequence, (e, d) => new { e, d })
            .SelectMany(p => p.d.DefaultIfEmpty(), (p, d) => new { p.e.RecordType, p.e.RecordId, p.e.Action, Diff = d == null ? null : d.Diff })
            .ToListAsync(ct);
        var rows = new List<UndoPlan.Row>();
        foreach (var kind in entries.GroupBy(e => e.RecordType))
        {
            if (db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == kind.Key && typeof(Entity).IsAssignableFrom(t.ClrType)) is not { } type)
                continue;
            var changed = kind.DistinctBy(e => e.RecordId).ToList();
            var ids = changed.Select(e => Guid.Parse(e.RecordId)).ToList();
            var records = await references.LoadAsync(type.ClrType, ids, ct);
            var later = await LaterAsync(kind.Key, changed.Select(e => e.RecordId).ToList(), batch.UpToRecord, ct);
            foreach (var entry in changed)
            {
                var id = Guid.Parse(entry.RecordId);
                var record = records.GetValueOrDefault(id);
                var before = entry.Diff is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(entry.Diff)!;
                var row = new UndoPlan.Row(kind.Key, id, (record as ISearchable)?.ToSearch().Title.ToString() ?? "", record, before) { Act = entry.Action == "added" ? UndoAct.Remove : UndoAct.Restore };
                if (record is null)
                    row.Keep(/*T*/"It is not there any more");
                else if (later.TryGetValue(entry.RecordId, out var since))
                    row.Keep(/*T*/"Changed on {0} by {1}: {2}", since.At, since.ActorName, since.Why);
                else if (entry.Diff is null)
                    row.Keep(/*T*/"The old values were erased at a person's wish");
                rows.Add(row);
            }
        }
        await KeepWhatIsInUseAsync(rows, ct);
        return new UndoPlan(rows);
    }

    async Task<Dictionary<string, AuditEntry>> LaterAsync(string type, List<string> ids, long after, CancellationToken ct)
    {
        var found = new Dictionary<string, AuditEntry>(StringComparer.Ordinal);
        foreach (var part in ids.Chunk(500))
            foreach (var entry in await db.Set<AuditEntry>().AsNoTracking()
                .Where(e => e.RecordType == type && part.Contains(e.RecordId) && e.Sequence > after && (e.Action == "added" || e.Action == "changed" || e.Action == "removed"))
                .OrderBy(e => e.Sequence).ToListAsync(ct))
                found[entry.RecordId] = entry;
        return found;
    }

    /// <summary>
    /// An added record stays when something outside the import refers to it; then what the import added to it stays too. Goes round until nothing
    /// more has to stay.
    /// </summary>
    async Task KeepWhatIsInUseAsync(List<UndoPlan.Row> rows, CancellationToken ct)
    {
        var added = rows.Where(r => r.Act == UndoAct.Remove).ToDictionary(r => r.RecordId);
        if (added.Count == 0)
            return;
        var links = await references.ToAsync([.. added.Keys], ct);
        foreach (var link in links.Where(l => !added.ContainsKey(l.From)).DistinctBy(l => l.To))
            added[link.To].Keep(/*T*/"In use: {0} refers to it", new Platform.Language.Message(AuditRoom.AuditWords.English(link.Kind)));
        var within = links.Where(l => added.ContainsKey(l.From)).ToList();
        for (var again = true; again;)
        {
            again = false;
            foreach (var link in within)
            {
                var (from, to) = (added[link.From], added[link.To]);
                if (to.Act == UndoAct.Keep && from.Act == UndoAct.Remove)
                    from.Keep(/*T*/"It belongs to a record that stays");
                else if (from.Act == UndoAct.Keep && to.Act == UndoAct.Remove)
                    to.Keep(/*T*/"In use: {0} refers to it", new Platform.Language.Message(AuditRoom.AuditWords.English(link.Kind)));
                else
                    continue;
                again = true;
            }
        }
    }

    void Restore(UndoPlan.Row row)
    {
        var entry = db.Entry(row.Record!);
        foreach (var (field, values) in row.Before)
            if (entry.Metadata.FindProperty(field) is { } property)
                entry.Property(field).CurrentValue = AuditedValue.Read(property, values[0]);
        (row.Record as IFolded)?.Refold();
    }
}
