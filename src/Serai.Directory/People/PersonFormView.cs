using Serai.Platform.Language;
using Serai.Platform.Time;
using Serai.Platform.Web;

namespace Serai.Directory.People;

/// <summary>The form of a person with its choices, and the people who may be the same.</summary>
sealed record PersonFormView(PersonForm Input, IReadOnlyList<Person> Same, IReadOnlyList<Option> Members, IReadOnlyList<Option> Organisations, Text Text, DateTime Now)
{
    /// <summary>False for a coordinator, whose people stay in their own administration.</summary>
    public bool MovesPeople { get; init; } = true;

    public IReadOnlyList<Option> Sexes => [.. Enum.GetValues<Sex>().Select(s => new Option(s.ToString(), Text.Say(PersonWords.Of(s))))];

    public IReadOnlyList<Option> MailLanguages => [.. Languages.Interface.Select(l => new Option(l.Code, Text.LanguageName(l.Code)))];

    public IReadOnlyList<Option> NativeLanguages => [.. LanguageChoices(Text, Input.NativeLanguage)];

    public IReadOnlyList<Option> ZoneChoices => [.. Zones.Choices(Text, Now, Input.Zone).Select(z => new Option(z.Id, z.Label))];

    internal static IEnumerable<Option> LanguageChoices(Text text, string? current) =>
        Languages.Content.Concat(current is { Length: > 0 } ? [current] : []).Distinct().Select(l => new Option(l, text.LanguageName(l))).OrderBy(o => o.Text, StringComparer.Create(text.Culture, true));
}
