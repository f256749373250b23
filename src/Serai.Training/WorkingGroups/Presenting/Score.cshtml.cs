using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Training.Rubrics;

namespace Serai.Training.WorkingGroups;

/// <summary>For a phone in the last row: one criterion after the other, large buttons, then the next person.</summary>
[Needs(Can.Assess)]
internal sealed class ScoreModel : SeraiPage
{
    public sealed record Form
    {
        public Dictionary<Guid, int> Points { get; init; } = [];

        public string? Title { get; init; }

        public string? Comment { get; init; }
    }

    public sealed record Criterion(Guid Id, int Order, string Name, string Guide, int Most, int Weight, int? Points)
    {
        public string FieldId => "c-" + Id.ToString("N");
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Guid EventId { get; private set; }

    public string Who { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    public (Guid Id, string Name)? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } presentation)
            return NotFound();
        var assessor = Reader.PersonId ?? Reader.AccountId;
        var sheet = await Db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Scores).FirstOrDefaultAsync(s => s.PresentationId == id && s.AssessorId == assessor, Ct);
        Input = new Form { Title = presentation.Title, Comment = sheet?.Comment, Points = sheet?.Scores.ToDictionary(s => s.CriterionId, s => s.Points) ?? [] };
        await LoadAsync(presentation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? next)
    {
        if (await FindAsync(id) is not { } presentation)
            return NotFound();
        var outcome = await Get<ScorePresentation>().ExecuteAsync(new(id, Input.Points, Input.Title, Input.Comment), Change("Presentation scored"), Ct);
        if (outcome is Outcome<Guid>.Invalid)
            await LoadAsync(presentation);
        return await RespondAsync(outcome, e => next is { } following ? $"/presentations/{following}/score" : $"/events/{e}/presentations", T["The scores are kept."], () => LoadAsync(presentation));
    }

    Task<Presentation?> FindAsync(Guid id) => Db.Set<Presentation>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, Ct);

    async Task LoadAsync(Presentation presentation)
    {
        EventId = presentation.EventId;
        var rubric = await Db.Set<Rubric>().AsNoTracking().Include(r => r.Criteria).FirstAsync(r => r.Id == presentation.RubricId, Ct);
        Criteria = [.. rubric.Criteria.OrderBy(c => c.Order).Select((c, i) => new Criterion(c.Id, i + 1, c.Name.Pick(T).Text, c.Guide?.Pick(T).Text ?? "", c.MostPoints, c.Weight,
            Input.Points.TryGetValue(c.Id, out var points) ? points : null))];
        var all = await PresentationRow.ReadAsync(Db, presentation.EventId, T, Reader.PersonId ?? Reader.AccountId, Ct);
        var at = all.ToList().FindIndex(r => r.Id == presentation.Id);
        Who = at < 0 ? "" : all[at].Name;
        Lead = at < 0 ? "" : $"{all[at].Member} · {rubric.Name.Pick(T).Text}";
        if (all.Skip(at + 1).Concat(all.Take(Math.Max(at, 0))).FirstOrDefault(r => !r.MineDone && r.Id != presentation.Id) is { } next)
            Next = (next.Id, next.Name);
    }
}
