using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Cohorts;
using Serai.Training.Intersessional;

namespace Serai.Training.Certification;

/// <summary>Each published task that counts towards certification, with where the candidate stands; only accepted work counts.</summary>
internal sealed class TaskEvidence(SeraiDb db, Reader reader, TimeProvider time) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidenceItem>> ForAsync(Guid programmeId, IReadOnlyCollection<Guid> participantIds, CancellationToken ct)
    {
        var tasks = await db.Set<IntersessionalTask>().AsNoTracking().Where(t => t.ProgrammeId == programmeId && t.State == TaskState.Published && t.CountsTowardsCertification).OrderBy(t => t.DueOn).ToListAsync(ct);
        var participants = await db.Set<Participant>().AsNoTracking().Where(p => p.ProgrammeId == programmeId && participantIds.Contains(p.Id)).ToListAsync(ct);
        var personIds = participants.Select(p => p.PersonId).ToList();
        var zones = await db.Set<Person>().IgnoreQueryFilters().AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Zone, ct);
        var handIns = (await db.Set<Submission>().AsNoTracking().Where(s => s.ProgrammeId == programmeId && participantIds.Contains(s.ParticipantId)).ToListAsync(ct)).ToLookup(s => (s.TaskId, s.ParticipantId));
        var now = time.GetUtcNow().UtcDateTime;
        return (from participant in participants
                from indexed in tasks.Select((task, order) => (Task: task, Order: order))
                where indexed.Task.IsFor(participant)
                select Item(participant, indexed.Task, indexed.Order, handIns[(indexed.Task.Id, participant.Id)].OrderBy(s => s.Attempt).LastOrDefault(), now, zones.GetValueOrDefault(participant.PersonId) ?? "Europe/Brussels")).ToList();
    }

    EvidenceItem Item(Participant participant, IntersessionalTask task, int order, Submission? last, DateTime now, string zone)
    {
        var standing = TaskWords.StandingOf(task, last, false, now, zone);
        var (state, word) = TaskWords.Of(standing);
        return new EvidenceItem(participant.Id, EvidenceKind.Task, order, new Message("Task: {0}", task.Title.Pick(reader.Languages).Text), word,
            last is null ? $"/programmes/{task.ProgrammeCode}/tasks/{task.Id}" : $"/programmes/{task.ProgrammeCode}/tasks/{task.Id}/hand-ins/{last.Id}")
        {
            Share = standing == Standing.Accepted ? 1 : 0, State = state,
        };
    }
}
