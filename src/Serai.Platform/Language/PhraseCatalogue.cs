using System.Text.RegularExpressions;

namespace Serai.Platform.Language;

/// <summary>The PO files of the repository beside the phrases of its source: what `eng/strings.cs` checks and rewrites.</summary>
public sealed partial class PhraseCatalogue
{
    // A phrase that several modules use is translated once, in the first of these that uses it.
    private static readonly string[] Order = ["Platform", "Documents", "Columns", "Directory"];

    private readonly string root;

    private PhraseCatalogue(string root, IReadOnlyList<PhraseModule> modules, IReadOnlyList<string> joined)
    {
        this.root = root;
        Modules = modules;
        Joined = joined;
    }

    public IReadOnlyList<PhraseModule> Modules { get; }

    /// <summary>Places where strings are joined inside a phrase, which can never be translated.</summary>
    private IReadOnlyList<string> Joined { get; }

    /// <summary>The folder with Serai.slnx, from any folder below it.</summary>
    public static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Serai.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {from} holds Serai.slnx.");
    }

    public static PhraseCatalogue Read(string root)
    {
        var modules = new List<PhraseModule>();
        var joined = new List<string>();
        var taken = new HashSet<(string, string?)>();
        var folders = Directory.EnumerateDirectories(Path.Combine(root, "src"), "Serai*")
            .Select(f => (Folder: f, Name: NameOf(f)))
            .OrderBy(f => Array.IndexOf(Order, f.Name) is var place and >= 0 ? place : f.Name == "Serai" ? Order.Length + 1 : Order.Length)
            .ThenBy(f => f.Name, StringComparer.Ordinal);
        foreach (var (folder, name) in folders)
        {
            var found = new List<FoundPhrase>();
            foreach (var file in Sources(folder))
            {
                var shown = Path.GetRelativePath(root, file).Replace('\\', '/');
                var content = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
                found.AddRange(PhraseScanner.Scan(shown, content));
                joined.AddRange(PhraseScanner.Joined(shown, content));
            }
            var own = found.DistinctBy(p => p.Key).Where(p => taken.Add(p.Key))
                .OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.PluralId, StringComparer.Ordinal).ToList();
            modules.Add(new(name, folder, own));
        }
        return new(root, modules, joined);
    }

    /// <summary>What is wrong: missing, unused, doubled and misshapen translations, each with its file.</summary>
    public IReadOnlyList<string> Check()
    {
        var problems = new List<string>(Joined);
        foreach (var module in Modules)
            foreach (var language in Languages.Translated)
                problems.AddRange(Check(module, language.Code));
        return problems;
    }

    /// <summary>Rewrites every PO file from the source; gives the files that changed.</summary>
    public IReadOnlyList<string> Sync()
    {
        var changed = new List<string>();
        foreach (var language in Languages.Translated)
        {
            // Translations are looked up in all modules: a phrase that moved from one to another keeps its translation.
            var pool = new Dictionary<(string, string?), PoEntry>();
            foreach (var entry in Modules.SelectMany(m => ReadPo(m, language.Code)?.Entries ?? []))
                if (!pool.TryGetValue((entry.Id, entry.PluralId), out var known) || (!known.IsTranslated && entry.IsTranslated))
                    pool[(entry.Id, entry.PluralId)] = entry;
            foreach (var module in Modules)
            {
                var path = module.PathOf(language.Code);
                if (module.Phrases.Count == 0 && !File.Exists(path)) continue;
                var content = New(module, language.Code, pool).Write();
                if (File.Exists(path) && File.ReadAllText(path) == content) continue;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, content);
                changed.Add(Shown(path));
            }
        }
        return changed;
    }

    private static PoFile New(PhraseModule module, string language, Dictionary<(string, string?), PoEntry> pool)
    {
        var forms = PluralRules.Forms(language).Count;
        var entries = module.Phrases.Select(phrase =>
        {
            var known = pool.GetValueOrDefault(phrase.Key);
            var count = phrase.PluralId is null ? 1 : forms;
            var texts = known?.Forms.Count == count ? known.Forms : [.. Enumerable.Repeat("", count)];
            return new PoEntry(phrase.Id, phrase.PluralId, texts, null, known?.Comments);
        });
        var header = $"Language: {language}\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nPlural-Forms: {PluralForms(language)}\n";
        return new(header, [$"# {module.Name}: the English sentences are the keys. Written by `dotnet run eng/strings.cs -- sync`.", $"# Plural forms: {PluralRules.Describe(language)}."], [.. entries]);
    }

    // For other programs that edit PO files; Serai itself follows PluralRules.
    private static string PluralForms(string language) => language switch
    {
        "fr" => "nplurals=3; plural=(n == 0 || n == 1) ? 0 : n % 1000000 == 0 ? 1 : 2;",
        "es" => "nplurals=3; plural=n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;",
        "ru" => "nplurals=4; plural=n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2;",
        _ => throw new InvalidOperationException($"{language} has no Plural-Forms line; write it beside the others."),
    };

    private IEnumerable<string> Check(PhraseModule module, string language)
    {
        PoFile? po = null;
        string? broken = null;
        try { po = ReadPo(module, language); }
        catch (PoException wrong) { broken = wrong.Message; }
        if (broken is not null) { yield return broken; yield break; }

        var path = Shown(module.PathOf(language));
        var entries = po?.Entries ?? [];
        foreach (var doubled in entries.GroupBy(e => (e.Id, e.PluralId)).Where(g => g.Count() > 1))
            yield return $"{path}, line {doubled.Last().Line}: \"{Short(doubled.Key.Id)}\" stands there {doubled.Count()} times";
        var known = entries.DistinctBy(e => (e.Id, e.PluralId)).ToDictionary(e => (e.Id, e.PluralId));
        foreach (var phrase in module.Phrases)
            if (!known.TryGetValue(phrase.Key, out var entry) || !entry.IsTranslated)
                yield return $"{path}: \"{Short(phrase.Id)}\" ({phrase.File}, line {phrase.Line}) is not translated";
        var used = module.Phrases.Select(p => p.Key).ToHashSet();
        foreach (var entry in known.Values)
        {
            if (!used.Contains((entry.Id, entry.PluralId))) yield return $"{path}, line {entry.Line}: \"{Short(entry.Id)}\" is not used any more";
            else if (Mismatch(entry, language) is { } mismatch) yield return $"{path}, line {entry.Line}: \"{Short(entry.Id)}\" {mismatch}";
        }
    }

    /// <summary>How a translation's placeholders differ from those of the English, or null.</summary>
    internal static string? Mismatch(PoEntry entry, string language)
    {
        if (!entry.IsTranslated) return null;
        var forms = PluralRules.Forms(language);
        if (entry.IsPlural && entry.Forms.Count != forms.Count) return $"has {entry.Forms.Count} plural forms; expected {forms.Count} ({PluralRules.Describe(language)})";
        var wanted = Places(entry.Id);
        if (entry.PluralId is { } plural) wanted.UnionWith(Places(plural));
        for (var i = 0; i < entry.Forms.Count; i++)
        {
            var found = Places(entry.Forms[i]);
            // "One person" needs no figure, but the form for one counts 21 as well in Russian, and 0 in French.
            var mayOmit = entry.IsPlural && forms[i] == PluralCategory.One && PluralRules.Of(language, 21) != PluralCategory.One && PluralRules.Of(language, 0) != PluralCategory.One;
            var missing = wanted.Except(found).Where(p => !(mayOmit && p == "0")).ToList();
            var extra = found.Except(wanted).ToList();
            if (missing.Count > 0) return $"lacks {{{string.Join("}, {", missing)}}} in \"{Short(entry.Forms[i])}\"";
            if (extra.Count > 0) return $"has {{{string.Join("}, {", extra)}}} in \"{Short(entry.Forms[i])}\", which the English has not";
        }
        return null;
    }

    private static HashSet<string> Places(string format) =>
        [.. Placeholder().Matches(format.Replace("{{", "", StringComparison.Ordinal)).Select(m => m.Groups["n"].Value)];

    private PoFile? ReadPo(PhraseModule module, string language)
    {
        var path = module.PathOf(language);
        return File.Exists(path) ? PoFile.Parse(File.ReadAllText(path), Shown(path)) : null;
    }

    private string Shown(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static string Short(string text) => text.Length <= 80 ? text : text[..77] + "…";

    private static string NameOf(string folder) => Path.GetFileName(folder) is var name && name.StartsWith("Serai.", StringComparison.Ordinal) ? name["Serai.".Length..] : "Serai";

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<n>[0-9]+)(,[^}:]*)?(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}

/// <summary>A project folder, its phrases that no earlier module has, and where their translations stand.</summary>
public sealed record PhraseModule(string Name, string Folder, IReadOnlyList<FoundPhrase> Phrases)
{
    public string PathOf(string language) => Path.Combine(Folder, "Text", language + ".po");
}
