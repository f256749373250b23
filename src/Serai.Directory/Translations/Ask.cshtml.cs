using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Translations;

[Needs(Can.Read)]
sealed class AskModel : SeraiPage
{
    public sealed record Form
    {
        public string? Language { get; init; }

        public string? Note { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The page on which the text was missed.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "record")]
    public string? RecordType { get; set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? RecordId { get; set; }

    public string Back => From is { Length: > 0 } from && Url.IsLocalUrl(from) ? from : "/";

    public IReadOnlyList<Option> LanguageChoices => [.. Languages.Interface.Select(l => new Option(l.Code, T.LanguageName(l.Code)))];

    public void OnGet(string? language) => Input = new Form { Language = Languages.Find(language)?.Code ?? T.Language.Code };

    public async Task<IActionResult> OnPostAsync() => await RespondAsync(
        await Get<AskForTranslation>().ExecuteAsync(new(RecordType, RecordId, Input.Language, Back, Input.Note), Change("Translation asked for"), Ct), Back,
        T["Asked. It stands on the board of translations now."]);
}
