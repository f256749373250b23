using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>A participant in the room marks their own attendance: with the turning code, and either an account or the code of their badge.</summary>
internal sealed class MarkOwnAttendance(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(string Code, string? Badge, bool Online);

    /// <returns>The desk of a code that counts now, or null.</returns>
    public static async Task<AttendanceDesk?> FindDeskAsync(SeraiDb db, string code, DateTime now, CancellationToken ct)
    {
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        if (dash < 1)
            return null;
        var stays = code[..dash].ToUpperInvariant();
        var desk = await db.Set<AttendanceDesk>().AsNoTracking().FirstOrDefaultAsync(d => d.Code == stays, ct);
        return desk?.Accepts(code[(dash + 1)..], now) == true ? desk : null;
    }

    public async Task<Outcome<string>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await FindDeskAsync(db, command.Code, change.At, ct) is not { } desk)
            return Outcome<string>.Wrong("", "This code has turned since. Scan the one that is on the wall now.");
        var e = await db.Set<ProgrammeEvent>().AsNoTracking().FirstAsync(x => x.Id == desk.EventId, ct);
        var expected = db.ExpectedAt(e).IgnoreQueryFilters();
        Participant? participant = null;
        if (!string.IsNullOrWhiteSpace(command.Badge))
        {
            var badge = command.Badge.Trim().ToUpperInvariant();
            participant = await expected.FirstOrDefaultAsync(p => db.Set<Badge>().IgnoreQueryFilters().Any(b => b.Code == badge && b.ParticipantId == p.Id), ct);
            if (participant is null)
                return Outcome<string>.Wrong("Badge", "This is no code of a badge of this event. It stands under your name.");
        }
        else if (reader.PersonId is { } person)
            participant = await expected.FirstOrDefaultAsync(p => p.PersonId == person, ct);
        if (participant is null)
            return Outcome<string>.Wrong("Badge", "Type the personal code of your badge.");
        var name = await db.Set<Directory.People.Person>().IgnoreQueryFilters().Where(p => p.Id == participant.PersonId).Select(p => p.GivenName + " " + p.FamilyName).FirstAsync(ct);
        // The code in the room and the badge together stand for a personal link: they open this one person's row.
        if (!reader.Sight.Sees(participant.MemberId))
            reader.ArriveByLink(desk.Id, name, participant.MemberId);
        var presence = command.Online ? Presence.PresentOnline : Presence.Present;
        var row = await db.Set<Attendance>().IgnoreQueryFilters().FirstOrDefaultAsync(a => a.EventId == e.Id && a.Day == desk.Day && a.ParticipantId == participant.Id, ct);
        if (row is null)
            db.Add(new Attendance
            {
                ProgrammeId = participant.ProgrammeId, EventId = e.Id, Day = desk.Day, ParticipantId = participant.Id, MemberId = participant.MemberId,
                Presence = presence, Source = AttendanceSource.QrCode, RecordedAt = change.At,
            });
        else if (row.Presence is Presence.Absent or Presence.Excused)
            (row.Presence, row.Source, row.RecordedAt) = (presence, AttendanceSource.QrCode, change.At);
        else
            return name;
        await db.SaveAsync(change with { Actor = reader.ToActor() }, ct);
        return name;
    }
}
