using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;
using Serai.Training.Rubrics;

namespace Serai.Training.WorkingGroups;

/// <summary>One assessor's scores for one presentation. An assessor writes only their own sheet, and sees no other before it is sent.</summary>
internal sealed class ScorePresentation(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(Guid PresentationId, IReadOnlyDictionary<Guid, int> Points, string? Title, string? Comment);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Presentation>().FirstOrDefaultAsync(p => p.Id == command.PresentationId, ct) is not { } presentation)
            return Outcome<Guid>.Missing;
        var rubric = await db.Set<Rubric>().AsNoTracking().Include(r => r.Criteria).FirstAsync(r => r.Id == presentation.RubricId, ct);
        var problems = new Problems();
        if (await db.Set<Participant>().AnyAsync(p => p.Id == presentation.ParticipantId && p.PersonId == reader.PersonId, ct))
            problems.Add("", "Nobody scores their own presentation.");
        foreach (var criterion in rubric.Criteria.OrderBy(c => c.Order))
            if (!command.Points.TryGetValue(criterion.Id, out var points))
                problems.Add($"Points[{criterion.Id}]", "“{0}” has no points yet.", criterion.Name.Pick("en").Text);
            else if (points < 1 || points > criterion.MostPoints)
                problems.Add($"Points[{criterion.Id}]", "“{0}” takes 1 to {1} points.", criterion.Name.Pick("en").Text, criterion.MostPoints);
        if (problems.Any)
            return problems;
        var assessor = reader.PersonId ?? reader.AccountId ?? Guid.Empty;
        var sheet = await db.Set<ScoreSheet>().Include(s => s.Scores).FirstOrDefaultAsync(s => s.PresentationId == presentation.Id && s.AssessorId == assessor, ct);
        if (sheet is null)
            db.Add(sheet = new ScoreSheet { ProgrammeId = presentation.ProgrammeId, PresentationId = presentation.Id, MemberId = presentation.MemberId, AssessorId = assessor, Assessor = reader.Name });
        sheet.Comment = string.IsNullOrWhiteSpace(command.Comment) ? null : command.Comment.Trim();
        sheet.ScoredAt = change.At;
        foreach (var criterion in rubric.Criteria)
            if (sheet.Scores.FirstOrDefault(s => s.CriterionId == criterion.Id) is { } score)
                score.Points = command.Points[criterion.Id];
            else
                db.Add(new Score { SheetId = sheet.Id, CriterionId = criterion.Id, Points = command.Points[criterion.Id] });
        if (!string.IsNullOrWhiteSpace(command.Title))
            presentation.Title = command.Title.Trim();
        await db.SaveAsync(change, ct);
        return presentation.EventId;
    }
}
