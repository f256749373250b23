using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>Gives a numbered certificate to everybody who attended an event that is over; facts that were corrected since are corrected, under the same number.</summary>
internal sealed class IssueAttendanceCertificates(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome<int>.Missing;
        if (e.State == EventState.Cancelled)
            return Outcome<int>.Wrong("", "This event was cancelled.");
        if (!e.IsOver(Zones.ToLocal(change.At, e.Zone).Date.ToDateOnly()))
            return Outcome<int>.Wrong("", "Certificates of attendance are issued when the event is over.");
        var times = await AttendedTime.ReadAsync(db, e.Id, ct);
        if (times.Count == 0)
            return Outcome<int>.Wrong("", "Record the attendance first; nobody is known to have been there.");
        var issued = await db.Set<AttendanceCertificate>().Where(c => c.EventId == e.Id).ToDictionaryAsync(c => c.ParticipantId, ct);
        var ids = times.Select(t => t.Participant).ToList();
        var people = await db.Set<Participant>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var year = (e.To ?? e.From)?.Year ?? change.At.Year;
        var last = await db.Set<AttendanceCertificate>().IgnoreQueryFilters().Where(c => c.Year == year).MaxAsync(c => (int?)c.Sequence, ct) ?? 0;
        var changed = 0;
        foreach (var time in times.OrderBy(t => t.Participant).Where(t => people.ContainsKey(t.Participant)))
            if (!issued.TryGetValue(time.Participant, out var certificate))
            {
                var participant = people[time.Participant];
                db.Add(new AttendanceCertificate
                {
                    ProgrammeId = participant.ProgrammeId, EventId = e.Id, ParticipantId = participant.Id, PersonId = participant.PersonId, MemberId = participant.MemberId,
                    Year = year, Sequence = ++last, Number = string.Create(CultureInfo.InvariantCulture, $"AT-{year}-{last:0000}"),
                    Days = time.Days, OfDays = time.OfDays, Minutes = time.Minutes, IssuedAt = change.At, IssuedBy = change.Actor.Name,
                });
                changed++;
            }
            else if (!certificate.Says(time))
            {
                (certificate.Days, certificate.OfDays, certificate.Minutes) = (time.Days, time.OfDays, time.Minutes);
                (certificate.IssuedAt, certificate.IssuedBy) = (change.At, change.Actor.Name);
                changed++;
            }
        if (changed == 0)
            return Outcome<int>.Wrong("", "Everybody who attended has a certificate already, and nothing has changed since.");
        await db.SaveAsync(change, ct);
        return changed;
    }
}
