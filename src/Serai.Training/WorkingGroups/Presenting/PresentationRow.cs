using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Cohorts;
using Serai.Training.Rubrics;

namespace Serai.Training.WorkingGroups;

/// <summary>A presentation with its scores, as lists and the report show it.</summary>
internal sealed record PresentationRow(Guid Id, DateOnly? Day, TimeOnly? Starts, string Name, string? Native, string? NativeLanguage, string Member, string? Title, ScoreSums Sums,
    IReadOnlyList<PresentationRow.Sheet> Sheets, bool MineDone, bool Invented)
{
    public sealed record Sheet(string Assessor, double Percent, string? Comment);

    public static async Task<IReadOnlyList<PresentationRow>> ReadAsync(SeraiDb db, Guid eventId, Text text, Guid? assessor, CancellationToken ct)
    {
        var rows = await (from p in db.Set<Presentation>().AsNoTracking()
                          join participant in db.Set<Participant>().AsNoTracking() on p.ParticipantId equals participant.Id
                          join person in db.Set<Person>().AsNoTracking() on participant.PersonId equals person.Id
                          where p.EventId == eventId
                          select new { Presentation = p, Person = person }).ToListAsync(ct);
        var ids = rows.Select(r => r.Presentation.Id).ToList();
        var sheets = (await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Scores).Where(s => ids.Contains(s.PresentationId)).ToListAsync(ct)).ToLookup(s => s.PresentationId);
        var used = rows.Select(r => r.Presentation.RubricId).Distinct().ToList();
        var rubrics = await db.Set<Rubric>().AsNoTracking().Include(r => r.Criteria).Where(r => used.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var members = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        return [.. rows.OrderBy(r => r.Presentation.Day).ThenBy(r => r.Presentation.Starts).ThenBy(r => r.Presentation.Order).Select(r => new PresentationRow(
            r.Presentation.Id, r.Presentation.Day, r.Presentation.Starts, r.Person.FullName, r.Person.NativeName, r.Person.NativeLanguage,
            r.Presentation.MemberId is { } m && members.TryGetValue(m, out var name) ? name.Pick(text).Text : "–", r.Presentation.Title,
            ScoreSums.Of(rubrics[r.Presentation.RubricId], [.. sheets[r.Presentation.Id]]),
            [.. sheets[r.Presentation.Id].OrderBy(s => s.Assessor, StringComparer.Ordinal).Select(s => new Sheet(s.Assessor, ScoreSums.Percent(rubrics[r.Presentation.RubricId], s), s.Comment))],
            sheets[r.Presentation.Id].Any(s => s.AssessorId == assessor), r.Presentation.Invented))];
    }
}
