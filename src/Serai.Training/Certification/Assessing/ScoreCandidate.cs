using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;
using Serai.Training.Rubrics;

namespace Serai.Training.Certification;

/// <summary>Keeps an assessor's own sheet, or submits it for good.</summary>
internal sealed class ScoreCandidate(SeraiDb db, Reader reader, ConflictOfInterest conflicts) : IOperation
{
    public sealed record Command(Guid ParticipantId, Guid TopicId, Guid RubricId, IReadOnlyDictionary<Guid, int?> Points, string? Comment, bool Submit);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (reader.AccountId is not { } assessor || !reader.Can(Can.Assess))
            return Outcome.Missing;
        var participant = await db.Set<Participant>().FirstOrDefaultAsync(p => p.Id == command.ParticipantId, ct);
        var rubric = participant is null ? null : (await RubricsInUse.ForAsync(db, participant.ProgrammeId, ct)).FirstOrDefault(r => r.Id == command.RubricId);
        if (participant is null || rubric is null || !await db.Set<ProgrammeTopic>().AnyAsync(t => t.ProgrammeId == participant.ProgrammeId && t.TopicId == command.TopicId, ct))
            return Outcome.Missing;
        if (await conflicts.FindAsync(participant, ct) is { } conflict)
            return Outcome.Wrong("", conflict.English, [.. conflict.Args]);

        var sheets = await db.Set<Assessment>().Include(a => a.Scores)
            .Where(a => a.ParticipantId == participant.Id && a.TopicId == command.TopicId && a.RubricId == rubric.Id).ToListAsync(ct);
        var own = sheets.FirstOrDefault(a => a.AssessorId == assessor);
        var problems = new Problems();
        if (participant.State == ParticipantState.Withdrawn)
            problems.Add("", "This person has left the programme.");
        if (own?.State == AssessmentState.Submitted)
            problems.Add("", "You have submitted your scores already. Where assessors differ, a moderator settles it.");
        else if (sheets.Count(a => a.State == AssessmentState.Submitted) >= RubricStanding.Assessors)
            problems.Add("", "Two assessors have submitted their scores already.");
        if (await db.Set<CertificationDecision>().AnyAsync(d => d.ParticipantId == participant.Id && d.TopicId == command.TopicId && !d.Superseded && d.Verdict == Verdict.Certified, ct))
            problems.Add("", "This person is certified in this topic already.");
        foreach (var criterion in rubric.Criteria)
        {
            var points = command.Points.GetValueOrDefault(criterion.Id);
            if (points is < 0 || points > criterion.MostPoints)
                problems.Add($"Points[{criterion.Id}]", "{0}: give 0 to {1} points", criterion.Name.Pick(reader.Languages).Text, criterion.MostPoints);
            else if (points is null && command.Submit)
                problems.Add($"Points[{criterion.Id}]", "{0}: give points before you submit", criterion.Name.Pick(reader.Languages).Text);
        }
        if (problems.Any)
            return problems;

        if (own is null)
            db.Add(own = new Assessment
            {
                ProgrammeId = participant.ProgrammeId, ParticipantId = participant.Id, MemberId = participant.MemberId, TopicId = command.TopicId,
                RubricId = rubric.Id, AssessorId = assessor, AssessorName = reader.Name,
            });
        Write(own, rubric, command);
        if (command.Submit)
        {
            own.State = AssessmentState.Submitted;
            own.SubmittedAt = change.At;
            own.Percent = own.PercentBy(rubric);
        }
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(own);
        }
        return Outcome.Ok;
    }

    void Write(Assessment own, Rubric rubric, Command command)
    {
        own.Comment = string.IsNullOrWhiteSpace(command.Comment) ? null : command.Comment.Trim();
        foreach (var criterion in rubric.Criteria)
        {
            var score = own.Scores.FirstOrDefault(s => s.CriterionId == criterion.Id);
            if (command.Points.GetValueOrDefault(criterion.Id) is not { } points)
            {
                if (score is not null)
                    db.Remove(score);
            }
            else if (score is null)
                db.Add(Scored(own, criterion.Id, points));
            else
                score.Points = points;
        }
    }

    static AssessmentScore Scored(Assessment own, Guid criterion, int points)
    {
        var score = new AssessmentScore { AssessmentId = own.Id, MemberId = own.MemberId, CriterionId = criterion, Points = points };
        own.Scores.Add(score);
        return score;
    }
}
