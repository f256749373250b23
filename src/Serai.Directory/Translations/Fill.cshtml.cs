using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Directory.Translations;

/// <summary>All texts of one record in one language, each beside its source.</summary>
[Needs(Can.ManageDirectory)]
sealed class FillModel : SeraiPage
{
    public sealed record Form
    {
        public string? Text { get; init; }

        public bool Draft { get; init; }
    }

    public sealed record Row(string Field, string Name, LocalText Text, string? Present, bool IsOld, bool IsDraft);

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public string Kind { get; private set; } = "";

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The field whose form was sent with a mistake.</summary>
    public string? Wrong { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, string? language) => await LoadAsync(kind, id, language) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, Guid id, string? language, string field)
    {
        var sent = Version;
        if (!await LoadAsync(kind, id, language))
            return NotFound();
        Wrong = field;
        Db.ChangeTracker.Clear();
        var outcome = await Get<FillTranslation>().ExecuteAsync(new(kind, id, field, Code, Input.Text, sent, Input.Draft), Change("Translation written"), Ct);
        return await RespondAsync(outcome, $"/translations/{kind}/{id}?language={Code}", T["Saved"]);
    }

    async Task<bool> LoadAsync(string kind, Guid id, string? language)
    {
        (Kind, Id, Code) = (kind, id, Languages.Find(language)?.Code ?? T.Language.Code);
        var fields = Get<TextFields>();
        var ofKind = fields.All().Where(f => f.Kind == kind).ToList();
        if (ofKind.Count == 0 || await fields.LoadAsync(ofKind[0].Record, id, Ct) is not { } record)
            return false;
        Version = record.Version;
        Rows = [.. ofKind.Select(f => (Field: f, Text: Db.Entry(record).Property(f.Name).CurrentValue as LocalText)).Where(f => f.Text is { IsEmpty: false })
            .Select(f => new Row(f.Field.Name, TranslationWords.Field(T, f.Field.Name), f.Text!, f.Text![Code], f.Text.IsStale(Code), f.Text.Find(Code)?.State == TranslationState.Draft))];
        Title = Rows.FirstOrDefault(r => r.Field is "Name" or "Title")?.Text.Pick(T).Text ?? (Rows.Count > 0 ? Rows[0].Text.Pick(T).Text : "");
        if (Title.Length > 100)
            Title = Title[..97] + "…";
        return true;
    }
}
