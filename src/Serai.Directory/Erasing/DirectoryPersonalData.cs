using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
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
    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct) is not { } person)
            return [];
        var records = new List<PersonalRecord> { PersonalRows.Of(person) };
        records.AddRange((await db.Set<PersonLanguage>().AsNoTracking().Where(l => l.PersonId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await db.Set<Qualification>().AsNoTracking().Where(q => q.PersonId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await db.Set<OfficeHolder>().AsNoTracking().Where(h => h.PersonId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await Mails(person.Email).AsNoTracking().ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == personId).ToListAsync(ct)).Select(PersonalRows.Of));
        records.AddRange((await Links(personId, person.Email).AsNoTracking().ToListAsync(ct)).Select(PersonalRows.Of));
        return records;
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var person = await db.Set<Person>().FirstAsync(p => p.Id == personId, ct);
        var mail = person.Email;
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
        person.FamilyName = $"Erased {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(person.Id.ToByteArray()))[..8]}";
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
