using System.Globalization;
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

/// <summary>Decides on one candidate in one topic, or revises the decision. "Certified" awards the qualification and the certificate at once.</summary>
internal sealed class DecideCertification(SeraiDb db, Reader reader, ConflictOfInterest conflicts, CandidateReading candidates, Awarding awarding, CertificateMail mail) : IOperation
{
    /// <param name="Seen">The decision that the decider saw; another one in the meantime is a conflict.</param>
    public sealed record Command(Guid ParticipantId, Guid TopicId, Verdict? Verdict, DateOnly? On, string? Reason, bool SendMail, Guid? Seen);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (!reader.Can(Can.DecideCertification) || await candidates.OneAsync(command.ParticipantId, command.TopicId, ct) is not { } candidate)
            return Outcome.Missing;
        if (candidate.Decision?.Id != command.Seen)
            return new Outcome.Conflict(candidate.Decision ?? (object)candidate);
        var problems = new Problems();
        var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
        if (await conflicts.FindAsync(candidate.Participant, ct) is { } conflict)
            problems.Add("", conflict);
        if (command.Verdict is not { } verdict)
            problems.Add("Decision.Verdict", "Choose a decision");
        else
        {
            if (verdict == Verdict.Certified && candidate.Decision?.Verdict == Verdict.Certified)
                problems.Add("Decision.Verdict", "This person is certified in this topic already.");
            if (verdict == Verdict.Certified && candidate.Obstacle is { } obstacle)
                problems.Add("Decision.Verdict", obstacle);
            if (reason is null && candidate.Decision is not null)
                problems.Add("Decision.Reason", "Say why the decision is revised");
            else if (reason is null && verdict != Verdict.Certified)
                problems.Add("Decision.Reason", "Say why, in words that may be shown to the person");
            else if (reason is null && candidate.NeedsReason)
                problems.Add("Decision.Reason", "A whole working group was missed. Say why the person is certified all the same.");
        }
        if (reason?.Length > 2000)
            problems.Add("Decision.Reason", "This text has {0} characters; at most {1} are possible", reason.Length, 2000);
        var today = DateOnly.FromDateTime(change.At);
        if (command.On is not { } on)
            problems.Add("Decision.On", "Give the date of the decision");
        else if (on > today)
            problems.Add("Decision.On", "The date of the decision is in the future");
        if (problems.Any)
            return problems;

        var topic = await db.Set<Topic>().FirstAsync(t => t.Id == command.TopicId, ct);
        await ApplyAsync(candidate, topic, command.Verdict!.Value, command.On!.Value, reason, command.SendMail, change, ct);
        try
        {
            await db.SaveAsync(change.Because(reason), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(candidate);
        }
        return Outcome.Ok;
    }

    /// <summary>Adds the decision and all that follows from it to the present save.</summary>
    internal async Task ApplyAsync(Candidate candidate, Topic topic, Verdict verdict, DateOnly on, string? reason, bool sendMail, Change change, CancellationToken ct)
    {
        var participant = await db.Set<Participant>().FirstAsync(p => p.Id == candidate.Id, ct);
        var person = await db.Set<Person>().FirstAsync(p => p.Id == participant.PersonId, ct);
        var earlier = await db.Set<CertificationDecision>().Where(d => d.ParticipantId == participant.Id && !d.Superseded).ToListAsync(ct);
        var revised = earlier.FirstOrDefault(d => d.TopicId == topic.Id);
        var decision = new CertificationDecision
        {
            ProgrammeId = participant.ProgrammeId, ParticipantId = participant.Id, PersonId = person.Id, MemberId = participant.MemberId, TopicId = topic.Id,
            Verdict = verdict, On = on, Reason = reason, Basis = BasisOf(candidate), Revises = revised?.Id, RecordedAt = change.At,
            Assessors = string.Join('|', candidate.Rubrics.SelectMany(r => r.Submitted).Select(a => a.AssessorName).Distinct()),
            DecidedById = reader.AccountId, DecidedByName = reader.Name,
        };
        db.Add(decision);
        if (revised is not null)
        {
            revised.Superseded = true;
            foreach (var certificate in await db.Set<IssuedCertificate>().Where(c => c.DecisionId == revised.Id && c.State == CertificateState.Valid).ToListAsync(ct))
                await awarding.RevokeAsync(certificate, reason!, ct);
        }
        if (verdict == Verdict.Certified)
        {
            var certificate = await awarding.AwardAsync(decision, participant, person, topic, ct);
            if (sendMail)
                await mail.AddAsync(certificate, person, topic, change, ct);
        }
        participant.State = StateAfter(participant, earlier.Where(d => d != revised).Append(decision).ToList());
    }

    /// <summary>Certified in any topic counts; "not yet" keeps the person in the cohort.</summary>
    static ParticipantState StateAfter(Participant participant, IReadOnlyList<CertificationDecision> decisions) =>
        participant.State == ParticipantState.Withdrawn ? ParticipantState.Withdrawn
        : decisions.Any(d => d.Verdict == Verdict.Certified) ? ParticipantState.Certified
        : decisions.All(d => d.Verdict == Verdict.NotCertified) ? ParticipantState.NotCertified
        : ParticipantState.Enrolled;

    static string BasisOf(Candidate candidate)
    {
        var parts = candidate.Rubrics.Where(r => r.Submitted.Count > 0).Select(r => string.Create(CultureInfo.InvariantCulture,
            $"{r.Rubric.Code}: {string.Join(" / ", r.Submitted.Select(a => $"{a.Percent} %"))}{(r.Moderation is { } m ? $", moderated {m.AgreedPercent} %" : "")}, pass mark {r.Rubric.PassPercent} %"))
            .Concat(candidate.Missed.Select(e => $"missed: {e.Title}"));
        var basis = string.Join("; ", parts);
        return basis.Length == 0 ? "no assessment" : basis;
    }
}
