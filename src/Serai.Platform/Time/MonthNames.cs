using System.Collections.Frozen;
using System.Globalization;
using Serai.Platform.Language;

namespace Serai.Platform.Time;

/// <summary>The months as people type them in the four languages: full, short, genitive and nominative, with or without accents.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> All = Build();

    public static int? Find(string word) => All.TryGetValue(Fold.Key(word), out var month) ? month : null;

    private static FrozenDictionary<string, int> Build()
    {
        var all = new Dictionary<string, int>();
        foreach (var language in Languages.Interface)
        {
            var format = language.Culture.DateTimeFormat;
            string[][] sets = [format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames];
            foreach (var names in sets)
                for (var month = 1; month <= 12; month++)
                    all.TryAdd(Fold.Key(names[month - 1]), month);
        }
        // Short forms that people use and the culture data does not have.
        string[] shorts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        for (var month = 1; month <= 12; month++)
        {
            all.TryAdd(shorts[month - 1], month);
            all.TryAdd(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month - 1].ToLowerInvariant(), month);
        }
        all.TryAdd("sept", 9);
        return all.ToFrozenDictionary();
    }
}
