using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.Certification;

/// <summary>
/// What certification holds on a person. Erasing takes the name off their certificates, which revokes them: a proof that
/// names nobody proves nothing. Numbers stay, so that no number is ever given twice.
/// </summary>
internal sealed class CertificationPersonalData(SeraiDb db, Awarding awarding) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var records = new List<PersonalRecord>();
        foreach (var d in await db.Set<CertificationDecision>().IgnoreQueryFilters().AsNoTracking().Where(d => d.PersonId == personId).ToListAsync(ct))
            records.Add(new PersonalRecord("Certification decision", d.Id.ToString(), new Dictionary<string, string?>
            {
                ["verdict"] = d.Verdict.ToString(), ["on"] = d.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["reason"] = d.Reason, ["basis"] = d.Basis, ["assessors"] = d.Assessors,
            }));
        foreach (var c in await db.Set<IssuedCertificate>().IgnoreQueryFilters().AsNoTracking().Where(c => c.PersonId == personId).ToListAsync(ct))
            records.Add(new PersonalRecord("Certificate", c.Id.ToString(), new Dictionary<string, string?>
            {
                ["number"] = c.Number, ["name"] = c.PersonName, ["native name"] = c.NativeName, ["on"] = c.AwardedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["state"] = c.State.ToString(),
            }));
        return records;
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        foreach (var c in await db.Set<IssuedCertificate>().IgnoreQueryFilters().Where(c => c.PersonId == personId).ToListAsync(ct))
        {
            if (c.State == CertificateState.Valid)
                await awarding.RevokeAsync(c, "The person was erased", ct);
            c.PersonName = "–";
            c.NativeName = null;
        }
    }
}
