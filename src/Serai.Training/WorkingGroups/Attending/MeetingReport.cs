using Serai.Platform.Language;
using Serai.Platform.Tables;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Reads the participant report of a video platform. The platforms call their columns differently and repeat a person at each reconnection;
/// minutes are summed, or counted from join and leave where no duration stands.
/// </summary>
internal static class MeetingReport
{
    public sealed record Guest(string Name, string? Email, double Minutes);

    static readonly string[] Names = ["name", "full name", "participant", "name original name", "имя", "участник", "nom", "nombre", "display name", "name (original name)"];
    static readonly string[] Mails = ["email", "user email", "e mail", "mail", "adresse e mail", "correo", "электронная почта", "participant id upn", "email address"];
    static readonly string[] Joins = ["join time", "first join", "joined", "join", "время входа", "heure d arrivee"];
    static readonly string[] Leaves = ["leave time", "last leave", "left", "leave", "время выхода", "heure de depart"];
    static readonly string[] Durations = ["duration minutes", "duration", "total duration minutes", "in meeting duration", "attendance duration", "minutes", "продолжительность", "duree", "duracion", "duree minutes", "time in session"];

    /// <param name="fault">Why it cannot be read.</param>
    public static IReadOnlyList<Guest> Read(Stream file, string name, out Message? fault)
    {
        using var table = TableReader.Open(file, name);
        fault = table.Fault;
        if (fault is not null)
            return [];
        var keys = table.Headers.Select(h => Fold.Key(h)).ToList();
        int At(string[] wanted) => keys.FindIndex(k => wanted.Any(w => Fold.Key(w) == k)) is >= 0 and var exact ? exact : keys.FindIndex(k => wanted.Any(w => k.StartsWith(Fold.Key(w), StringComparison.Ordinal)));
        var (who, mail, join, leave, duration) = (At(Names), At(Mails), At(Joins), At(Leaves), At(Durations));
        if (who < 0 && mail < 0)
        {
            fault = new Message("The file has no column with a name or a mail address. Found: {0}", string.Join(", ", table.Headers));
            return [];
        }
        var guests = new List<Guest>();
        foreach (var row in table.Rows().Where(r => r.Fault is null))
        {
            var person = who < 0 ? "" : row[who].Text.Trim();
            var address = mail < 0 || !row[mail].Text.Contains('@', StringComparison.Ordinal) ? null : row[mail].Text.Trim();
            if (person.Length == 0 && address is null)
                continue;
            var minutes = duration >= 0 ? MinutesOf(row[duration]) : null;
            minutes ??= join >= 0 && leave >= 0 && Moment(row[join]) is { } from && Moment(row[leave]) is { } to ? Math.Max(0, (to - from).TotalMinutes) : 0;
            guests.Add(new Guest(person, address, minutes.Value));
        }
        fault = table.Fault;
        return [.. guests.GroupBy(g => g.Email?.ToLowerInvariant() ?? Fold.Key(g.Name)).Select(g => new Guest(g.First().Name, g.First().Email, g.Sum(x => x.Minutes)))];
    }

    /// <summary>"73", "73.5", "1:13:05", "1h 13m 5s", "73 min".</summary>
    public static double? MinutesOf(TableCell cell)
    {
        if (cell.Value is double number)
            return number < 1 ? number * 24 * 60 : number;
        var text = cell.Text.Trim().ToLowerInvariant();
        if (TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var span) && text.Contains(':', StringComparison.Ordinal))
            return span.TotalMinutes;
        if (double.TryParse(text.Replace(',', '.'), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var plain))
            return plain;
        double total = 0, digits = 0;
        var any = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                digits = digits * 10 + (text[i] - '0');
            else if (text[i] is 'h' or 'm' or 's' or 'ч' or 'м' or 'с')
            {
                total += text[i] switch { 'h' or 'ч' => digits * 60, 'm' or 'м' => digits, _ => digits / 60 };
                any = true;
                digits = 0;
                while (i + 1 < text.Length && char.IsLetter(text[i + 1]))
                    i++;
            }
        }
        return any ? total : null;
    }

    static DateTime? Moment(TableCell cell) => cell.Value is DateTime moment ? moment
        : DateTime.TryParse(cell.Text, System.Globalization.CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
}
