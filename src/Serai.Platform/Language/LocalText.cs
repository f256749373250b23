using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Serai.Platform.Language;

/// <summary>How far one language version of a field has come.</summary>
public enum TranslationState
{
    Approved,
    Draft,
    /// <summary>Made by a machine and not checked by a person: always labelled, never used on legal text.</summary>
    Machine,
}

/// <summary>One language version of a field.</summary>
public sealed record LocalVersion(string Language, string Text, DateTime? ChangedUtc = null, TranslationState State = TranslationState.Approved);

/// <summary>What a reader gets of a field, and what to tell about it.</summary>
/// <param name="Text">The text, never null.</param>
/// <param name="Language">The language it is in, for `lang` and `dir`. Empty for an empty field.</param>
/// <param name="IsFallback">True when this is not the language the reader asked for first.</param>
/// <param name="IsStale">True when the source was changed after this translation.</param>
/// <param name="OtherLanguages">The other languages that the field exists in.</param>
/// <param name="State">Whether a person approved it.</param>
public sealed record Picked(string Text, string Language, bool IsFallback, bool IsStale, IReadOnlyList<string> OtherLanguages, TranslationState State)
{
    public string Direction => Language.Length == 0 ? "auto" : Languages.DirectionOf(Language);
    public override string ToString() => Text;
}

/// <summary>
/// A field in several languages. Immutable; the source language is the one the field was first written in, and stands first.
/// </summary>
[JsonConverter(typeof(LocalTextJson))]
public sealed class LocalText : IEquatable<LocalText>
{
    private readonly ImmutableArray<LocalVersion> versions;

    private LocalText(ImmutableArray<LocalVersion> versions) => this.versions = versions;

    public LocalText(string language, string text, DateTime? changedUtc = null)
        : this(Good(new(language, text, changedUtc)) is { } version ? [version] : []) { }

    public static LocalText Empty { get; } = new([]);

    public static implicit operator LocalText((string Language, string Text) field) => new(field.Language, field.Text);

    /// <summary>From versions, the source first. Versions without text are left out.</summary>
    public static LocalText From(IEnumerable<LocalVersion> versions) =>
        new([.. versions.Select(Good).OfType<LocalVersion>().DistinctBy(v => v.Language, StringComparer.OrdinalIgnoreCase)]);

    public bool IsEmpty => versions.Length == 0;

    /// <summary>The language the field was written in first; "en" while it is empty.</summary>
    public string SourceLanguage => IsEmpty ? "en" : versions[0].Language;

    public IReadOnlyList<LocalVersion> Versions => versions;

    public IEnumerable<string> LanguageCodes => versions.Select(v => v.Language);

    /// <summary>The text in exactly this language, or null.</summary>
    public string? this[string language] => Find(language)?.Text;

    public LocalVersion? Find(string language) => versions.FirstOrDefault(v => v.Language.Equals(language, StringComparison.OrdinalIgnoreCase));

    public bool Has(string language) => Find(language) is not null;

    /// <summary>True when the source was changed after this translation, so that it may say something else.</summary>
    public bool IsStale(string language) =>
        Find(language) is { } version && version != versions[0] && versions[0].ChangedUtc is { } source &&
        (version.ChangedUtc is null || version.ChangedUtc < source);

    /// <summary>
    /// The field with one language written or rewritten. A changed source makes its translations stale. An empty text takes the
    /// language away; when it was the source, the next language becomes the source.
    /// </summary>
    public LocalText With(string language, string? text, DateTime nowUtc, TranslationState state = TranslationState.Approved)
    {
        var before = Find(language);
        if (string.IsNullOrWhiteSpace(text)) return before is null ? this : new(versions.Remove(before));
        var after = new LocalVersion(language, text.Trim(), nowUtc, state);
        if (before is null) return new(versions.Add(after));
        if (before.Text == after.Text && before.State == state && !IsStale(language)) return this;
        // Saving a source again with the same words does not make its translations old.
        if (before.Text == after.Text && before == versions[0]) after = after with { ChangedUtc = before.ChangedUtc };
        return new(versions.Replace(before, after));
    }

    /// <summary>
    /// The version for a reader: the reader's languages in their order, then the record's own in the order that it states, then English,
    /// French, any (the source first). A language with a region also matches without it. A draft is only taken when there is nothing
    /// else, unless drafts are asked for.
    /// </summary>
    public Picked Pick(IReadOnlyList<string> chain, bool drafts = false, IReadOnlyList<string>? recordOrder = null)
    {
        var found = Choose([.. chain, .. recordOrder ?? [], "en", "fr"], drafts);
        if (found is null) return new("", "", false, false, [], TranslationState.Approved);
        var first = chain.Count > 0 ? chain[0] : found.Language;
        var others = versions.Where(v => v != found && (drafts || v.State != TranslationState.Draft)).Select(v => v.Language).ToList();
        return new(found.Text, found.Language, !Matches(found.Language, first), IsStale(found.Language), others, found.State);
    }

    public Picked Pick(params string[] chain) => Pick((IReadOnlyList<string>)chain);

    /// <inheritdoc cref="Pick(IReadOnlyList{string}, bool, IReadOnlyList{string}?)"/>
    public Picked Pick(Text reader) => Pick([reader.Language.Code]);

    public bool Equals(LocalText? other) => other is not null && versions.SequenceEqual(other.versions);
    public override bool Equals(object? obj) => Equals(obj as LocalText);
    public override int GetHashCode() => versions.Aggregate(0, HashCode.Combine);

    /// <summary>The source text.</summary>
    public override string ToString() => IsEmpty ? "" : versions[0].Text;

    private LocalVersion? Choose(string[] chain, bool drafts)
    {
        var usable = versions.Where(v => drafts || v.State != TranslationState.Draft).ToList();
        if (usable.Count == 0) usable = [.. versions];
        foreach (var wanted in chain)
            if ((usable.Find(v => v.Language.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? usable.Find(v => Matches(v.Language, wanted))) is { } found)
                return found;
        return usable.FirstOrDefault();
    }

    private static bool Matches(string has, string wanted) =>
        Languages.Primary(has).Equals(Languages.Primary(wanted), StringComparison.OrdinalIgnoreCase);

    private static LocalVersion? Good(LocalVersion version)
    {
        if (string.IsNullOrWhiteSpace(version.Text)) return null;
        if (string.IsNullOrWhiteSpace(version.Language)) throw new ArgumentException($"The text \"{version.Text}\" has no language.", nameof(version));
        return version.ChangedUtc is { } changed ? version with { Text = version.Text.Trim(), ChangedUtc = DateTime.SpecifyKind(changed, DateTimeKind.Utc) } : version with { Text = version.Text.Trim() };
    }
}
