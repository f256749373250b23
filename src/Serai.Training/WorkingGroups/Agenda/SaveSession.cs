using Microsoft.EntityFrameworkCore;
using Serai.Directory.Organisations;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Adds a session to an agenda or changes one, with its speakers. Office and organisation are kept as they are on the day (R93).</summary>
internal sealed class SaveSession(SeraiDb db) : IOperation
{
    public sealed record Speaker(string? Name, string? Office, string? Organisation);

    public sealed record Command(Guid EventId, Guid? SessionId, int Version, DateOnly? Day, TimeOnly? Starts, TimeOnly? Ends, SessionKind Kind, LocalText? Title,
        LocalText? Summary, string? RoomLink, Guid? ModuleId, IReadOnlyList<Speaker> Speakers);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome<Guid>.Missing;
        var session = command.SessionId is { } id ? await db.Set<Session>().Include(s => s.Speakers).FirstOrDefaultAsync(s => s.Id == id && s.EventId == e.Id, ct) : null;
        if (command.SessionId is not null && session is null)
            return Outcome<Guid>.Missing;
        var problems = new Problems();
        if (command.Title is not { IsEmpty: false } title)
        {
            problems.Add(nameof(command.Title), "Give the session a title in at least one language.");
            title = LocalText.Empty;
        }
        if (command.Day is null)
            problems.Add(nameof(command.Day), "Choose the day.");
        else if (e.From is { } from && (command.Day < from || command.Day > (e.To ?? from)))
            problems.Add(nameof(command.Day), "The event runs from {0} to {1}.", from, e.To ?? from);
        if (command.Starts is null)
            problems.Add(nameof(command.Starts), "When does it begin? For instance 09:00.");
        if (command.Ends is null)
            problems.Add(nameof(command.Ends), "When does it end? For instance 10:30.");
        if (command is { Starts: { } s0, Ends: { } e0 } && e0 <= s0)
            problems.Add(nameof(command.Ends), "It ends ({0}) before it begins ({1}).", e0, s0);
        EventFields.CheckLink(problems, nameof(command.RoomLink), command.RoomLink);
        if (problems.Any)
            return problems;
        if (session is null)
            db.Add(session = new Session { EventId = e.Id, Day = command.Day!.Value, Starts = command.Starts!.Value, Ends = command.Ends!.Value, Title = title });
        else
            db.Entry(session).Property(x => x.Version).OriginalValue = command.Version;
        (session.Day, session.Starts, session.Ends, session.Kind, session.Title) = (command.Day!.Value, command.Starts!.Value, command.Ends!.Value, command.Kind, title);
        session.Summary = command.Summary is { IsEmpty: false } summary ? summary : null;
        session.RoomLink = string.IsNullOrWhiteSpace(command.RoomLink) ? null : command.RoomLink.Trim();
        session.ModuleId = command.ModuleId;
        await PutSpeakersAsync(session, command.Speakers, ct);
        e.CalendarSequence++;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<Guid>.Conflict(session);
        }
        return session.Id;
    }

    async Task PutSpeakersAsync(Session session, IReadOnlyList<Speaker> wanted, CancellationToken ct)
    {
        db.RemoveRange(session.Speakers);
        session.Speakers.Clear();
        var order = 0;
        foreach (var speaker in wanted.Where(w => !string.IsNullOrWhiteSpace(w.Name)))
        {
            var name = speaker.Name!.Trim();
            var key = Fold.Key(name);
            // Typed from the list of people: office and organisation are filled in from the register unless they were typed.
            var last = Fold.Key(name.Split(' ')[^1]);
            var found = await db.Set<Person>().AsNoTracking().Where(p => p.Folded.Contains(last) && !p.Erased).ToListAsync(ct);
            var person = found.FirstOrDefault(p => Fold.Key(p.FullName) == key);
            var office = Clean(speaker.Office) ?? person?.Position?.Pick("en").Text;
            var organisation = Clean(speaker.Organisation) ?? await OrganisationOfAsync(person, ct);
            var row = new SessionSpeaker { SessionId = session.Id, PersonId = person?.Id, Name = person?.FullName ?? name, Office = office, Organisation = organisation, Order = order++ };
            db.Add(row);
        }
    }

    async Task<string?> OrganisationOfAsync(Person? person, CancellationToken ct)
    {
        if (person?.OrganisationId is { } id)
            return await db.Set<Organisation>().Where(o => o.Id == id).Select(o => o.ShortName).FirstOrDefaultAsync(ct);
        return person?.MemberId is { } member
            ? (await db.Set<Directory.Members.Member>().Where(m => m.Id == member).Select(m => m.Name).FirstOrDefaultAsync(ct))?.Pick("en").Text
            : null;
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
