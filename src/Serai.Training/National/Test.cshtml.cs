using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;

namespace Serai.Training.National;

[OpensByLink(RegistrationKey.Purpose)]
internal sealed class TestModel : SeraiPage
{
    public sealed record Form
    {
        public string Code { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Letter by question.</summary>
    [BindProperty]
    public Dictionary<Guid, string> Chosen { get; set; } = [];

    [FromRoute]
    public string Token { get; set; } = "";

    public bool IsAfter { get; private set; }

    public string Heading { get; private set; } = "";

    public IReadOnlyList<TestQuestion> Questions { get; private set; } = [];

    /// <summary>Right answers, only after the second test: said before, they would teach the test.</summary>
    public (int Right, int Of)? Result { get; private set; }

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string when, bool done = false, int? right = null, int? of = null)
    {
        IsDone = done;
        Result = when == "after" && right is { } r && of is { } n && r >= 0 && r <= n ? (r, n) : null;
        return await LoadAsync(when) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string when)
    {
        if (!await LoadAsync(when))
            return NotFound();
        var outcome = await Get<AnswerTest>().ExecuteAsync(new(Link.SubjectId, Input.Code, IsAfter, Chosen), Change("Test answered"), Ct);
        return await RespondAsync(outcome, m => IsAfter ? $"/r/{Token}/after?done=true&right={m.Right}&of={m.Of}" : $"/r/{Token}/before?done=true");
    }

    async Task<bool> LoadAsync(string when)
    {
        if (when is not ("before" or "after"))
            return false;
        IsAfter = when == "after";
        var session = await Db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == Link.SubjectId, Ct);
        Heading = session?.Title ?? "";
        Questions = session?.ModuleId is { } module ? await Db.Set<TestQuestion>().AsNoTracking().Where(q => q.ModuleId == module && !q.Retired).OrderBy(q => q.Order).ToListAsync(Ct) : [];
        return Questions.Count > 0;
    }
}
