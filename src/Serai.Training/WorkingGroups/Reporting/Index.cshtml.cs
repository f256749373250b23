using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class ReportModel : EventPage
{
    public sealed record Form
    {
        public LocalText? Decisions { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<LanguageInfo> Languages => Platform.Language.Languages.Interface;

    public IEnumerable<string> Codes => Languages.Select(l => l.Code);

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        (Input, Version) = (new Form { Decisions = Event.Decisions }, Event.Version);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<SaveDecisions>().ExecuteAsync(new(id, Version, Input.Decisions), Change("Decisions of an event written down"), Ct);
        return await RespondAsync(outcome, $"{Href}/report", T["Saved"], LoadAsync);
    }

    async Task LoadAsync()
    {
        var sessions = await SessionsAsync();
        var questions = (await Db.Set<EvaluationForm>().AsNoTracking().Include(f => f.Questions).Where(f => f.EventId == Event.Id).ToListAsync(Ct)).SelectMany(f => f.Questions).ToList();
        var lines = new List<string>();
        foreach (var language in Languages)
        {
            var missing = sessions.Count(s => !s.Title.Has(language.Code));
            if (missing > 0)
                lines.Add(T["{0}: {1} of {2} session titles", T.LanguageName(language.Code), missing, sessions.Count]);
            if (questions.Any(q => !q.Text.Has(language.Code)))
                lines.Add(T["{0}: questions of the evaluation", T.LanguageName(language.Code)]);
            if (Event.Decisions is { IsEmpty: false } decisions && !decisions.Has(language.Code))
                lines.Add(T["{0}: decisions and notes", T.LanguageName(language.Code)]);
        }
        Missing = lines;
    }
}
