using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.TimeRelease.Readiness;

namespace Serai.TimeRelease.Studies;

[Needs(Can.Read)]
internal sealed class ShowModel : StudyPage
{
    public sealed record Stage(string Title, string? Hint, string? Href, string State);

    public IReadOnlyList<StudyPost> Posts { get; private set; } = [];

    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    /// <summary>Code of the round before.</summary>
    public string? Earlier { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await FindAsync(code))
            return NotFound();
        Posts = await Db.Set<StudyPost>().AsNoTracking().Where(p => p.StudyId == Study.Id).OrderBy(p => p.Code).ToListAsync(Ct);
        Earlier = Study.EarlierRoundId is { } id ? await Db.Set<Study>().Where(s => s.Id == id).Select(s => s.Code).SingleOrDefaultAsync(Ct) : null;
        var open = await Db.Set<ReadinessItem>().CountAsync(i => i.StudyId == Study.Id && !i.Done, Ct);
        Stages = [.. Enum.GetValues<StudyState>().Where(s => s != StudyState.Closed).Select(s => new Stage(T.Say(StudyWords.Of(s)) ?? "", HintOf(s, open), HrefOf(s),
            s < Study.State ? "ok" : s > Study.State ? "todo" : "busy"))];
        return Page();
    }

    string? HintOf(StudyState stage, int open) => stage switch
    {
        StudyState.Preparing when Study.MandateBody is null => T["The mandate is missing"],
        StudyState.Preparing when Posts.Count == 0 => T["The posts are missing"],
        StudyState.Testing when open > 0 => T.Plural(open, "{0} point of the checklist is open", "{0} points of the checklist are open"),
        _ => null,
    };

    string? HrefOf(StudyState stage) => stage switch
    {
        StudyState.Preparing => $"/studies/{Study.Code}/map",
        StudyState.Testing => $"/studies/{Study.Code}/readiness",
        StudyState.Collecting => $"/studies/{Study.Code}/records",
        StudyState.Verifying => $"/studies/{Study.Code}/checks",
        StudyState.Analysing or StudyState.Reporting => $"/studies/{Study.Code}/results",
        _ => null,
    };
}
