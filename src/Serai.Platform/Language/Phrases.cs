using System.Collections.Frozen;
using System.Reflection;

namespace Serai.Platform.Language;

/// <summary>
/// All translations of all modules. The key is the English text; the files are embedded as `text/{Module}/{language}.po`.
/// Where two modules translate one English text, the module that was given first wins.
/// </summary>
public sealed class Phrases
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> sentences;
    private readonly FrozenDictionary<string, FrozenDictionary<(string One, string Other), IReadOnlyList<string>>> plurals;

    private Phrases(IEnumerable<(string Language, PoFile File)> files)
    {
        var byLanguage = files.GroupBy(f => f.Language).ToList();
        sentences = byLanguage.ToFrozenDictionary(g => g.Key, g => g
            .SelectMany(f => f.File.Entries).Where(e => !e.IsPlural && e.IsTranslated)
            .DistinctBy(e => e.Id).ToFrozenDictionary(e => e.Id, e => e.Forms[0]));
        plurals = byLanguage.ToFrozenDictionary(g => g.Key, g => g
            .SelectMany(f => f.File.Entries).Where(e => e.IsPlural && e.IsTranslated && e.Forms.Count == PluralRules.Forms(g.Key).Count)
            .DistinctBy(e => (e.Id, e.PluralId!)).ToFrozenDictionary(e => (e.Id, e.PluralId!), e => e.Forms));
    }

    /// <summary>No translations: every text is read in English.</summary>
    public static Phrases None { get; } = new([]);

    public static Phrases Load(params IEnumerable<Assembly> assemblies) => new(assemblies.Distinct().SelectMany(ReadAll));

    /// <summary>Phrases from files that are already read, each with its language.</summary>
    public static Phrases From(params IEnumerable<(string Language, PoFile File)> files) => new(files);

    public string? Find(string language, string english) =>
        sentences.TryGetValue(language, out var all) && all.TryGetValue(english, out var found) ? found : null;

    public IReadOnlyList<string>? FindPlural(string language, string one, string other) =>
        plurals.TryGetValue(language, out var all) && all.TryGetValue((one, other), out var found) ? found : null;

    private static IEnumerable<(string, PoFile)> ReadAll(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("text/", StringComparison.Ordinal) && n.EndsWith(".po", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (Path.GetFileNameWithoutExtension(name), PoFile.Parse(reader.ReadToEnd(), name));
        }
    }
}
