using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Three separate facts about each person of a programme: the membership, the attendance at each working group, and the certificate. The
/// programme's rule adds what was missed and caught up; it decides nothing.
/// </summary>
internal sealed record AttendanceFacts(AttendanceRule? Rule, IReadOnlyList<AttendanceFacts.Column> Columns, IReadOnlyList<AttendanceFacts.Row> Rows)
{
    public sealed record Column(Guid Event, int Number, DateOnly? From, bool Over);

    public enum At { Attended, Excused, Missed, NotRecorded, NotExpected, Ahead }

    /// <param name="Missed">How many of the rule's working groups were missed.</param>
    /// <param name="CaughtUp">How many catch-up events were attended.</param>
    public sealed record Row(Guid Participant, Guid Person, string Name, string? Native, string? NativeLanguage, string Member, ParticipantState State, DateOnly? LeftOn, string? LeftBecause,
        IReadOnlyList<At> At, int Missed, int CaughtUp);

    public static async Task<AttendanceFacts> ReadAsync(SeraiDb db, Guid programmeId, Text text, DateOnly today, CancellationToken ct)
    {
        var rule = await db.Set<AttendanceRule>().AsNoTracking().FirstOrDefaultAsync(r => r.ProgrammeId == programmeId, ct);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.ProgrammeId == programmeId && e.State != EventState.Cancelled).OrderBy(e => e.From).ToListAsync(ct);
        var groups = events.Where(e => e is { Kind: EventKind.WorkingGroup, Number: not null }).ToList();
        var catchUps = events.Where(e => e.Kind == EventKind.CatchUp).Select(e => e.Id).ToHashSet();
        var columns = groups.GroupBy(e => e.Number!.Value).OrderBy(g => g.Key).Select(g => new Column(g.First().Id, g.Key, g.First().From, g.All(e => e.IsOver(today)))).ToList();
        var marks = (await db.Set<Attendance>().AsNoTracking().Where(a => a.ProgrammeId == programmeId).Select(a => new { a.ParticipantId, a.EventId, a.Presence }).ToListAsync(ct)).ToLookup(a => a.ParticipantId);
        var people = await (from p in db.Set<Participant>().AsNoTracking() join person in db.Set<Person>().AsNoTracking() on p.PersonId equals person.Id where p.ProgrammeId == programmeId select new { Participant = p, Person = person }).ToListAsync(ct);
        var members = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        var order = StringComparer.Create(text.Culture, true);
        var rows = people.Select(p =>
        {
            var own = marks[p.Participant.Id].ToLookup(a => a.EventId, a => a.Presence);
            var at = columns.Select(c => StateOf(groups.Where(g => g.Number == c.Number).ToList(), own, p.Participant, c)).ToList();
            var counted = rule?.NumberList ?? [];
            return new Row(p.Participant.Id, p.Person.Id, p.Person.FullName, p.Person.NativeName, p.Person.NativeLanguage, p.Participant.MemberId is { } m && members.TryGetValue(m, out var name) ? name.Pick(text).Text : "–",
                p.Participant.State, p.Participant.LeftOn, p.Participant.LeftBecause, at, columns.Where((c, i) => counted.Contains(c.Number) && at[i] is At.Missed or At.Excused).Count(),
                catchUps.Count(c => own[c].Any(x => x is Presence.Present or Presence.PresentOnline)));
        }).OrderBy(r => r.Member, order).ThenBy(r => r.Name, order).ToList();
        return new AttendanceFacts(rule, columns, rows);
    }

    static At StateOf(List<ProgrammeEvent> events, ILookup<Guid, Presence> own, Participant participant, Column column)
    {
        var marks = events.SelectMany(e => own[e.Id]).ToList();
        if (marks.Any(m => m is Presence.Present or Presence.PresentOnline))
            return At.Attended;
        if (marks.Count > 0)
            return marks.Any(m => m == Presence.Excused) ? At.Excused : At.Missed;
        if (!column.Over)
            return At.Ahead;
        var outside = participant.JoinedOn is { } joined && column.From is { } from && joined > from || participant.LeftOn is { } left && column.From is { } start && left < start;
        return outside ? At.NotExpected : At.NotRecorded;
    }

    public Message Tell(Row row) => Rule is not { } rule ? new Message("No rule is set")
        : row.Missed == 0 ? new Message("Missed none of WG {0}", rule.Numbers)
        : rule.CatchUp && row.CaughtUp >= row.Missed ? new Message("Missed {0}, caught up {1}", row.Missed, row.CaughtUp)
        : row.Missed <= rule.MayMiss ? rule.CatchUp ? new Message("Missed {0}, within the rule; to be caught up", row.Missed) : new Message("Missed {0}, within the rule", row.Missed)
        : new Message("Missed {0}, more than the rule allows ({1})", row.Missed, rule.MayMiss);

    public string MarkOf(Row row) => Rule is null ? "quiet" : row.Missed == 0 ? "ok" : Rule.CatchUp && row.CaughtUp >= row.Missed ? "ok" : row.Missed <= Rule.MayMiss ? "warn" : "bad";

    public static Message Of(At at) => new(at switch
    {
        At.Attended => /*T*/"Attended", At.Excused => /*T*/"Excused", At.Missed => /*T*/"Absent", At.NotExpected => /*T*/"Not a member then", At.Ahead => /*T*/"Ahead", _ => /*T*/"Not recorded",
    });

    public static string MarkOf(At at) => at switch { At.Attended => "ok", At.Excused => "warn", At.Missed => "bad", At.Ahead => "todo", _ => "quiet" };

    public static Message Of(ParticipantState state) => new(state switch
    {
        ParticipantState.Withdrawn => /*T*/"Left the cohort", _ => /*T*/"In the cohort",
    });

    public static Message Certificate(ParticipantState state) => new(state switch
    {
        ParticipantState.Certified => /*T*/"Certified", ParticipantState.NotCertified => /*T*/"Not certified", _ => /*T*/"No decision",
    });

    public Sheet ToSheet(Text text) => new(text["Attendance"],
        [new SheetColumn(text["Member"], Width: 22), new SheetColumn(text["Name"], Width: 28), new SheetColumn(text["Membership"], Width: 18), .. Columns.Select(c => new SheetColumn(text["WG{0}", c.Number], Width: 16)), new SheetColumn(text["Rule"], Width: 36), new SheetColumn(text["Certificate"], Width: 16)],
        Rows.Select(r => (object?[])[r.Member, r.Name, text.Say(Of(r.State)), .. r.At.Select(a => text.Say(Of(a))), text.Say(Tell(r)), text.Say(Certificate(r.State))]));
}
