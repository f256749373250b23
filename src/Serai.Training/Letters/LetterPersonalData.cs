using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Platform.Files;

namespace Serai.Training.Letters;

/// <summary>
/// Letters go to offices. Where one was sent to the person's own address, or names them in its text, the address and the name go, with the
/// file that was made of it. Number, date and addressee's administration stay: the register of correspondence has no gaps.
/// </summary>
internal sealed class LetterPersonalData(SeraiDb db, Reader reader, FileStore files, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Letter)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct) =>
        [.. (await FindAsync(await PersonTraces.ReadAsync(db, personId, ct), ct)).Select(l => PersonalRecord.Of(/*T*/"Letter", l.Id, ("reference", l.Reference), ("dated", l.DatedOn), ("subject", l.Subject), ("text", l.Body),
            ("signatory", l.SignatoryName), ("signed by", l.SignedBy), ("sent to", l.SentTo)))];

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        var gone = new List<Guid>();
        foreach (var letter in await FindAsync(traces, ct))
        {
            if (traces.IsMail(letter.SentTo))
                letter.SentTo = null;
            letter.SignedBy = traces.Without(letter.SignedBy) ?? letter.SignedBy;
            var named = traces.Without(letter.Subject + letter.Body + letter.SignatoryName) is not null;
            letter.Subject = traces.Without(letter.Subject) ?? letter.Subject;
            letter.Body = traces.Without(letter.Body) ?? letter.Body;
            letter.SignatoryName = traces.Without(letter.SignatoryName) ?? letter.SignatoryName;
            if (named && letter.FileId is { } file)
            {
                gone.Add(file);
                letter.FileId = null;
            }
        }
        db.RemoveRange(await db.Set<StoredFile>().IgnoreQueryFilters().Where(f => gone.Contains(f.Id)).ToListAsync(ct));
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
        foreach (var file in gone)
            files.Delete(file);
    }

    async Task<List<Letter>> FindAsync(PersonTraces traces, CancellationToken ct)
    {
        var found = await db.Set<Letter>().IgnoreQueryFilters().Where(l => (l.SentTo != null && traces.Mails.Contains(l.SentTo.ToLower()))
            || traces.Names.Contains(l.SignatoryName) || (l.SignedBy != null && traces.Acted.Contains(l.SignedBy))).ToListAsync(ct);
        foreach (var trace in traces.Names.Concat(traces.Mails))
            found.AddRange(await db.Set<Letter>().IgnoreQueryFilters().Where(l => l.Body.Contains(trace) || l.Subject.Contains(trace)).ToListAsync(ct));
        return [.. found.DistinctBy(l => l.Id)];
    }
}
