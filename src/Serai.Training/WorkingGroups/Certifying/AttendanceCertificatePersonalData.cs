using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.WorkingGroups;

/// <summary>Certificates of attendance. They hold no name: it is printed from the register, so that it goes with the person. Numbers stay, and none is given twice.</summary>
internal sealed class AttendanceCertificatePersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(AttendanceCertificate)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct) =>
    [
        .. (await db.Set<AttendanceCertificate>().IgnoreQueryFilters().AsNoTracking().Where(c => c.PersonId == personId).OrderBy(c => c.IssuedAt).ToListAsync(ct))
            .Select(c => PersonalRecord.Of(/*T*/"Certificate of attendance", c.Id, ("number", c.Number), ("days", c.Days), ("of days", c.OfDays), ("minutes", c.Minutes), ("issued", c.IssuedAt), ("issued by", c.IssuedBy))),
    ];

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        foreach (var certificate in await db.Set<AttendanceCertificate>().IgnoreQueryFilters().Where(c => traces.Acted.Contains(c.IssuedBy)).ToListAsync(ct))
            certificate.IssuedBy = traces.Pseudonym;
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }
}
