using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class EvaluationModel : EventPage
{
    readonly Dictionary<Guid, string> _sessions = [];

    public IReadOnlyList<EvaluationResult> Results { get; private set; } = [];

    public string TitleOf(EvaluationForm form) =>
        form.SessionId is { } s && _sessions.TryGetValue(s, out var session) ? T["Evaluation of the session “{0}”", session]
        : form.Day is { } day ? T["Evaluation of {0}, {1}", T.Weekday(day), T.Date(day)] : T["Evaluation of the whole event"];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var results = new List<EvaluationResult>();
        foreach (var form in await Db.Set<EvaluationForm>().Where(f => f.EventId == id).OrderBy(f => f.Day).Select(f => f.Id).ToListAsync(Ct))
            results.Add((await EvaluationResult.ReadAsync(Db, form, Ct))!);
        Results = results;
        foreach (var session in await SessionsAsync())
            _sessions[session.Id] = session.Title.Pick(T).Text;
        return Page();
    }

    public Task<IActionResult> OnPostOpenAsync(Guid id, Guid form) => SetAsync(id, form, true);

    public Task<IActionResult> OnPostCloseAsync(Guid id, Guid form) => SetAsync(id, form, false);

    async Task<IActionResult> SetAsync(Guid id, Guid form, bool open)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<OpenEvaluation>().ExecuteAsync(new(form, open), Change(open ? "Evaluation opened" : "Evaluation closed"), Ct);
        return await RespondAsync(outcome, open ? $"/evaluations/{form}/code" : $"{Href}/evaluation", open ? T["The evaluation is open."] : T["The evaluation is closed."]);
    }
}
