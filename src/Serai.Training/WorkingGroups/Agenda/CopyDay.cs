using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Copies or moves all sessions of one day to another.</summary>
internal sealed class CopyDay(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, DateOnly? Day, DateOnly? To, bool Move);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome.Missing;
        var problems = new Problems();
        if (command.Day is null)
            problems.Add(nameof(command.Day), "Choose the day.");
        if (command.To is not { } to || !e.Days().Contains(to))
            problems.Add(nameof(command.To), "Choose one of the days of the event.");
        if (command.Day == command.To)
            problems.Add(nameof(command.To), "Choose another day than the first.");
        if (problems.Any)
            return problems;
        var sessions = await db.Set<Session>().Include(s => s.Speakers).Where(s => s.EventId == e.Id && s.Day == command.Day).ToListAsync(ct);
        if (sessions.Count == 0)
            return Outcome.Wrong(nameof(command.Day), "This day has no sessions.");
        foreach (var session in sessions)
            if (command.Move)
                (session.Day, session.MovedSequence) = (command.To!.Value, e.CalendarSequence + 1);
            else
                Copy(session, command.To!.Value, e.CalendarSequence + 1);
        e.CalendarSequence++;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    void Copy(Session from, DateOnly to, int sequence)
    {
        var copy = new Session
        {
            EventId = from.EventId, Day = to, Starts = from.Starts, Ends = from.Ends, Kind = from.Kind, Title = from.Title, Summary = from.Summary,
            RoomLink = from.RoomLink, ModuleId = from.ModuleId, FirstSequence = sequence,
        };
        copy.Speakers.AddRange(from.Speakers.Select(s => new SessionSpeaker
        {
            SessionId = copy.Id, PersonId = s.PersonId, Name = s.Name, Office = s.Office, Organisation = s.Organisation, Order = s.Order,
        }));
        db.Add(copy);
    }
}
