using System.Globalization;
using Serai.Platform.Language;
using Serai.Platform.Tables;

namespace Serai.Training.WorkingGroups;

/// <summary>Reads an agenda out of a table: day, begin, end, title in one or two languages, kind, speakers.</summary>
internal static class AgendaTable
{
    public sealed record Row(int Number, DateOnly? Day, TimeOnly? Starts, TimeOnly? Ends, LocalText Title, SessionKind Kind, IReadOnlyList<SaveSession.Speaker> Speakers, Message? Fault);

    static readonly string[] Days = ["day", "date", "jour", "dia", "fecha", "день", "дата"];
    static readonly string[] Starts = ["begins", "start", "starts", "from", "begin", "debut", "inicio", "начало", "с"];
    static readonly string[] Ends = ["ends", "end", "to", "until", "fin", "конец", "окончание", "до"];
    static readonly string[] Kinds = ["kind", "type", "вид", "тип", "tipo"];
    static readonly string[] Speakers = ["speakers", "speaker", "orateurs", "ponentes", "выступающие", "спикеры", "докладчики"];

    public static IReadOnlyList<Row> Read(Stream file, string name, ProgrammeEvent e, DateTime now, out Message? fault)
    {
        using var table = TableReader.Open(file, name);
        fault = table.Fault;
        if (fault is not null)
            return [];
        var keys = table.Headers.Select(h => Fold.Key(h)).ToList();
        int At(string[] wanted) => keys.FindIndex(k => wanted.Any(w => Fold.Key(w) == k));
        var (day, starts, ends, kind, speakers) = (At(Days), At(Starts), At(Ends), At(Kinds), At(Speakers));
        var titles = TitleColumns(keys);
        if (day < 0 || starts < 0 || ends < 0 || titles.Count == 0)
        {
            fault = new Message("The table needs the columns day, begins, ends and title (or title en, title ru). Found: {0}", string.Join(", ", table.Headers));
            return [];
        }
        var rows = new List<Row>();
        foreach (var row in table.Rows())
        {
            var on = DayOf(row[day], e);
            var (from, to) = (TimeOf(row[starts]), TimeOf(row[ends]));
            var title = titles.Aggregate(LocalText.Empty, (text, t) => text.With(t.Language, row[t.Column].Text, now));
            var problem = row.Fault ?? (on is null ? new Message("“{0}” is not a day of the event.", row[day].Text)
                : from is null ? new Message("“{0}” is not a time; expected 09:00.", row[starts].Text)
                : to is null ? new Message("“{0}” is not a time; expected 09:00.", row[ends].Text)
                : to <= from ? new Message("It ends ({0}) before it begins ({1}).", to, from)
                : title.IsEmpty ? new Message("The title is empty.") : null);
            rows.Add(new Row(row.Number, on, from, to, title, kind < 0 ? SessionKind.Lecture : KindOf(row[kind].Text), speakers < 0 ? [] : SpeakersOf(row[speakers].Text), problem));
        }
        fault = table.Fault;
        return rows;
    }

    static List<(int Column, string Language)> TitleColumns(List<string> keys)
    {
        var found = new List<(int, string)>();
        for (var i = 0; i < keys.Count; i++)
        {
            var words = keys[i].Split(' ');
            if (words[0] is "title" or "titre" or "titulo" or "название" or "тема" or "session" or "topic" or "nazvanie" or "tema")
                found.Add((i, words.Length > 1 && Languages.IsKnown(words[^1]) ? words[^1] : words[0] is "название" or "тема" or "nazvanie" or "tema" ? "ru" : words[0] is "titre" ? "fr" : words[0] is "titulo" ? "es" : "en"));
        }
        return found;
    }

    /// <summary>A date, or the number of the day within the event.</summary>
    static DateOnly? DayOf(TableCell cell, ProgrammeEvent e)
    {
        var days = e.Days();
        DateOnly? day = cell.Value is DateTime moment ? DateOnly.FromDateTime(moment)
            : int.TryParse(cell.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= days.Count ? days[n - 1]
            : DateOnly.TryParseExact(cell.Text.Trim(), ["yyyy-MM-dd", "d.M.yyyy", "dd.MM.yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        return day is { } found && days.Contains(found) ? found : null;
    }

    static TimeOnly? TimeOf(TableCell cell) => cell.Value switch
    {
        DateTime moment => TimeOnly.FromDateTime(moment),
        double share when share is >= 0 and < 1 => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Round(share * 24 * 60))),
        _ => TimeOnly.TryParseExact(cell.Text.Trim().Replace('.', ':'), ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
    };

    static SessionKind KindOf(string text) => Enum.TryParse<SessionKind>(text.Trim(), true, out var kind) && Enum.IsDefined(kind) ? kind : SessionKind.Lecture;

    /// <summary>"Name, office, organisation; Name, office".</summary>
    static IReadOnlyList<SaveSession.Speaker> SpeakersOf(string text) =>
    [
        .. text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => s.Split(',', 3, StringSplitOptions.TrimEntries))
            .Select(p => new SaveSession.Speaker(p[0], p.Length > 1 ? p[1] : null, p.Length > 2 ? p[2] : null)),
    ];
}
