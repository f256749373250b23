using Serai.Platform.Language;
using Serai.Platform.Time;
using Serai.Platform.Web;

namespace Serai.Directory.Members;

/// <summary>The form of a Member and its choices. The fields are named as on the page that holds it.</summary>
sealed record MemberFormView(MemberForm Input, bool IsNew, Text Text, DateTime Now)
{
    public IReadOnlyList<Option> Regions => [.. Enum.GetValues<WcoRegion>().Select(r => new Option(r.ToString(), Text.Say(MemberWords.Of(r))))];

    public IReadOnlyList<Option> ZoneChoices => [.. Zones.Choices(Text, Now, Input.Zone).Select(z => new Option(z.Id, z.Label))];

    public IReadOnlyList<Option> LanguageChoices => [.. Languages.Content.Append(Input.Language ?? "en").Distinct().Select(l => new Option(l, Text.LanguageName(l))).OrderBy(o => o.Text, StringComparer.Create(Text.Culture, true))];
}
