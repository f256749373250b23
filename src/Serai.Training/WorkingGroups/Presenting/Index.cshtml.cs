using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.Platform.Web;
using Serai.Training.Rubrics;

namespace Serai.Training.WorkingGroups;

[Needs(Can.ReadPeople)]
internal sealed class PresentationsModel : EventPage
{
    public sealed record Form
    {
        public Guid? SessionId { get; init; }

        public Guid? RubricId { get; init; }

        public int? Minutes { get; init; } = 20;

        public List<Guid> Participants { get; init; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<PresentationRow> Rows { get; private set; } = [];

    public IReadOnlyList<Option> Sessions { get; private set; } = [];

    public IReadOnlyList<Option> Rubrics { get; private set; } = [];

    public IReadOnlyList<Option> People { get; private set; } = [];

    public Chart? Chart { get; private set; }

    public bool MayAssess => Reader.Can(Can.Assess) && Event.State != EventState.Cancelled;

    /// <summary>Who assesses sees the scores of others only after sending their own.</summary>
    public bool ScoresShown(PresentationRow row) => MayRun || !Reader.Can(Can.Assess) || row.MineDone;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!MayRun || !await FindAsync(id))
            return NotFound();
        var outcome = await Get<SchedulePresentations>().ExecuteAsync(new(id, Input.SessionId, Input.RubricId, Input.Minutes, Input.Participants), Change("Presentations scheduled"), Ct);
        return await RespondAsync(outcome, _ => $"{Href}/presentations", T["The presentations are scheduled."], LoadAsync);
    }

    async Task LoadAsync()
    {
        Rows = await PresentationRow.ReadAsync(Db, Event.Id, T, Reader.PersonId ?? Reader.AccountId, Ct);
        Sessions = [.. (await SessionsAsync()).Where(s => s.Kind is SessionKind.Presentation or SessionKind.Practice or SessionKind.Assessment)
            .Select(s => new Option(s.Id.ToString(), $"{T.ShortDate(s.Day)} {T.Time(s.Starts)} {s.Title.Pick(T).Text}"))];
        Rubrics = [.. (await Db.Set<Rubric>().AsNoTracking().Where(r => r.ProgrammeId == null || r.ProgrammeId == Event.ProgrammeId).Select(r => new { r.Id, r.Name }).ToListAsync(Ct)).Select(r => new Option(r.Id.ToString(), r.Name.Pick(T).Text))];
        var sheet = await AttendanceSheet.ReadAsync(Db, Event.Id, T, Ct);
        People = [.. sheet!.Rows.Select(r => new Option(r.Participant.ToString(), $"{r.Name}, {r.Member}"))];
        var scored = Rows.Where(r => r.Sums.Mean is not null && ScoresShown(r)).OrderByDescending(r => r.Sums.Mean).ToList();
        if (scored.Count > 1)
            Chart = new BarChart([.. scored.Select(r => r.Name)], [new ChartSeries(T["Mean, percent of the possible points"], scored.Select(r => Math.Round(r.Sums.Mean!.Value, 1)))])
            {
                Title = T["Scores of the presentations"], CategoryTitle = T["Name"], Culture = T.Culture,
                Description = T["Between {0:N0} and {1:N0} percent of the possible points; {2} presentations are scored.", scored.Min(r => r.Sums.Mean), scored.Max(r => r.Sums.Mean), scored.Count],
            };
    }
}
