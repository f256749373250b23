using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Speakers and experts who would be in two sessions at the same moment, in this event or any other, whatever the zones. A warning: two
/// short talks on a line from the same office can be meant.
/// </summary>
internal static class SpeakerClashes
{
    public sealed record Speaker(Guid? PersonId, string Name)
    {
        /// <summary>Two people of the register are the same by their record; a typed name is the same as any like it.</summary>
        public bool IsSame(Speaker other) => PersonId is { } mine && other.PersonId is { } theirs ? mine == theirs : Fold.Key(Name) == Fold.Key(other.Name);
    }

    public sealed record Slot(Guid? SessionId, LocalText? Title, DateOnly Day, TimeOnly Starts, TimeOnly Ends, IReadOnlyList<Speaker> Speakers)
    {
        public static Slot Of(Session s) => new(s.Id, s.Title, s.Day, s.Starts, s.Ends, [.. s.Speakers.Select(p => new Speaker(p.PersonId, p.Name))]);
    }

    /// <param name="Key">Who and in which other session; a confirmation is for exactly the clashes that were shown.</param>
    public sealed record Clash(string Key, Guid OtherEvent, Guid OtherSession, Message What);

    sealed record Other(Guid SessionId, LocalText Title, DateOnly Day, TimeOnly Starts, TimeOnly Ends, Speaker Speaker, ProgrammeEvent Event);

    public static async Task<IReadOnlyList<Clash>> FindAsync(SeraiDb db, ProgrammeEvent e, IReadOnlyList<Slot> slots, Text text, CancellationToken ct)
    {
        var wanted = slots.Where(s => s.Speakers.Count > 0).ToList();
        if (wanted.Count == 0 || e.State == EventState.Cancelled)
            return [];
        // A day has up to 26 hours of zones on either side.
        var (first, last) = (wanted.Min(s => s.Day).AddDays(-2), wanted.Max(s => s.Day).AddDays(2));
        var others = (await (from s in db.Set<Session>().AsNoTracking()
                             join p in db.Set<SessionSpeaker>().AsNoTracking() on s.Id equals p.SessionId
                             join x in db.Set<ProgrammeEvent>().AsNoTracking() on s.EventId equals x.Id
                             where s.Day >= first && s.Day <= last && x.State != EventState.Cancelled
                             select new { s.Id, s.Title, s.Day, s.Starts, s.Ends, p.PersonId, p.Name, Event = x }).ToListAsync(ct))
            .Select(o => new Other(o.Id, o.Title, o.Day, o.Starts, o.Ends, new Speaker(o.PersonId, o.Name), o.Event)).ToList();
        var found = new List<Clash>();
        var pairs = new HashSet<string>();
        foreach (var slot in wanted)
        {
            var (starts, ends) = Moments(slot.Day, slot.Starts, slot.Ends, e.Zone);
            foreach (var other in others.Where(o => o.SessionId != slot.SessionId).OrderBy(o => o.Day).ThenBy(o => o.Starts))
            {
                var (from, to) = Moments(other.Day, other.Starts, other.Ends, other.Event.Zone);
                if (starts >= to || from >= ends || slot.Speakers.FirstOrDefault(s => s.IsSame(other.Speaker)) is not { } speaker)
                    continue;
                // Two parallel sessions of one agenda are one clash, not two.
                var pair = string.Join(' ', new[] { slot.SessionId ?? Guid.Empty, other.SessionId }.Order().Select(g => g.ToString("N"))) + Fold.Key(speaker.Name);
                if (pairs.Add(pair))
                    found.Add(new Clash($"{other.SessionId:N}{Fold.Key(speaker.Name)}", other.Event.Id, other.SessionId, Tell(slot, other, speaker, text)));
            }
        }
        return found;
    }

    static Message Tell(Slot slot, Other other, Speaker speaker, Text text)
    {
        var there = new Message("{0} – {1}", other.Event.ProgrammeCode, text.TitleOf(other.Event));
        var city = new Message(Zones.City(other.Event.Zone));
        return slot is { SessionId: not null, Title: { IsEmpty: false } title }
            ? new Message("{0} speaks in “{1}” and at the same time in “{2}”: {3}, {4}, {5}–{6} (time of {7}).", speaker.Name, title.Pick(text).Text, other.Title.Pick(text).Text, there, other.Day, other.Starts, other.Ends, city)
            : new Message("{0} speaks at that time in “{1}”: {2}, {3}, {4}–{5} (time of {6}).", speaker.Name, other.Title.Pick(text).Text, there, other.Day, other.Starts, other.Ends, city);
    }

    static (DateTime From, DateTime To) Moments(DateOnly day, TimeOnly starts, TimeOnly ends, string zone) =>
        (Deadline.At(day, starts, zone).Utc, Deadline.At(ends > starts ? day : day.AddDays(1), ends, zone).Utc);

    /// <summary>Stands for one set of clashes on the form that confirms them.</summary>
    public static string KeyOf(IEnumerable<Clash> clashes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', clashes.Select(c => c.Key).Order(StringComparer.Ordinal)))))[..20];
}
