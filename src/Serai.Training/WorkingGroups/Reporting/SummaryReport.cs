using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Time;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>The summary of an event as a Word file, in one of the four languages. What is missing in that language stands in another and is listed.</summary>
internal static class SummaryReport
{
    public static async Task<Document?> ReadAsync(SeraiDb db, Guid eventId, Text text, DateTimeOffset now, CancellationToken ct)
    {
        if (await AttendanceSheet.ReadAsync(db, eventId, text, ct) is not { } sheet)
            return null;
        var e = sheet.Event;
        var sessions = await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).Where(s => s.EventId == eventId).OrderBy(s => s.Day).ThenBy(s => s.Starts).ToListAsync(ct);
        var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == e.ProgrammeId, ct);
        var host = e.HostMember is { } id ? await db.Set<Member>().Where(m => m.Id == id).Select(m => m.Name).FirstOrDefaultAsync(ct) : null;
        var borrowed = new Borrowed(text);
        var blocks = new List<Block> { new KeyValues([.. Facts(e, programme, host, text, borrowed)]) };
        if (sessions.Count > 0)
        {
            blocks.Add(new Heading(1, text["Agenda"]));
            blocks.Add(new Paragraph(text["All times are those of {0}.", new Message(Zones.City(e.Zone))]) { Small = true });
            blocks.AddRange(AgendaDocument.Days(sessions, text));
            foreach (var session in sessions)
                borrowed.Note(session.Title);
        }
        blocks.AddRange(Attendance(sheet, text));
        blocks.AddRange(Presentations(await PresentationRow.ReadAsync(db, eventId, text, null, ct), text));
        foreach (var form in await db.Set<EvaluationForm>().Where(f => f.EventId == eventId).OrderBy(f => f.Day).Select(f => f.Id).ToListAsync(ct))
            blocks.AddRange(Evaluation((await EvaluationResult.ReadAsync(db, form, ct))!, text, borrowed));
        if (e.Decisions is { IsEmpty: false } decisions)
        {
            blocks.Add(new Heading(1, text["Decisions and notes"]));
            var picked = borrowed.Note(decisions);
            blocks.AddRange(picked.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => new Paragraph(l) { Language = picked.Language }));
        }
        if (borrowed.Languages.Count > 0)
            blocks.Add(new Notice(text["Languages"], new Paragraph(text["Some texts do not exist in {0} yet and stand here in {1}.", text.LanguageName(text.Language.Code), text.List(borrowed.Languages.Select(text.LanguageName))])));
        return new Document
        {
            Title = text["Summary report"], Subtitle = $"{e.ProgrammeCode} – {text.TitleOf(e)}", Language = text.Language.Code, Created = now,
            DateLine = text.DateOf(now.UtcDateTime), Stamp = text["Made by Serai on {0}", text.DateOf(now.UtcDateTime)], Blocks = blocks,
        };
    }

    static IEnumerable<(string, string)> Facts(ProgrammeEvent e, Programme programme, LocalText? host, Text text, Borrowed borrowed)
    {
        yield return (text["Programme"], borrowed.Note(programme.Title).Text);
        yield return (text["Kind"], text.Say(EventWords.Name(e.Kind, e.Number)));
        yield return (text["Days"], text.WhenOf(e));
        yield return (text["How"], text.Say(EventWords.Of(e.Mode)));
        if (text.PlaceOf(e) is { Length: > 0 } place)
            yield return (text["Place"], place);
        if (host is not null)
            yield return (text["Host Member"], borrowed.Note(host).Text);
        if (e.StatedCount is { } stated)
            yield return (text["Head count stated by the sources"], text.Number(stated));
        if (e.StatedMembers is { } members)
            yield return (text["Members stated by the sources"], text.Number(members));
        if (e.Sources.Length > 0)
            yield return (text["Sources"], e.Sources.Replace("|", "\n", StringComparison.Ordinal));
        if (e.Invented)
            yield return (text["Note"], text["This event is invented for the demonstration; no public source knows it."]);
    }

    static IEnumerable<Block> Attendance(AttendanceSheet sheet, Text text)
    {
        yield return new Heading(1, text["Attendance"]);
        var rows = sheet.ByMember().ToList();
        if (rows.Count == 0 || sheet.Rows.All(r => r.Marks.Count == 0))
        {
            yield return new Paragraph(text["No attendance was recorded."]);
            yield break;
        }
        yield return new Paragraph(text["{0} people from {1} Members attended at least one day, as recorded by Serai.", rows.Sum(r => r.Here), rows.Count(r => r.Here > 0)]);
        yield return new Table([new TableColumn(text["Member"], Width: 2), new TableColumn(text["Attended"], Align.End), new TableColumn(text["Expected"], Align.End)],
            [.. rows.Select(r => (IReadOnlyList<string>)[r.Member, text.Number(r.Here), text.Number(r.Expected)]), [text["Total"], text.Number(rows.Sum(r => r.Here)), text.Number(rows.Sum(r => r.Expected))]])
        {
            Caption = text["Attendance by Member"], LastRowIsTotal = true,
        };
        yield return new Table([new TableColumn(text["Member"], Width: 1.4), new TableColumn(text["Name"], Width: 2), new TableColumn(text["Days attended"], Align.End), new TableColumn(text["Days recorded"], Align.End), new TableColumn(text["Note"], Width: 2)],
            [.. sheet.Rows.Select(r => (IReadOnlyList<string>)[r.Member, r.Name, text.Number(r.DaysHere), text.Number(r.Marks.Count), string.Join("; ", r.Marks.Values.Select(m => m.Note).OfType<string>().Distinct())])])
        {
            Caption = text["Attendance by person"],
        };
    }

    static IEnumerable<Block> Presentations(IReadOnlyList<PresentationRow> rows, Text text)
    {
        if (rows.Count == 0)
            yield break;
        yield return new Heading(1, text["Presentations"]);
        if (rows.Any(r => r.Invented))
            yield return new Paragraph(text["Presentations and scores of this event are invented for the demonstration."]) { Small = true };
        yield return new Table([new TableColumn(text["When"]), new TableColumn(text["Name"], Width: 2), new TableColumn(text["Member"], Width: 1.4), new TableColumn(text["Mean"], Align.End), new TableColumn(text["Spread"], Align.End), new TableColumn(text["Assessors"], Align.End)],
            [.. rows.Select(r => (IReadOnlyList<string>)[r.Day is { } d ? text.ShortDate(d) : "–", r.Name, r.Member, r.Sums.Mean is { } m ? text.Percent(m / 100) : "–", r.Sums.Spread is { } s ? text["{0:N0} points", s] : "–", text.Number(r.Sums.Sheets)])])
        {
            Caption = text["Presentations with their scores"],
        };
        yield return new Paragraph(text["The mean is over assessors, as a share of the possible points; the spread is the largest difference between two assessors."]) { Small = true };
    }

    static IEnumerable<Block> Evaluation(EvaluationResult result, Text text, Borrowed borrowed)
    {
        if (result.Sheets == 0)
            yield break;
        yield return new Heading(1, result.Form.Day is { } day ? text["Evaluation of {0}, {1}", text.Weekday(day), text.Date(day)] : text["Evaluation"]);
        yield return new Paragraph(result.Expected > 0
            ? text["{0} of {1} people answered ({2}), anonymously.", result.Sheets, result.Expected, text.Percent((double)result.Sheets / result.Expected)]
            : text["{0} people answered, anonymously.", result.Sheets]);
        if (result.Sheets < EvaluationResult.Few)
        {
            yield return new Paragraph(text["Fewer than {0} people answered. The results are left out, because a single answer could be guessed.", EvaluationResult.Few]);
            yield break;
        }
        if (result.ToChart(text) is { } chart)
            yield return new ChartBlock(chart) { Caption = chart.Title, WithTable = false };
        foreach (var question in result.Questions)
            borrowed.Note(question.Text);
        yield return new Table([new TableColumn(text["Question"], Width: 4), new TableColumn(text["Mean"], Align.End), new TableColumn(text["Answers"], Align.End)],
            [.. result.Questions.Where(q => q.Kind == QuestionKind.Scale).Select(q => (IReadOnlyList<string>)[q.Text.Pick(text).Text, q.Mean is { } m ? text.Number(m, 1) : "–", text.Number(q.Answers)])])
        {
            Caption = text["Means by question, from 1 to {0}", result.Form.Scale],
        };
        foreach (var question in result.Questions.Where(q => q.Comments.Count > 0))
        {
            yield return new Heading(2, question.Text.Pick(text).Text);
            yield return new Bullets([.. question.Comments.Select(c => new Paragraph(c.Text) { Language = c.Language })]);
        }
    }

    /// <summary>Which other languages the report had to borrow from.</summary>
    sealed class Borrowed(Text text)
    {
        readonly SortedSet<string> _languages = new(StringComparer.Ordinal);

        public SortedSet<string> Languages => _languages;

        public Picked Note(LocalText field)
        {
            var picked = field.Pick(text);
            if (picked is { IsFallback: true, Language.Length: > 0 })
                _languages.Add(picked.Language);
            return picked;
        }
    }
}
