using System.Collections.Frozen;

namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>Names of months as exports write them: English, Russian, French and Spanish, whole or shortened to at least three letters.</summary>
static class MonthNames
{
    static readonly string[][] Names =
    [
        ["january", "января", "январь", "janvier", "enero"],
        ["february", "февраля", "февраль", "février", "fevrier", "febrero"],
        ["march", "марта", "март", "mars", "marzo"],
        ["april", "апреля", "апрель", "avril", "abril"],
        ["may", "мая", "май", "mai", "mayo"],
        ["june", "июня", "июнь", "juin", "junio"],
        ["july", "июля", "июль", "juillet", "julio"],
        ["august", "августа", "август", "août", "aout", "agosto"],
        ["september", "сентября", "сентябрь", "septembre", "septiembre"],
        ["october", "октября", "октябрь", "octobre", "octubre"],
        ["november", "ноября", "ноябрь", "novembre", "noviembre"],
        ["december", "декабря", "декабрь", "décembre", "decembre", "diciembre"],
    ];

    static readonly FrozenDictionary<string, int> Numbers = All();

    /// <summary>1 to 12, or 0 where the name is that of no month or of several ("jui").</summary>
    public static int Number(string name) => Numbers.GetValueOrDefault(name.TrimEnd('.').ToLowerInvariant());

    static FrozenDictionary<string, int> All()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var month = 1; month <= 12; month++)
            foreach (var name in Names[month - 1])
                for (var length = 3; length <= name.Length; length++)
                    numbers[name[..length]] = numbers.TryGetValue(name[..length], out var other) && other != month ? 0 : month;
        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
