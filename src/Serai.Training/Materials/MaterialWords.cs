using Serai.Platform.Language;

namespace Serai.Training.Materials;

/// <summary>The words and marks of states, and what follows from several versions together.</summary>
internal static class MaterialWords
{
    public static (string State, Message Word) Of(VersionState state) => state switch
    {
        VersionState.Draft => ("todo", new(/*T*/"Draft")),
        VersionState.InReview => ("busy", new(/*T*/"In review")),
        VersionState.Accepted => ("ok", new(/*T*/"Accepted")),
        _ => ("quiet", new(/*T*/"Retired")),
    };

    /// <summary>The latest accepted version in each language.</summary>
    public static IReadOnlyList<ModuleVersion> Latest(IEnumerable<ModuleVersion> versions) =>
        [.. versions.Where(v => v.State == VersionState.Accepted).GroupBy(v => (v.ModuleId, v.Language)).Select(g => g.MaxBy(v => v.Serial)!).OrderBy(v => v.Language, StringComparer.Ordinal)];

    /// <summary>A translation is outdated when its source has a newer accepted version.</summary>
    public static bool IsOutdated(ModuleVersion version, IReadOnlyCollection<ModuleVersion> all) =>
        version.State != VersionState.Retired && version.TranslatesId is { } id && all.FirstOrDefault(v => v.Id == id) is { } source
        && all.Any(v => v.ModuleId == source.ModuleId && v.Language == source.Language && v.Serial > source.Serial && v.State == VersionState.Accepted);

    /// <summary>The latest accepted version for a reader: their languages in order, then English, French, any.</summary>
    public static ModuleVersion? Pick(IEnumerable<ModuleVersion> versions, IEnumerable<string> languages)
    {
        var latest = Latest(versions);
        return languages.Concat(["en", "fr"]).Select(l => latest.FirstOrDefault(v => Languages.Primary(v.Language) == Languages.Primary(l))).FirstOrDefault(v => v is not null) ?? (latest.Count > 0 ? latest[0] : null);
    }

    /// <summary>The next number: the last part raised by one.</summary>
    public static string Following(string? number)
    {
        if (number is null)
            return "0.1";
        var at = number.LastIndexOf('.');
        return int.TryParse(number[(at + 1)..], out var last) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number[..(at + 1)]}{last + 1}") : number + ".1";
    }
}
