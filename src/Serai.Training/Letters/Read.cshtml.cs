using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Training.Letters;

/// <summary>One letter: read it as it will look, correct a draft, make it void.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class ReadModel : SeraiPage
{
    public sealed record Form
    {
        public string Subject { get; set; } = "";
        public string Body { get; set; } = "";
        public string Reason { get; set; } = "";
        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Letter Letter { get; private set; } = null!;

    public Member Member { get; private set; } = null!;

    /// <summary>The date as the letter writes it.</summary>
    public string DateLine { get; private set; } = "";

    public IEnumerable<Block> Blocks => LetterDocument.Blocks(Letter.Body);

    async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Set<Letter>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, Ct) is not { } letter)
            return false;
        Letter = letter;
        Member = await Db.Set<Member>().AsNoTracking().FirstAsync(m => m.Id == letter.MemberId, Ct);
        DateLine = T.In(Languages.Find(letter.Language) ?? Languages.English)[/*T*/"Brussels, {0}", letter.DatedOn];
        return true;
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Input = new Form { Subject = Letter.Subject, Body = Letter.Body, Version = Letter.Version };
        return Page();
    }

    public async Task<IActionResult> OnGetDraftAsync(Guid id) => await LoadAsync(id)
        ? File(LetterDocument.Make(Letter, T.In(Languages.Find(Letter.Language) ?? Languages.English), Now), DocxWriter.ContentType, $"{Letter.Reference ?? "draft"} {Member.Code}.docx")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await RespondAsync(await Get<EditLetter>().ExecuteAsync(new(id, Input.Subject, Input.Body, Input.Version), Change("Letter corrected"), Ct), $"/letters/{id}", T["Saved"], () => LoadAsync(id));

    public async Task<IActionResult> OnPostVoidAsync(Guid id) =>
        await RespondAsync(await Get<VoidLetter>().ExecuteAsync(new(id, Input.Reason), Change("Letter made void"), Ct), $"/letters/{id}", T["The letter is void."], () => LoadAsync(id));
}
