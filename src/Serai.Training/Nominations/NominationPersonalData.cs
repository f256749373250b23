using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Keys;
using Serai.Platform.Ports;

namespace Serai.Training.Nominations;

/// <summary>
/// Nominees with their screening and papers, receipts that list them, and the contact of a nomination. A nominee stays as one who was
/// nominated, with sex and decision; papers are deleted.
/// </summary>
internal sealed class NominationPersonalData(SeraiDb db, Reader reader, FileStore store, KeyRing keys, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Nominee), typeof(Screening), typeof(NominationFile), typeof(Nomination), typeof(Receipt)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var held = await ReadAsync(personId, ct);
        return
        [
            .. held.Nominees.Select(n => PersonalRecord.Of(/*T*/"Nominee", n.Id, ("family name", n.FamilyName), ("given names", n.GivenName), ("native name", n.NativeName), ("sex", n.Sex), ("position", n.Position), ("unit", n.Office),
                ("years in Customs", n.YearsInCustoms), ("languages", n.Languages), ("mail", n.Email), ("telephone", n.Phone), ("motivation", n.Motivation), ("decision", n.Decision), ("reason", n.DecisionReason), ("decided", n.DecidedAt), ("decided by", n.DecidedBy))),
            .. held.Screenings.Select(s => PersonalRecord.Of(/*T*/"Screening of a nominee", s.Id, ("finding", s.Finding), ("reason", s.Reason))),
            .. held.Files.Select(f => PersonalRecord.Of(/*T*/"Paper of a nominee", f.FileId, ("name", f.Name), ("size", f.Size), ("received", f.ReceivedAt), ("SHA-256", f.Sha256))),
            .. held.Nominations.Select(n => PersonalRecord.Of(/*T*/"Nomination by an administration", n.Id, ("head", n.HeadName), ("contact", n.ContactName), ("mail", n.ContactEmail), ("telephone", n.ContactPhone), ("recorded by", n.RecordedBy))),
            .. held.Redacted.Select(r => PersonalRecord.Of(/*T*/"Receipt of a nomination", r.Receipt.Id, ("number", r.Receipt.Number), ("at", r.Receipt.At))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var held = await ReadAsync(personId, ct);
        var traces = held.Traces;
        foreach (var (receipt, redacted) in held.Redacted)
        {
            db.Entry(receipt).Property(r => r.Body).CurrentValue = redacted.Body;
            db.Entry(receipt).Property(r => r.Content).CurrentValue = redacted.Content;
            lock (keys)
                db.Entry(receipt).Property(r => r.Signature).CurrentValue = Receipt.Sign(redacted.Body, keys.Receipts);
        }
        foreach (var nominee in held.Nominees)
        {
            (nominee.FamilyName, nominee.GivenName, nominee.NativeName, nominee.NativeLanguage) = (traces.Pseudonym, "", "", "");
            nominee.Position = nominee.Office = nominee.Languages = nominee.Email = nominee.Phone = nominee.Motivation = "";
            nominee.YearsInCustoms = null;
            nominee.DecisionReason = null;
        }
        foreach (var decided in await db.Set<Nominee>().IgnoreQueryFilters().Where(n => n.DecidedBy != null && traces.Acted.Contains(n.DecidedBy)).ToListAsync(ct))
            decided.DecidedBy = traces.Pseudonym;
        foreach (var screening in held.Screenings)
            screening.Reason = null;
        foreach (var nomination in held.Nominations)
        {
            nomination.HeadName = traces.Without(nomination.HeadName) ?? nomination.HeadName;
            nomination.RecordedBy = traces.Without(nomination.RecordedBy) ?? nomination.RecordedBy;
            if (IsContact(nomination, traces))
                (nomination.ContactName, nomination.ContactEmail, nomination.ContactPhone) = (traces.Pseudonym, "", "");
        }
        var ids = held.Files.Select(f => f.FileId).ToList();
        db.RemoveRange(held.Files);
        db.RemoveRange(await db.Set<StoredFile>().IgnoreQueryFilters().Where(f => ids.Contains(f.Id)).ToListAsync(ct));
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
        foreach (var id in ids)
            store.Delete(id);
    }

    sealed record Held(PersonTraces Traces, List<Nominee> Nominees, List<Screening> Screenings, List<NominationFile> Files, List<Nomination> Nominations, List<(Receipt Receipt, (string Body, string Content) Text)> Redacted);

    async Task<Held> ReadAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        var nominees = await db.Set<Nominee>().IgnoreQueryFilters().Where(n => n.PersonId == personId || (n.PersonId == null && traces.Mails.Contains(n.Email.ToLower()))).ToListAsync(ct);
        var ids = nominees.Select(n => n.Id).ToList();
        var files = await db.Set<NominationFile>().IgnoreQueryFilters().Where(f => f.NomineeId != null && ids.Contains(f.NomineeId.Value)).ToListAsync(ct);
        var nominations = await db.Set<Nomination>().IgnoreQueryFilters().Where(n => traces.Mails.Contains(n.ContactEmail.ToLower()) || traces.Names.Contains(n.ContactName) || traces.Names.Contains(n.HeadName)
            || (n.RecordedBy != null && traces.Acted.Contains(n.RecordedBy))).ToListAsync(ct);
        var listed = nominees.Select(n => n.NominationId).Concat(nominations.Select(n => n.Id)).Distinct().ToList();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var redacted = new List<(Receipt, (string, string))>();
        foreach (var receipt in await db.Set<Receipt>().IgnoreQueryFilters().Where(r => listed.Contains(r.NominationId)).ToListAsync(ct))
            if (RedactReceipt.Of(receipt, traces, [.. nominees.Where(n => n.NominationId == receipt.NominationId)], [.. files.Select(f => f.Sha256)], today) is { } text)
                redacted.Add((receipt, text));
        return new(traces, nominees, await db.Set<Screening>().IgnoreQueryFilters().Where(s => ids.Contains(s.NomineeId)).ToListAsync(ct), files, nominations, redacted);
    }

    static bool IsContact(Nomination nomination, PersonTraces traces) =>
        traces.IsMail(nomination.ContactEmail) || traces.Names.Contains(nomination.ContactName);
}
