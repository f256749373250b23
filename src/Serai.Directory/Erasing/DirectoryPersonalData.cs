using Microsoft.EntityFrameworkCore;
using Serai.Directory.Merging;
using Serai.Directory.Offices;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Platform.Ports;

namespace Serai.Directory.Erasing;

/// <summary>
/// What the directory holds on a person: the record with its names and contact, languages, qualifications, offices; and what the house
/// holds for everybody: mails to them, files of their record, personal links, drafts.
/// </summary>
internal sealed class DirectoryPersonalData(SeraiDb db, Reader reader, FileStore files, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Person), typeof(PersonLanguage), typeof(Qualification), typeof(OfficeHolder), typeof(MergedPerson), typeof(AuditDetail)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct) is not { } person)
            return [];
        var records = new List<PersonalRecord> { PersonalRows.Of(person) };
        records.AddRange((await db.Set<PersonLanguage>().AsNoTracking().Where(l => l.PersonId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await db.Set<Qualification>().AsNoTracking().Where(q => q.PersonId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await db.Set<OfficeHolder>().AsNoTracking().Where(h => h.PersonId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await db.Set<MergedPerson>().AsNoTracking().Where(m => m.PersonId == personId).ToListAsync(ct)).Select(m => PersonalRecord.Of(/*T*/"Merged record", m.Id, ("reason", m.Reason), ("merged", m.At), ("by", m.ByName))));
        records.AddRange((await Mails(person.Email).AsNoTracking().ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await Links(personId, person.Email).AsNoTracking().ToListAsync(ct)).Select(PersonalRows.Of));
        return records;
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var person = await db.Set<Person>().FirstAsync(p => p.Id == personId, ct);
        var mail = person.Email;
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        foreach (var merged in await db.Set<MergedPerson>().Where(m => m.PersonId == personId || m.ByName == person.FullName).ToListAsync(ct))
            merged.Forget(personId, traces);
        foreach (var trace in traces.Names.Concat(traces.Mails))
            foreach (var told in await db.Set<OutgoingMail>().Where(m => m.To != mail && (m.TextBody.Contains(trace) || m.Subject.Contains(trace))).ToListAsync(ct))
            {
                db.Entry(told).Property(m => m.TextBody).CurrentValue = traces.Without(told.TextBody) ?? told.TextBody;
                db.Entry(told).Property(m => m.Subject).CurrentValue = traces.Without(told.Subject) ?? told.Subject;
            }
        Pseudonymise(person);
        db.RemoveRange(await db.Set<PersonLanguage>().Where(l => l.PersonId == personId).ToListAsync(ct));
        foreach (var qualification in await db.Set<Qualification>().Where(q => q.PersonId == personId).ToListAsync(ct))
        {
            // The qualification stays: the number of Master Trainers is a fact of the programme.
            qualification.Note = null;
            qualification.Href = null;
        }
        foreach (var holder in await db.Set<OfficeHolder>().Where(h => h.PersonId == personId).ToListAsync(ct))
            (holder.Name, holder.Sources) = (person.FamilyName, "");
        db.RemoveRange(await Mails(mail).ToListAsync(ct));
        db.RemoveRange(await Links(personId, mail).ToListAsync(ct));
        var kept = await db.Set<StoredFile>().Where(f => f.SubjectId == personId).ToListAsync(ct);
        db.RemoveRange(kept);
        db.RemoveRange(await db.Set<RefusedFile>().Where(f => f.SubjectId == personId).ToListAsync(ct));
        db.RemoveRange(await db.Set<Draft>().Where(d => d.SubjectId == personId || d.HolderId == personId).ToListAsync(ct));
        var recordIds = kept.Select(f => f.Id.ToString()).ToList();
        await db.SaveAsync(reader.Change("Person erased", time), ct);
        // Rows of files and links are not about a person by themselves, so their details are found by the records.
        var links = db.Set<AuditEntry>().Where(e => e.RecordType == nameof(StoredFile) && recordIds.Contains(e.RecordId)).Select(e => e.Sequence);
        await db.Set<AuditDetail>().Where(d => links.Contains(d.Sequence)).ExecuteDeleteAsync(ct);
        if (mail is not null)
            await db.Set<AuditDetail>().Where(d => d.Diff.Contains(mail)).ExecuteDeleteAsync(ct);
        foreach (var file in kept)
            files.Delete(file.Id);
    }

    internal static void Pseudonymise(Person person)
    {
        person.FamilyName = PersonTraces.PseudonymOf(person.Id);
        person.GivenName = "";
        person.NativeName = person.NativeLanguage = person.Honorific = person.Email = person.Phone = person.Zone = null;
        person.Aliases = "";
        person.Position = person.Office = null;
        person.Language = "en";
        person.Left = true;
        person.Refold();
    }

    IQueryable<OutgoingMail> Mails(string? address) => db.Set<OutgoingMail>().Where(m => address != null && m.To == address);

    IQueryable<PersonalLink> Links(Guid person, string? address) => db.Set<PersonalLink>().Where(l => l.SubjectId == person || (address != null && l.HolderEmail == address));
}
