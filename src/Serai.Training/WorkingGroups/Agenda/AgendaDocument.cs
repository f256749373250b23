using Serai.Documents;
using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Training.WorkingGroups;

/// <summary>The agenda as a document to print or to send.</summary>
internal static class AgendaDocument
{
    public static Document Of(ProgrammeEvent e, IEnumerable<Session> sessions, Text text, DateTimeOffset now) => new()
    {
        Title = $"{e.ProgrammeCode} – {text.TitleOf(e)}",
        Subtitle = string.Join(" · ", new[] { text["Agenda"], text.WhenOf(e), text.PlaceOf(e) }.Where(p => p.Length > 0)),
        Language = text.Language.Code, Created = now, Stamp = text["Made by Serai on {0}", text.DateOf(now.UtcDateTime)],
        Blocks = [new Paragraph(text["All times are those of {0}.", new Message(Zones.City(e.Zone))]) { Small = true }, .. Days(sessions, text)],
    };

    public static IEnumerable<Block> Days(IEnumerable<Session> sessions, Text text, int level = 2)
    {
        foreach (var day in sessions.GroupBy(s => s.Day).OrderBy(d => d.Key))
        {
            yield return new Heading(level, $"{text.Weekday(day.Key)}, {text.Date(day.Key)}");
            yield return new Table(
                [new TableColumn(text["Time"], Width: 1), new TableColumn(text["Session"], Width: 3), new TableColumn(text["Speakers"], Width: 2.4)],
                [.. day.OrderBy(s => s.Starts).Select(s => (IReadOnlyList<string>)[$"{text.Time(s.Starts)}–{text.Time(s.Ends)}", s.Title.Pick(text).Text, string.Join("\n", s.Speakers.OrderBy(p => p.Order).Select(p => p.Line))])])
            {
                Caption = text["Sessions of {0}", text.Date(day.Key)],
            };
        }
    }
}
