using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>A person's certificates on their page.</summary>
internal sealed class PersonCertificates(SeraiDb db) : IPersonPanel
{
    public async Task<Panel?> ReadAsync(Guid personId, CancellationToken ct)
    {
        var rows = await (from c in db.Set<IssuedCertificate>().AsNoTracking()
                          join t in db.Set<Topic>() on c.TopicId equals t.Id
                          where c.PersonId == personId
                          orderby c.AwardedOn descending, c.Sequence descending
                          select new { c.Id, c.Number, c.State, c.AwardedOn, t.Name }).ToListAsync(ct);
        return rows.Count == 0 ? null : new Panel(new Message("Certificates"), 40, rows.Select(r => new PanelFact
        {
            Name = r.Name, Detail = new Message(r.Number), Href = $"/certificates/{r.Id}", From = r.AwardedOn,
            State = CertificatesModel.StateLook(r.State), StateTitle = StateMessage(r.State),
        }).ToList());
    }

    internal static Message StateMessage(CertificateState state) => state switch
    {
        CertificateState.Valid => new Message("Valid"), CertificateState.Revoked => new Message("Revoked"), _ => new Message("Replaced"),
    };
}

/// <summary>How many valid certificates a Member's people hold, by topic.</summary>
internal sealed class MemberCertificates(SeraiDb db, Reader reader) : IMemberPanel
{
    public async Task<Panel?> ReadAsync(Guid memberId, CancellationToken ct)
    {
        var rows = await (from c in db.Set<IssuedCertificate>().AsNoTracking()
                          join t in db.Set<Topic>() on c.TopicId equals t.Id
                          where c.MemberId == memberId && c.State == CertificateState.Valid
                          select new { t.Code, t.Name, c.AwardedOn }).ToListAsync(ct);
        var lists = reader.Can(Can.ReadPeople);
        return rows.Count == 0 ? null : new Panel(new Message("Certified Master Trainers"), 40, rows.GroupBy(r => r.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new PanelFact
        {
            Name = g.First().Name, Detail = new Message("valid certificates: {0}", g.Count()),
            Href = lists ? $"/certificates?member={memberId}&topic={g.Key}&state=Valid" : null,
        }).ToList()) { Href = lists ? $"/certificates?member={memberId}" : null };
    }
}
