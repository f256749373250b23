using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>Says in which topics of a shared cohort a participant is a candidate.</summary>
internal sealed class SetCandidateTopics(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(Guid ParticipantId, IReadOnlyList<Guid> TopicIds);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var participant = await db.Set<Participant>().FirstOrDefaultAsync(p => p.Id == command.ParticipantId, ct);
        if (participant is null || !reader.Can(Can.RunProgrammes))
            return Outcome.Missing;
        var offered = await db.Set<ProgrammeTopic>().Where(t => t.ProgrammeId == participant.ProgrammeId).Select(t => t.TopicId).ToListAsync(ct);
        var chosen = offered.Intersect(command.TopicIds).ToList();
        if (chosen.Count == 0)
            return Outcome.Wrong("Topics", "Choose at least one topic");
        var rows = await db.Set<CandidateTopic>().Where(c => c.ParticipantId == participant.Id).ToListAsync(ct);
        db.RemoveRange(rows.Where(r => !chosen.Contains(r.TopicId)));
        db.AddRange(chosen.Where(t => rows.All(r => r.TopicId != t)).Select(t => new CandidateTopic
        {
            ProgrammeId = participant.ProgrammeId, ParticipantId = participant.Id, MemberId = participant.MemberId, TopicId = t,
        }));
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
