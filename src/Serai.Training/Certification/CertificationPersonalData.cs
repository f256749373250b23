using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;

namespace Serai.Training.Certification;

/// <summary>
/// What certification holds on a person, as candidate and as assessor. Points, verdicts and numbers stay; comments, reasons and names go.
/// A certificate loses its name and ends, because a proof that names nobody proves nothing; the award and the qualification stand, so
/// that the number of Master Trainers does not change.
/// </summary>
internal sealed class CertificationPersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Assessment), typeof(AssessmentScore), typeof(ScoreModeration), typeof(CandidateTopic), typeof(CertificationDecision), typeof(IssuedCertificate)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var held = await ReadAsync(personId, ct);
        return
        [
            .. held.Decisions.Select(d => PersonalRecord.Of(/*T*/"Certification decision", d.Id, ("verdict", d.Verdict), ("on", d.On), ("reason", d.Reason), ("basis", d.Basis), ("assessors", d.Assessors), ("decided by", d.DecidedByName))),
            .. held.Certificates.Select(c => PersonalRecord.Of(/*T*/"Certificate", c.Id, ("number", c.Number), ("check code", c.CheckCode), ("name", c.PersonName), ("native name", c.NativeName), ("awarded", c.AwardedOn), ("issued", c.IssuedAt), ("state", c.State), ("ended because", c.EndedBecause))),
            .. held.Received.Select(a => PersonalRecord.Of(/*T*/"Assessment", a.Id, ("assessor", a.AssessorName), ("state", a.State), ("submitted", a.SubmittedAt), ("percent", a.Percent), ("points", string.Join(" + ", a.Scores.Select(s => s.Points))), ("comment", a.Comment))),
            .. held.Moderated.Select(m => PersonalRecord.Of(/*T*/"Moderation of scores", m.Id, ("agreed percent", m.AgreedPercent), ("reason", m.Reason), ("moderator", m.ModeratorName), ("at", m.At))),
            .. held.Topics.Select(t => PersonalRecord.Of(/*T*/"Topic of a candidate", t.Id, ("topic", t.TopicId))),
            .. held.Given.Select(a => PersonalRecord.Of(/*T*/"Assessment of others", a.Id, ("name", a.AssessorName), ("submitted", a.SubmittedAt), ("percent", a.Percent), ("comment", a.Comment))),
            .. held.Moderations.Select(m => PersonalRecord.Of(/*T*/"Moderation of the scores of others", m.Id, ("name", m.ModeratorName), ("reason", m.Reason), ("at", m.At))),
            .. held.Decided.Select(d => PersonalRecord.Of(/*T*/"Certification of others", d.Id, ("decided by", d.DecidedByName), ("assessors", d.Assessors), ("on", d.On))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var held = await ReadAsync(personId, ct);
        var pseudonym = held.Traces.Pseudonym;
        foreach (var decision in held.Decisions)
            db.Entry(decision).Property(d => d.Reason).CurrentValue = null;
        foreach (var certificate in held.Certificates)
        {
            if (certificate.State == CertificateState.Valid)
            {
                certificate.State = CertificateState.Revoked;
                certificate.EndedAt = time.GetUtcNow().UtcDateTime;
            }
            certificate.EndedBecause = null;
            (certificate.PersonName, certificate.NativeName) = (IssuedCertificate.NameTakenOff, null);
        }
        foreach (var assessment in held.Received)
            assessment.Comment = null;
        foreach (var moderation in held.Moderated)
            moderation.Reason = "–";
        foreach (var assessment in held.Given)
            db.Entry(assessment).Property(a => a.AssessorName).CurrentValue = pseudonym;
        foreach (var moderation in held.Moderations)
            moderation.ModeratorName = pseudonym;
        foreach (var decision in held.Decided)
        {
            if (decision.DecidedById is { } by && held.Traces.Accounts.Contains(by))
                db.Entry(decision).Property(d => d.DecidedByName).CurrentValue = pseudonym;
            db.Entry(decision).Property(d => d.Assessors).CurrentValue = string.Join('|', decision.AssessorNames.Select(n => held.Traces.Acted.Contains(n) ? pseudonym : n));
        }
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }

    sealed record Held(PersonTraces Traces, List<CertificationDecision> Decisions, List<IssuedCertificate> Certificates, List<Assessment> Received, List<ScoreModeration> Moderated,
        List<CandidateTopic> Topics, List<Assessment> Given, List<ScoreModeration> Moderations, List<CertificationDecision> Decided);

    async Task<Held> ReadAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        var places = (await CohortPersonalData.PlacesAsync(db, personId, ct)).Select(p => p.Id).ToList();
        var accounts = traces.Accounts;
        var decided = await db.Set<CertificationDecision>().IgnoreQueryFilters().Where(d => d.DecidedById != null && accounts.Contains(d.DecidedById.Value)).ToListAsync(ct);
        foreach (var name in traces.Acted)
            decided.AddRange(await db.Set<CertificationDecision>().IgnoreQueryFilters().Where(d => d.Assessors.Contains(name)).ToListAsync(ct));
        return new(traces,
            await db.Set<CertificationDecision>().IgnoreQueryFilters().Where(d => d.PersonId == personId).ToListAsync(ct),
            await db.Set<IssuedCertificate>().IgnoreQueryFilters().Where(c => c.PersonId == personId).ToListAsync(ct),
            await db.Set<Assessment>().IgnoreQueryFilters().Include(a => a.Scores).Where(a => places.Contains(a.ParticipantId)).ToListAsync(ct),
            await db.Set<ScoreModeration>().IgnoreQueryFilters().Where(m => places.Contains(m.ParticipantId)).ToListAsync(ct),
            await db.Set<CandidateTopic>().IgnoreQueryFilters().Where(t => places.Contains(t.ParticipantId)).ToListAsync(ct),
            await db.Set<Assessment>().IgnoreQueryFilters().Where(a => accounts.Contains(a.AssessorId)).ToListAsync(ct),
            await db.Set<ScoreModeration>().IgnoreQueryFilters().Where(m => m.ModeratorId != null && accounts.Contains(m.ModeratorId.Value)).ToListAsync(ct),
            [.. decided.DistinctBy(d => d.Id)]);
    }
}
