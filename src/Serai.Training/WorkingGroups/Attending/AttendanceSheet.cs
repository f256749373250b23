using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>People of an event by Member and day, for the list on the page, the sheet to sign and the summary report.</summary>
internal sealed record AttendanceSheet(ProgrammeEvent Event, IReadOnlyList<DateOnly> Days, IReadOnlyList<AttendanceSheet.Row> Rows)
{
    public sealed record Row(Guid Participant, string Name, string? Native, string? NativeLanguage, string? Email, string Member, string? Position, IReadOnlyDictionary<DateOnly, (Presence Presence, AttendanceSource Source, string? Note)> Marks)
    {
        public int DaysHere => Marks.Values.Count(m => m.Presence is Presence.Present or Presence.PresentOnline);
    }

    public static async Task<AttendanceSheet?> ReadAsync(SeraiDb db, Guid eventId, Text text, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == eventId, ct) is not { } e)
            return null;
        var marks = (await db.Set<Attendance>().AsNoTracking().Where(a => a.EventId == eventId).ToListAsync(ct)).ToLookup(a => a.ParticipantId);
        var with = marks.Select(m => m.Key).ToList();
        var expected = await db.ExpectedAt(e).Select(p => p.Id).ToListAsync(ct);
        var ids = expected.Union(with).ToList();
        var people = await (from p in db.Set<Cohorts.Participant>().AsNoTracking()
                            join person in db.Set<Person>().AsNoTracking() on p.PersonId equals person.Id
                            where ids.Contains(p.Id)
                            select new { p.Id, p.MemberId, Person = person }).ToListAsync(ct);
        var members = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        var order = StringComparer.Create(text.Culture, true);
        var rows = people.Select(p => new Row(p.Id, p.Person.FullName, p.Person.NativeName, p.Person.NativeLanguage, p.Person.Email, p.MemberId is { } m && members.TryGetValue(m, out var n) ? n.Pick(text).Text : "–",
                p.Person.Position?.Pick(text).Text, marks[p.Id].ToDictionary(a => a.Day, a => (a.Presence, a.Source, a.Note))))
            .OrderBy(r => r.Member, order).ThenBy(r => r.Name, order).ToList();
        var days = e.Days().Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Union(marks.SelectMany(m => m).Select(a => a.Day)).Order().ToList();
        return new AttendanceSheet(e, days, rows);
    }

    public Sheet ToSheet(Text text) => new(text["Attendance"],
        [new SheetColumn(text["Member"], Width: 22), new SheetColumn(text["Name"], Width: 28), new SheetColumn(text["Position"], Width: 24), .. Days.Select(d => new SheetColumn(text.ShortDate(d), Width: 16)), new SheetColumn(text["Days"], ColumnType.Integer)],
        Rows.Select(r => (object?[])[r.Member, r.Name, r.Position, .. Days.Select(d => Mark(r, d, text)), r.DaysHere]))
    {
        Title = $"{Event.ProgrammeCode} – {text.TitleOf(Event)}, {text.WhenOf(Event)}",
    };

    /// <summary>A sheet to sign: what is not recorded yet stays empty.</summary>
    public Document ToDocument(Text text, DateTimeOffset now) => new()
    {
        Title = text["Attendance sheet"], Subtitle = $"{Event.ProgrammeCode} – {text.TitleOf(Event)}, {text.WhenOf(Event)}", Language = text.Language.Code, Created = now,
        Stamp = text["Made by Serai on {0}", text.DateOf(now.UtcDateTime)],
        Blocks =
        [
            new Table([new TableColumn(text["Member"], Width: 1.3), new TableColumn(text["Name"], Width: 2), .. Days.Take(7).Select(d => new TableColumn(text.ShortDate(d)[..5], Align.Centre))],
                [.. Rows.Select(r => (IReadOnlyList<string>)[r.Member, r.Name, .. Days.Take(7).Select(d => Mark(r, d, text))])]) { Caption = text["Attendance by day"] },
            new SignatureBlock([new Signature("", text["For the host"]), new Signature("", text["For the Joint Project"])]),
        ],
    };

    /// <summary>Head counts by Member for the report: who was there on at least one day.</summary>
    public IEnumerable<(string Member, int Here, int Expected)> ByMember() =>
        Rows.GroupBy(r => r.Member).Select(g => (g.Key, g.Count(r => r.DaysHere > 0), g.Count()));

    public static string Mark(Row row, DateOnly day, Text text) => row.Marks.TryGetValue(day, out var mark) ? text.Say(EventWords.Of(mark.Presence)) : "";
}
