using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>Puts together what is known of a programme's candidates in one topic, as far as the reader sees them.</summary>
internal sealed class CandidateReading(SeraiDb db, IEnumerable<IEvidenceSource> sources)
{
    /// <returns>By Member, then by name.</returns>
    public async Task<IReadOnlyList<Candidate>> ForAsync(Guid programmeId, Guid topicId, CancellationToken ct)
    {
        var participants = await db.Set<Participant>().AsNoTracking().Where(p => p.ProgrammeId == programmeId).ToListAsync(ct);
        var topics = (await db.Set<CandidateTopic>().AsNoTracking().Where(c => c.ProgrammeId == programmeId).ToListAsync(ct)).ToLookup(c => c.ParticipantId, c => c.TopicId);
        var decisions = await db.Set<CertificationDecision>().AsNoTracking().Where(d => d.ProgrammeId == programmeId && d.TopicId == topicId && !d.Superseded).ToDictionaryAsync(d => d.ParticipantId, ct);
        participants.RemoveAll(p => topics[p.Id].Any() && !topics[p.Id].Contains(topicId) && !decisions.ContainsKey(p.Id));

        var ids = participants.Select(p => p.Id).ToList();
        var personIds = participants.Select(p => p.PersonId).ToList();
        var people = await db.Set<Person>().IgnoreQueryFilters().AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var members = await db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Name }).ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        var rubrics = await RubricsInUse.ForAsync(db, programmeId, ct);
        var sheets = (await db.Set<Assessment>().AsNoTracking().Include(a => a.Scores).Where(a => a.ProgrammeId == programmeId && a.TopicId == topicId).OrderBy(a => a.SubmittedAt).ToListAsync(ct)).ToLookup(a => a.ParticipantId);
        var moderations = (await db.Set<ScoreModeration>().AsNoTracking().Where(m => m.ProgrammeId == programmeId && m.TopicId == topicId).ToListAsync(ct)).ToLookup(m => m.ParticipantId);
        var evidence = new List<EvidenceItem>();
        foreach (var source in sources)
            evidence.AddRange(await source.ForAsync(programmeId, ids, ct));
        var byCandidate = evidence.ToLookup(e => e.ParticipantId);

        return participants.Select(p => new Candidate(p, people[p.PersonId],
                p.MemberId is { } m && members.TryGetValue(m, out var name) ? name : LocalText.Empty,
                byCandidate[p.Id].OrderBy(e => e.Kind).ThenBy(e => e.Order).ToList(),
                rubrics.Select(r => new RubricStanding(r,
                    sheets[p.Id].Where(a => a.RubricId == r.Id && a.State == AssessmentState.Submitted).ToList(),
                    moderations[p.Id].FirstOrDefault(x => x.RubricId == r.Id))).ToList(),
                sheets[p.Id].Where(a => a.State == AssessmentState.Draft).ToList(),
                decisions.GetValueOrDefault(p.Id)))
            .OrderBy(c => c.Member.Pick(["en"]).Text, StringComparer.Ordinal).ThenBy(c => c.Person.Folded, StringComparer.Ordinal).ThenBy(c => c.Id).ToList();
    }

    public async Task<Candidate?> OneAsync(Guid participantId, Guid topicId, CancellationToken ct)
    {
        var programme = await db.Set<Participant>().Where(p => p.Id == participantId).Select(p => (Guid?)p.ProgrammeId).FirstOrDefaultAsync(ct);
        return programme is not { } id || !await db.Set<ProgrammeTopic>().AnyAsync(t => t.ProgrammeId == id && t.TopicId == topicId, ct)
            ? null
            : (await ForAsync(id, topicId, ct)).FirstOrDefault(c => c.Id == participantId);
    }
}
