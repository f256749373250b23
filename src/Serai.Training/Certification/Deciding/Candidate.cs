using Serai.Directory.People;
using Serai.Platform.Language;
using Serai.Training.Cohorts;

namespace Serai.Training.Certification;

internal enum CandidateStage { WaitingForAssessors, Moderation, Ready, Decided, Left }

/// <summary>A participant as a candidate in one topic: evidence, assessments, decision.</summary>
internal sealed record Candidate(Participant Participant, Person Person, LocalText Member, IReadOnlyList<EvidenceItem> Evidence,
    IReadOnlyList<RubricStanding> Rubrics, IReadOnlyList<Assessment> Drafts, CertificationDecision? Decision)
{
    public Guid Id => Participant.Id;

    public CandidateStage Stage =>
        Decision is not null ? CandidateStage.Decided
        : Participant.State == ParticipantState.Withdrawn ? CandidateStage.Left
        : Rubrics.Any(r => r.NeedsModeration) ? CandidateStage.Moderation
        : Rubrics.Count > 0 && Rubrics.All(r => r.Complete) ? CandidateStage.Ready
        : CandidateStage.WaitingForAssessors;

    public IEnumerable<EvidenceItem> Missed => Evidence.Where(e => e.Missed);

    /// <summary>A whole working group was missed and not caught up, neither at an event for that nor by a confirmed step.</summary>
    public bool NeedsReason => Missed.Any(m => !Evidence.Any(e => e is { Kind: EvidenceKind.CatchUp, Share: >= 1 } && (e.ForAll || e.EventId == m.EventId)));

    public bool Passed => Rubrics.Count > 0 && Rubrics.All(r => r.Passed);

    /// <summary>May be certified with others in one step: nothing to weigh up.</summary>
    public bool IsClear => Stage == CandidateStage.Ready && Passed && !NeedsReason && Rubrics.All(r => r.Moderation is null);

    /// <summary>What stands against certifying now; null when nothing does.</summary>
    public Message? Obstacle =>
        Participant.State == ParticipantState.Withdrawn ? new Message("This person has left the programme.")
        : Rubrics.Count == 0 ? new Message("There is no rubric for teaching or certification yet, so nobody can be assessed.")
        : Rubrics.FirstOrDefault(r => !r.Complete) is { } open ? new Message("Two assessors must submit their scores first; {0} of {1} have.", open.Submitted.Count, RubricStanding.Assessors)
        : Rubrics.Any(r => r.NeedsModeration) ? new Message("The two assessors differ. A moderator must record the agreed score first.")
        : Rubrics.FirstOrDefault(r => !r.Passed) is { } low ? new Message("The result of {0} % is below the pass mark of {1} %.", low.Result, low.Rubric.PassPercent)
        : null;
}
