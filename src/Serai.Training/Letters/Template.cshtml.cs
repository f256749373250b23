using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Training.Letters;

/// <summary>One letter text in its languages, with a preview filled with an example.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class TemplateModel : SeraiPage
{
    public sealed record Form
    {
        public LocalText Name { get; set; } = LocalText.Empty;
        public string Type { get; set; } = "IL";
        public LocalText Subject { get; set; } = LocalText.Empty;
        public LocalText Body { get; set; } = LocalText.Empty;
        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public string PreviewLanguage { get; private set; } = "en";

    public IReadOnlyList<Block> Preview { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? preview)
    {
        if (await UsualLetters.FindAsync(Db, Code, Ct) is not { } template)
            return NotFound();
        Input = new Form { Name = template.Name, Type = template.Type, Subject = template.Subject, Body = template.Body, Version = template.Version };
        PreviewLanguage = preview is { } wanted && template.Body.Has(wanted) ? wanted : template.Body.Pick(T).Language;
        var t = T.In(Languages.Find(PreviewLanguage) ?? Languages.English);
        var example = LetterTemplate.Placeholders.ToDictionary(p => p.Name, p => p.Name switch
        {
            "salutation" => UsualLetters.SalutationIn(PreviewLanguage),
            "criteria" or "documents" => "- …\n- …",
            _ => $"[{t[p.English]}]",
        });
        Preview = [.. LetterDocument.Blocks(LetterTemplate.Fill(template.Body[PreviewLanguage] ?? "", example))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await UsualLetters.FindAsync(Db, Code, Ct) is null ? NotFound() : await RespondAsync(
            await Get<SaveLetterTemplate>().ExecuteAsync(new(Code, Input.Name, Input.Subject, Input.Body, Input.Type, Input.Version), Change("Letter text changed"), Ct), $"/letters/templates/{Code}", T["Saved"]);
}
