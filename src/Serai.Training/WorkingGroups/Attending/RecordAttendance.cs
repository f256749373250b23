using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>Who was there on one day of an event, for one person or for all at once.</summary>
internal sealed class RecordAttendance(SeraiDb db) : IOperation
{
    public sealed record Line(Guid Participant, Presence Presence, string? Note = null);

    public sealed record Command(Guid EventId, DateOnly Day, IReadOnlyList<Line> Lines, AttendanceSource Source);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome<int>.Missing;
        if (e.State == EventState.Cancelled)
            return Outcome<int>.Wrong("", "This event is cancelled; nobody attended it.");
        if (!e.Days().Contains(command.Day))
            return Outcome<int>.Wrong("Day", "{0} is not a day of this event.", command.Day);
        var ids = command.Lines.Select(l => l.Participant).ToList();
        var expected = (await db.Set<Participant>().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id);
        if (ids.Any(i => !expected.ContainsKey(i)))
            return Outcome<int>.Missing;
        var rows = (await db.Set<Attendance>().Where(a => a.EventId == e.Id && a.Day == command.Day && ids.Contains(a.ParticipantId)).ToListAsync(ct)).ToDictionary(a => a.ParticipantId);
        foreach (var line in command.Lines)
        {
            var note = string.IsNullOrWhiteSpace(line.Note) ? null : line.Note.Trim();
            if (!rows.TryGetValue(line.Participant, out var row))
            {
                var participant = expected[line.Participant];
                db.Add(new Attendance
                {
                    ProgrammeId = participant.ProgrammeId, EventId = e.Id, Day = command.Day, ParticipantId = participant.Id, MemberId = participant.MemberId,
                    Presence = line.Presence, Source = command.Source, RecordedAt = change.At, Note = note,
                });
            }
            else if (row.Presence != line.Presence || (note ?? row.Note) != row.Note)
                (row.Presence, row.Source, row.RecordedAt, row.Note) = (line.Presence, command.Source, change.At, note ?? row.Note);
        }
        await db.SaveAsync(change, ct);
        return command.Lines.Count;
    }
}
