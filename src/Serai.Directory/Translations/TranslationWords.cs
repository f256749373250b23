using Serai.Platform.Language;

namespace Serai.Directory.Translations;

/// <summary>Names of kinds of record and of their fields. One that is not here is shown as the data model calls it.</summary>
static class TranslationWords
{
    static readonly Dictionary<string, string> Kinds = new()
    {
        ["Member"] = /*T*/"Member", ["Organisation"] = /*T*/"Organisation", ["RegionSet"] = /*T*/"Region set", ["Office"] = /*T*/"Office", ["Person"] = /*T*/"Person",
        ["Programme"] = /*T*/"Programme", ["ProgrammeEvent"] = /*T*/"Event", ["Session"] = /*T*/"Session", ["Topic"] = /*T*/"Topic", ["Agreement"] = /*T*/"Agreement",
        ["PolicyReference"] = /*T*/"Policy reference", ["Module"] = /*T*/"Module", ["Rubric"] = /*T*/"Rubric", ["RubricCriterion"] = /*T*/"Criterion", ["NationalSession"] = /*T*/"National session",
        ["Holiday"] = /*T*/"Holiday", ["Claim"] = /*T*/"Published figure", ["LetterTemplate"] = /*T*/"Letter template",
    };

    static readonly Dictionary<string, string> Fields = new()
    {
        ["Name"] = /*T*/"Name", ["Title"] = /*T*/"Title", ["Administration"] = /*T*/"Administration", ["Capital"] = /*T*/"Capital", ["Footnote"] = /*T*/"Footnote",
        ["Salutation"] = /*T*/"Salutation", ["Position"] = /*T*/"Position", ["Office"] = /*T*/"Unit", ["Aim"] = /*T*/"Aim", ["Summary"] = /*T*/"Summary", ["Note"] = /*T*/"Note",
        ["City"] = /*T*/"City", ["Venue"] = /*T*/"Venue", ["Text"] = /*T*/"Text", ["Body"] = /*T*/"Text", ["Objective"] = /*T*/"Objective", ["Guide"] = /*T*/"Guide",
        ["Guidance"] = /*T*/"Guidance", ["Scope"] = /*T*/"Scope", ["Territory"] = /*T*/"Territory", ["Enables"] = /*T*/"Enables", ["Decisions"] = /*T*/"Decisions",
    };

    public static string Kind(Text text, string kind) => Kinds.TryGetValue(kind, out var english) ? text[english] : Spaced(kind);

    public static string Field(Text text, string field) => Fields.TryGetValue(field, out var english) ? text[english] : Spaced(field);

    /// <summary>"ProgrammeEvent" → "Programme event".</summary>
    static string Spaced(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
