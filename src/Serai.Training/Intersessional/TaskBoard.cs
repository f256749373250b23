using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Time;
using Serai.Training.Cohorts;

namespace Serai.Training.Intersessional;

/// <summary>A participant of the board, with the zone that their deadlines are in.</summary>
internal sealed record BoardPerson(Participant Participant, Person? Person, string Name, string MemberCode, LocalText MemberName, string Zone)
{
    /// <summary>Somebody who can still be asked for work.</summary>
    public bool IsActive => Participant.State == ParticipantState.Enrolled && Person is not { Left: true } && Person is not { Erased: true };
}

internal sealed record BoardCell(IntersessionalTask Task, Standing Standing, Submission? Last, bool HasDraft)
{
    public bool IsLate => Standing is Standing.Overdue or Standing.Closed;
}

/// <summary>Participants × tasks, as far as the reader sees them.</summary>
internal sealed record TaskBoard(IReadOnlyList<IntersessionalTask> Tasks, IReadOnlyList<(BoardPerson Who, IReadOnlyList<BoardCell> Cells)> Rows)
{
    public static async Task<TaskBoard> ReadAsync(SeraiDb db, Guid programmeId, DateTime nowUtc, CancellationToken ct, Guid? onlyPerson = null)
    {
        var tasks = await db.Set<IntersessionalTask>().AsNoTracking().Where(t => t.ProgrammeId == programmeId && t.State == TaskState.Published)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(ct);
        var people = await PeopleAsync(db, programmeId, ct, onlyPerson);
        var submissions = (await db.Set<Submission>().AsNoTracking().Where(s => s.ProgrammeId == programmeId && s.State != SubmissionState.Refused).ToListAsync(ct))
            .GroupBy(s => (s.TaskId, s.ParticipantId)).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Attempt)!);
        var drafts = (await db.Set<TaskDraft>().AsNoTracking().Where(d => d.ProgrammeId == programmeId).Select(d => new { d.TaskId, d.ParticipantId }).ToListAsync(ct))
            .Select(d => (d.TaskId, d.ParticipantId)).ToHashSet();
        return new TaskBoard(tasks, [.. people.Select(p => (p, (IReadOnlyList<BoardCell>)[.. tasks.Select(t =>
        {
            var key = (t.Id, p.Participant.Id);
            var last = submissions.GetValueOrDefault(key);
            var has = drafts.Contains(key);
            // Whoever left owes nothing; what they handed in before stays.
            return new BoardCell(t, t.IsFor(p.Participant) && (last is not null || p.Participant.State != ParticipantState.Withdrawn) ? TaskWords.StandingOf(t, last, has, nowUtc, p.Zone) : Standing.NotForThem, last, has);
        })]))]);
    }

    public static async Task<List<BoardPerson>> PeopleAsync(SeraiDb db, Guid programmeId, CancellationToken ct, Guid? onlyPerson = null)
    {
        var rows = await db.Set<Participant>().AsNoTracking().Where(p => p.ProgrammeId == programmeId && (onlyPerson == null || p.PersonId == onlyPerson)).ToListAsync(ct);
        var ids = rows.Select(r => r.PersonId).ToList();
        var persons = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var memberIds = rows.Select(r => r.MemberId).Distinct().ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(m => memberIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        return [.. rows.Select(r =>
        {
            var person = persons.GetValueOrDefault(r.PersonId);
            var member = r.MemberId is { } id ? members.GetValueOrDefault(id) : null;
            return new BoardPerson(r, person, person?.FullName ?? "–", member?.Code ?? "", member?.Name ?? LocalText.Empty, ZoneOf(person, member));
        }).OrderBy(p => p.MemberCode, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>A person's own zone, else that of the administration.</summary>
    public static string ZoneOf(Person? person, Member? member) =>
        new[] { person?.Zone, member?.Zone }.FirstOrDefault(Zones.IsKnown) ?? Zones.Home;
}
