using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Cohorts;

/// <summary>Cohorts and attendance of the demonstration: invented people, arranged so that the published head counts come out exactly.</summary>
internal sealed class CohortsDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 110;

    sealed record ParticipantRow(string Person, string Member, string[] Topics, string[] Groups, string? Joined, string? Left, Dictionary<string, string>? LeftReason, string Status);

    sealed record AbsentRow(string Person, Dictionary<string, string>? Reason);

    sealed record AttendanceRow(string Event, string[] Present, AbsentRow[]? Absent);

    sealed record CohortRow(string Programme, ParticipantRow[] Participants, AttendanceRow[] Attendance);

    sealed record CohortFile(CohortRow[] Cohorts);

    public async Task LoadAsync(CancellationToken ct)
    {
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Code, m => m.Id, ct);
        var programmes = await db.Set<Programme>().Include(p => p.Groups).Include(p => p.Members).ToDictionaryAsync(p => p.Code, ct);
        var events = await db.Set<ProgrammeEvent>().ToDictionaryAsync(e => e.Id, ct);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var cohort in Sample.Read<CohortFile>("cohorts.json").Cohorts)
        {
            var programme = programmes[cohort.Programme];
            var participants = cohort.Participants.ToDictionary(p => p.Person, p => Enrol(p, programme, members));
            db.AddRange(participants.Values);
            foreach (var row in cohort.Attendance)
            {
                if (!events.TryGetValue(Sample.Id(row.Event), out var e))
                    continue;
                foreach (var day in DaysOf(e))
                {
                    db.AddRange(row.Present.Select(person => Record(participants[person], e, day, Presence.Present, null, now)));
                    db.AddRange((row.Absent ?? []).Select(a => Record(participants[a.Person], e, day, Presence.Excused, a.Reason?["en"], now)));
                }
            }
        }
        await db.SaveAsync(reader.Change("Joint Project loaded: invented cohorts with the published head counts", time), ct);
    }

    static Participant Enrol(ParticipantRow row, Programme programme, Dictionary<string, Guid> members)
    {
        var member = programme.Members.Single(m => m.OfMember == members[row.Member]);
        var edition = row.Groups.Select(g => programme.Groups.FirstOrDefault(x => g.EndsWith("/" + x.Code, StringComparison.Ordinal) && x.Code is "EN" or "FR")).FirstOrDefault(g => g is not null);
        return new Participant
        {
            Id = Sample.Id($"participant:{programme.Code}:{row.Person}"),
            ProgrammeId = programme.Id, PersonId = Sample.Id("person:" + row.Person), MemberId = members[row.Member],
            GroupId = member.GroupId, EditionId = edition?.Id, JoinedOn = SampleShapes.Day(row.Joined), JoinedPrecision = row.Joined?.Length switch { 4 => Precision.Year, 7 => Precision.Month, _ => Precision.Day }, LateJoiner = member.JoinedLate,
            State = row.Status switch { "certified" => ParticipantState.Certified, "withdrawn" or "left" => ParticipantState.Withdrawn, "not certified" => ParticipantState.NotCertified, _ => ParticipantState.Enrolled },
            LeftOn = SampleShapes.Day(row.Left), LeftBecause = row.LeftReason?["en"],
        };
    }

    /// <summary>Each weekday of a working group; a series of meetings over months is recorded on its first day.</summary>
    static IEnumerable<DateOnly> DaysOf(ProgrammeEvent e)
    {
        if (e.From is not { } from)
            return [new DateOnly(2024, 9, 1)];
        var length = (e.To ?? from).DayNumber - from.DayNumber + 1;
        return e.Precision != Precision.Day || length > 14
            ? [from]
            : Enumerable.Range(0, length).Select(from.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    static Attendance Record(Participant participant, ProgrammeEvent e, DateOnly day, Presence presence, string? note, DateTime now) => new()
    {
        ProgrammeId = participant.ProgrammeId, EventId = e.Id, Day = day, ParticipantId = participant.Id, MemberId = participant.MemberId,
        Presence = presence, Source = AttendanceSource.Import, RecordedAt = now, Note = note,
    };
}
