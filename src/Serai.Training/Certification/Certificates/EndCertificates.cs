using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>Revokes a certificate with a reason; the public page and the status lists say so from the same moment.</summary>
internal sealed class RevokeCertificate(SeraiDb db, Reader reader, Awarding awarding) : IOperation
{
    public sealed record Command(Guid CertificateId, string? Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var certificate = await db.Set<IssuedCertificate>().FirstOrDefaultAsync(c => c.Id == command.CertificateId, ct);
        if (certificate is null || !reader.Can(Can.DecideCertification))
            return Outcome.Missing;
        var problems = new Problems();
        var reason = problems.Required("Reason", command.Reason, new Message("Say why the certificate is revoked"), 2000);
        if (certificate.State != CertificateState.Valid)
            problems.Add("", "This certificate is not valid any more.");
        if (problems.Any)
            return problems;
        await awarding.RevokeAsync(certificate, reason, ct);
        await db.SaveAsync(change.Because(reason), ct);
        return Outcome.Ok;
    }
}

/// <summary>Issues another certificate for the same award, for instance after a name was misspelt. The old one stays, and says that it was replaced.</summary>
internal sealed class ReissueCertificate(SeraiDb db, Reader reader, Awarding awarding, CertificateMail mail) : IOperation
{
    public sealed record Command(Guid CertificateId, string? Reason, bool SendMail);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var old = await db.Set<IssuedCertificate>().FirstOrDefaultAsync(c => c.Id == command.CertificateId, ct);
        if (old is null || !reader.Can(Can.DecideCertification))
            return Outcome<Guid>.Missing;
        var problems = new Problems();
        var reason = problems.Required("Reason", command.Reason, new Message("Say why the certificate is issued again"), 2000);
        if (old.State != CertificateState.Valid)
            problems.Add("", "This certificate is not valid any more.");
        if (problems.Any)
            return problems;
        var participant = await db.Set<Participant>().FirstAsync(p => p.Id == old.ParticipantId, ct);
        var person = await db.Set<Person>().FirstAsync(p => p.Id == old.PersonId, ct);
        var decision = await db.Set<CertificationDecision>().FirstAsync(d => d.Id == old.DecisionId, ct);
        var next = await awarding.ReplaceAsync(old, decision, participant, person, reason, ct);
        if (command.SendMail)
            await mail.AddAsync(next, person, await db.Set<Topic>().FirstAsync(t => t.Id == old.TopicId, ct), change, ct);
        await db.SaveAsync(change.Because(reason), ct);
        return next.Id;
    }
}
