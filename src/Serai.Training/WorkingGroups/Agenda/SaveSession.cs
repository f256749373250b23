using Microsoft.EntityFrameworkCore;
using Serai.Directory.Organisations;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Adds a session to an agenda or changes one, with its speakers. Office and organisation are kept as they are on the day (R93). A speaker
/// who is in another session at that moment is a warning that somebody confirms.
/// </summary>
internal sealed class SaveSession(SeraiDb db, Text text) : IOperation
{
    public sealed record Speaker(string? Name, string? Office, string? Organisation);

    /// <param name="Confirmed">The key of the double bookings that were shown and are meant.</param>
    public sealed record Command(Guid EventId, Guid? SessionId, int Version, DateOnly? Day, TimeOnly? Starts, TimeOnly? Ends, SessionKind Kind, LocalText? Title,
        LocalText? Summary, string? RoomLink, Guid? ModuleId, IReadOnlyList<Speaker> Speakers, string? Confirmed = null);

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
        var speakers = await ResolveAsync(command.Speakers, ct);
        var clashes = await NewClashesAsync(e, session, command, speakers, ct);
        if (clashes.Count > 0 && command.Confirmed != SpeakerClashes.KeyOf(clashes))
        {
            foreach (var clash in clashes)
                problems.Add(nameof(command.Confirmed), clash.What);
            return problems;
        }
        if (session is null)
            db.Add(session = new Session { EventId = e.Id, Day = command.Day!.Value, Starts = command.Starts!.Value, Ends = command.Ends!.Value, Title = title, FirstSequence = e.CalendarSequence + 1 });
        else
            db.Entry(session).Property(x => x.Version).OriginalValue = command.Version;
        if ((session.Day, session.Starts, session.Ends) != (command.Day!.Value, command.Starts!.Value, command.Ends!.Value))
            session.MovedSequence = e.CalendarSequence + 1;
        (session.Day, session.Starts, session.Ends, session.Kind, session.Title) = (command.Day.Value, command.Starts.Value, command.Ends.Value, command.Kind, title);
        session.Summary = command.Summary is { IsEmpty: false } summary ? summary : null;
        session.RoomLink = string.IsNullOrWhiteSpace(command.RoomLink) ? null : command.RoomLink.Trim();
        session.ModuleId = command.ModuleId;
        await PutSpeakersAsync(session, speakers, ct);
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

    /// <summary>The double bookings that saving would make, for the form that asks to confirm them.</summary>
    public async Task<IReadOnlyList<SpeakerClashes.Clash>> ClashesAsync(Command command, CancellationToken ct)
    {
        if (command is not { Day: not null, Starts: { } starts, Ends: { } ends } || ends <= starts || await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return [];
        var session = command.SessionId is { } id ? await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).FirstOrDefaultAsync(s => s.Id == id && s.EventId == e.Id, ct) : null;
        return await NewClashesAsync(e, session, command, await ResolveAsync(command.Speakers, ct), ct);
    }

    /// <summary>What was there before was confirmed before; only what this change adds is asked about.</summary>
    async Task<IReadOnlyList<SpeakerClashes.Clash>> NewClashesAsync(ProgrammeEvent e, Session? session, Command command, List<(Speaker Typed, Person? Person)> speakers, CancellationToken ct)
    {
        var wanted = new SpeakerClashes.Slot(session?.Id, null, command.Day!.Value, command.Starts!.Value, command.Ends!.Value, [.. speakers.Select(s => new SpeakerClashes.Speaker(s.Person?.Id, s.Person?.FullName ?? s.Typed.Name!.Trim()))]);
        var clashes = await SpeakerClashes.FindAsync(db, e, [wanted], text, ct);
        if (session is null || clashes.Count == 0)
            return clashes;
        var before = (await SpeakerClashes.FindAsync(db, e, [SpeakerClashes.Slot.Of(session)], text, ct)).Select(c => c.Key).ToHashSet();
        return [.. clashes.Where(c => !before.Contains(c.Key))];
    }

    async Task<List<(Speaker Typed, Person? Person)>> ResolveAsync(IReadOnlyList<Speaker> wanted, CancellationToken ct)
    {
        var resolved = new List<(Speaker, Person?)>();
        foreach (var speaker in wanted.Where(w => !string.IsNullOrWhiteSpace(w.Name)))
        {
            var name = speaker.Name!.Trim();
            var key = Fold.Key(name);
            var last = Fold.Key(name.Split(' ')[^1]);
            var found = await db.Set<Person>().AsNoTracking().Where(p => p.Folded.Contains(last) && !p.Erased).ToListAsync(ct);
            resolved.Add((speaker, found.FirstOrDefault(p => Fold.Key(p.FullName) == key)));
        }
        return resolved;
    }

    async Task PutSpeakersAsync(Session session, List<(Speaker Typed, Person? Person)> speakers, CancellationToken ct)
    {
        db.RemoveRange(session.Speakers);
        session.Speakers.Clear();
        var order = 0;
        foreach (var (typed, person) in speakers)
        {
            // Typed from the list of people: office and organisation are filled in from the register unless they were typed.
            var office = Clean(typed.Office) ?? person?.Position?.Pick("en").Text;
            var organisation = Clean(typed.Organisation) ?? await OrganisationOfAsync(person, ct);
            db.Add(new SessionSpeaker { SessionId = session.Id, PersonId = person?.Id, Name = person?.FullName ?? typed.Name!.Trim(), Office = office, Organisation = organisation, Order = order++ });
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
