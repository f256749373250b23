using Microsoft.EntityFrameworkCore;
using Serai.Directory.Merging;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Certification;
using Serai.Training.FollowUp;
using Serai.Training.Intersessional;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Cohorts;

/// <summary>
/// Two places in one cohort when two records of one person become one: one place stays, and what hangs on the other moves to it. Two
/// decisions on one topic are no matter of spelling, and have to be settled before.
/// </summary>
internal sealed class TrainingMerge(SeraiDb db, Lazy<RowMoves> moves) : IPersonMerge
{
    public async Task<IReadOnlyList<Message>> ObstaclesAsync(Guid kept, Guid gone, CancellationToken ct)
    {
        var decisions = await db.Set<CertificationDecision>().IgnoreQueryFilters().AsNoTracking().Where(d => (d.PersonId == kept || d.PersonId == gone) && !d.Superseded).ToListAsync(ct);
        var found = new List<Message>();
        foreach (var twice in decisions.GroupBy(d => new { d.ProgrammeId, d.TopicId }).Where(g => g.Select(d => d.PersonId).Distinct().Count() > 1))
        {
            var code = await db.Set<Programme>().Where(p => p.Id == twice.Key.ProgrammeId).Select(p => p.Code).FirstAsync(ct);
            var topic = await db.Set<Topic>().Where(t => t.Id == twice.Key.TopicId).Select(t => t.Name).FirstAsync(ct);
            found.Add(new Message("Both have a decision on certification in {0}, {1}. They are two candidates there; look at the decisions first.", code, topic.Pick(["en"]).Text));
        }
        return found;
    }

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken ct)
    {
        var stay = await db.Set<Participant>().IgnoreQueryFilters().Where(p => p.PersonId == kept).ToListAsync(ct);
        foreach (var going in await db.Set<Participant>().IgnoreQueryFilters().Where(p => p.PersonId == gone).ToListAsync(ct))
        {
            if (stay.Find(p => p.ProgrammeId == going.ProgrammeId) is not { } place)
                continue;
            Join(place, going);
            await RenumberAsync(place.Id, going.Id, ct);
            await moves.Value.MoveAsync(nameof(Attendance.ParticipantId), going.Id, place.Id, ct);
            db.Remove(going);
        }
    }

    public bool? PrefersGone(object kept, object gone) => (kept, gone) switch
    {
        // Present stands before excused and absent.
        (Attendance one, Attendance other) => other.Presence < one.Presence,
        (CheckIn one, CheckIn other) => one.AnsweredAt is null && other.AnsweredAt is not null,
        (Invitation one, Invitation other) => one.Reply == ReplyState.Waiting && (other.Reply != ReplyState.Waiting || (one.SentAt is null && other.SentAt is not null)),
        (Assessment one, Assessment other) => one.State == AssessmentState.Draft && other.State == AssessmentState.Submitted,
        _ => null,
    };

    static void Join(Participant place, Participant going)
    {
        if (Weight(going.State) > Weight(place.State))
            (place.State, place.LeftOn, place.LeftBecause) = (going.State, going.LeftOn, going.LeftBecause);
        place.GroupId ??= going.GroupId;
        place.EditionId ??= going.EditionId;
        place.NomineeId ??= going.NomineeId;
        if (going.JoinedOn is { } joined && (place.JoinedOn is null || joined < place.JoinedOn))
            (place.JoinedOn, place.JoinedPrecision) = (joined, going.JoinedPrecision);
        place.LateJoiner &= going.LateJoiner;
    }

    static int Weight(ParticipantState state) => state switch
    {
        ParticipantState.Certified => 3, ParticipantState.NotCertified => 2, ParticipantState.Enrolled => 1, _ => 0,
    };

    /// <summary>Hand-ins of one task keep their order: those of the place that goes come after.</summary>
    async Task RenumberAsync(Guid place, Guid going, CancellationToken ct)
    {
        var last = (await db.Set<Submission>().IgnoreQueryFilters().AsNoTracking().Where(s => s.ParticipantId == place).ToListAsync(ct)).GroupBy(s => s.TaskId).ToDictionary(g => g.Key, g => g.Max(s => s.Attempt));
        foreach (var submission in await db.Set<Submission>().IgnoreQueryFilters().Where(s => s.ParticipantId == going).ToListAsync(ct))
            if (last.TryGetValue(submission.TaskId, out var attempt))
                db.Entry(submission).Property(s => s.Attempt).CurrentValue = attempt + submission.Attempt;
    }
}
