using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Time;
using Serai.Platform.Web;

namespace Serai.Directory.Accounts.Own;

[Needs(Can.Read)]
sealed class ProfileModel : OwnPage
{
    public sealed record Form
    {
        public string Name { get; init; } = "";

        public string Language { get; init; } = "en";

        public string? Second { get; init; }

        public string? Third { get; init; }

        public string Zone { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Option> InterfaceLanguages => Languages.Interface.Select(l => new Option(l.Code, l.OwnName) { Lang = l.Code });

    public IEnumerable<Option> ContentLanguages => Languages.Content.Select(c => new Option(c, T.LanguageName(c)));

    public IEnumerable<Option> ZoneChoices => Zones.Choices(T, Now, Me.Zone).Select(z => new Option(z.Id, z.Label));

    public void OnGet()
    {
        var others = Me.LanguageChain.Skip(1).ToList();
        Input = new Form { Name = Me.DisplayName, Language = Me.Language, Second = others.ElementAtOrDefault(0), Third = others.ElementAtOrDefault(1), Zone = Me.Zone };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Get<ChangeProfile>().ExecuteAsync(
            new ChangeProfile.Command(Me.Id, Input.Name, Input.Language, [.. new[] { Input.Second, Input.Third }.OfType<string>()], Input.Zone), Change("Own account changed"), Ct);
        if (outcome.IsDone)
            Get<SignIns>().Forget(Me.Id);
        // The new language holds at once, also where a language was chosen in this browser before.
        return await RespondAsync(outcome, $"/account?lang={Input.Language}", T.In(Languages.Find(Input.Language) ?? Languages.English)["Saved"]);
    }
}
