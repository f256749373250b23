using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Adds the sessions of a table to an agenda. A session of the same day, begin and title is there already and stays.</summary>
internal sealed class ImportAgenda(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, IReadOnlyList<AgendaTable.Row> Rows);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome<int>.Missing;
        var have = await db.Set<Session>().AsNoTracking().Where(s => s.EventId == e.Id).ToListAsync(ct);
        var made = 0;
        foreach (var row in command.Rows.Where(r => r.Fault is null && !IsThere(have, r)))
        {
            var session = new Session { EventId = e.Id, Day = row.Day!.Value, Starts = row.Starts!.Value, Ends = row.Ends!.Value, Kind = row.Kind, Title = row.Title, FirstSequence = e.CalendarSequence + 1 };
            session.Speakers.AddRange(row.Speakers.Where(s => !string.IsNullOrWhiteSpace(s.Name)).Select((s, i) => new SessionSpeaker { SessionId = session.Id, Name = s.Name!, Office = s.Office, Organisation = s.Organisation, Order = i }));
            db.Add(session);
            made++;
        }
        if (made == 0)
            return Outcome<int>.Wrong("", "No row of the table is a new session.");
        e.CalendarSequence++;
        await db.SaveAsync(change, ct);
        return made;
    }

    public static bool IsThere(IEnumerable<Session> have, AgendaTable.Row row) =>
        have.Any(s => s.Day == row.Day && s.Starts == row.Starts && s.Title.Versions.Any(v => row.Title[v.Language] == v.Text));
}
