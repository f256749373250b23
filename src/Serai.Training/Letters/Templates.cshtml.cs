using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;

namespace Serai.Training.Letters;

/// <summary>The letter texts, and how letters are numbered.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class TemplatesModel : SeraiPage
{
    public sealed record Form
    {
        public string Scheme { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<LetterTemplate> Templates { get; private set; } = [];

    public string Example { get; private set; } = "";

    async Task LoadAsync()
    {
        Templates = await UsualLetters.AllAsync(Db, Ct);
        Example = (await LetterScheme.ReadAsync(Db, Ct)).Write(Now.Year, "IL", 45, "en");
    }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new Form { Scheme = (await LetterScheme.ReadAsync(Db, Ct)).Pattern };
    }

    public async Task<IActionResult> OnPostAsync() =>
        await RespondAsync(await Get<ChangeLetterScheme>().ExecuteAsync(Input.Scheme, Change("Numbering of letters changed"), Ct), "/letters/templates", T["Saved"], LoadAsync);
}

/// <summary>Changes how references are written. Numbers that were given stay as they are.</summary>
internal sealed class ChangeLetterScheme(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(string? pattern, Change change, CancellationToken ct)
    {
        var typed = pattern?.Trim() ?? "";
        if (LetterScheme.Fault(typed) is { } fault)
            return new Outcome.Invalid(("Scheme", fault));
        if (await db.Set<Setting>().FirstOrDefaultAsync(s => s.Key == LetterScheme.Key, ct) is { } setting)
            setting.Value = typed;
        else
            db.Add(new Setting { Key = LetterScheme.Key, Value = typed });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
