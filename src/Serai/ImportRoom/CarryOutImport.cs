using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;
using Serai.Platform.Tables.Imports;

namespace Serai.ImportRoom;

/// <summary>
/// Carries out an import that was looked at, in one transaction: the records, the answer file, and where in the audit its changes lie, so
/// that it can be undone as a whole.
/// </summary>
sealed class CarryOutImport(SeraiDb db, Reader reader, FileStore store, Text text) : IOperation
{
    public sealed record Command(ImportBatch Batch, IImportTarget Target, bool AllOrNothing);

    public async Task<Outcome<ImportTotals>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var batch = command.Batch;
        if (batch.State != ImportState.Preview)
            return Outcome<ImportTotals>.Wrong("", "This import has been carried out already");
        change = change with { RequestId = batch.RequestId };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (result, table) = await ImportDesk.PreviewAsync(command.Target, store.Open(batch.FileId), batch.FileName, ImportDesk.Choices.Read(batch.Choices), ct);
        using (table)
        {
            var after = await LastAsync(ct);
            var outcome = await ImportDesk.ApplyAsync(command.Target, result, command.AllOrNothing, change with { Key = null }, ct);
            if (outcome is not Outcome<ImportTotals>.Done { Value: var totals })
                return outcome;
            (batch.AfterRecord, batch.UpToRecord) = (after, await LastAsync(ct));
            using var answer = new MemoryStream();
            var extension = ImportAnswer.Write(table, result, text, answer);
            var kept = store.Save(answer.ToArray());
            db.Add(new StoredFile
            {
                Id = kept.Id, Name = Path.GetFileNameWithoutExtension(batch.FileName) + " " + text["answers"] + extension, Size = kept.Size, Sha256 = kept.Sha256,
                ContentType = extension == ".xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv",
                Purpose = FilePurpose.DataImport.Key, OwnerAccountId = reader.AccountId, SubjectId = batch.Id, ReceivedAt = change.At,
            });
            (batch.State, batch.AppliedAt, batch.AnswerFileId) = (ImportState.Applied, change.At, kept.Id);
            (batch.Added, batch.Changed, batch.LeftOut) = (totals.Add, totals.Change, totals.Conflict + totals.Refused);
            await db.SaveAsync(change, ct);
            await transaction.CommitAsync(ct);
            return totals;
        }
    }

    async Task<long> LastAsync(CancellationToken ct) => await db.Set<AuditEntry>().MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
}
