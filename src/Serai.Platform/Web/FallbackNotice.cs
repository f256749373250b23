using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>
/// Collects, for one page, which texts the reader got in another language than asked for. The layout tells it once, above the page.
/// </summary>
public sealed class FallbackNotice
{
    private readonly List<Picked> all = [];

    public bool IsEmpty => all.Count == 0;

    /// <summary>The languages that were shown instead, the most frequent first.</summary>
    public IReadOnlyList<string> Shown => [.. all.Where(p => p.IsFallback).GroupBy(p => p.Language).OrderByDescending(g => g.Count()).Select(g => g.Key)];

    /// <summary>The other languages that texts of this page exist in.</summary>
    public IReadOnlyList<string> Others => [.. all.SelectMany(p => p.OtherLanguages).Distinct(StringComparer.OrdinalIgnoreCase).Except(Shown, StringComparer.OrdinalIgnoreCase)];

    public bool HasStale => all.Exists(p => p.IsStale);

    public bool HasMachine => all.Exists(p => p.State == TranslationState.Machine);

    public void Add(Picked picked) => all.Add(picked);
}
