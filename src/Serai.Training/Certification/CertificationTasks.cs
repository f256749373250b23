using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>For assessors: candidates whom they have not scored yet. For those who decide: differences to moderate and decisions to make.</summary>
internal sealed class CertificationTasks(SeraiDb db, CandidateReading reading) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        if (!reader.Can(Can.Assess) && !reader.Can(Can.DecideCertification))
            return [];
        // Certification has begun where somebody has opened a score sheet; before that nothing waits for anybody.
        var begun = await db.Set<Assessment>().AsNoTracking().Select(a => new { a.ProgrammeId, a.TopicId }).Distinct().ToListAsync(ct);
        var ids = begun.Select(b => b.ProgrammeId).ToList();
        var programmes = await db.Set<Programme>().AsNoTracking().Where(p => ids.Contains(p.Id) && (p.State == ProgrammeState.Running || p.State == ProgrammeState.Preparing)).ToDictionaryAsync(p => p.Id, ct);
        var tasks = new List<WaitingTask>();
        foreach (var (programmeId, topicId) in begun.Select(b => (b.ProgrammeId, b.TopicId)))
        {
            if (!programmes.TryGetValue(programmeId, out var programme))
                continue;
            var candidates = await reading.ForAsync(programmeId, topicId, ct);
            var topic = await db.Set<Topic>().Where(t => t.Id == topicId).Select(t => t.Code).FirstAsync(ct);
            var board = $"/programmes/{programme.Code}/certification?topic={topic}";
            if (reader.Can(Can.DecideCertification))
            {
                Add(candidates.Count(c => c.Stage == CandidateStage.Moderation), new Message("Scores to moderate: {0}", candidates.Count(c => c.Stage == CandidateStage.Moderation)), board + "&stage=Moderation");
                Add(candidates.Count(c => c.Stage == CandidateStage.Ready), new Message("Candidates to decide on: {0}", candidates.Count(c => c.Stage == CandidateStage.Ready)), board + "&stage=Ready");
            }
            // An officer who could assess but does not is not reminded; an assessor of the programme is.
            else if (reader.Sight.Programmes.Contains(programmeId) || candidates.Any(c => Sheets(c).Any(a => a.AssessorId == reader.AccountId)))
            {
                var open = candidates.Count(c => c.Stage == CandidateStage.WaitingForAssessors && c.Participant.State == ParticipantState.Enrolled
                    && c.Rubrics.Any(r => !r.Complete && r.Submitted.All(a => a.AssessorId != reader.AccountId)));
                Add(open, new Message("Candidates to assess: {0}", open), board + "&stage=WaitingForAssessors");
            }

            void Add(int count, Message title, string href)
            {
                if (count > 0)
                    tasks.Add(new WaitingTask(title, new Message("Programme {0}", programme.Code), href, null, /*T*/"Certification"));
            }
        }
        return tasks;
    }

    static IEnumerable<Assessment> Sheets(Candidate candidate) => candidate.Rubrics.SelectMany(r => r.Submitted).Concat(candidate.Drafts);
}
