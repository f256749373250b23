using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.TimeRelease.Studies;

/// <summary>Opens a study, or the next round of one (<c>?of=CODE</c>).</summary>
[Needs(Can.RunStudies)]
internal sealed class NewModel : StudyPage
{
    public sealed record Form
    {
        public StudyTemplate Template { get; init; } = StudyTemplate.Road;
        public string Code { get; init; } = "";
        public Guid? Member { get; init; }
        public LocalText Title { get; init; } = LocalText.Empty;
        public LocalText? Purpose { get; init; }
        public CaseUnit Unit { get; init; }
        public string Zone { get; init; } = "Etc/UTC";
        public List<string> Regimes { get; init; } = ["import"];
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public DateOnly? Freeze { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    public Study? Earlier { get; private set; }

    public IReadOnlyList<Option> Templates { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        if (Earlier is { } e)
            Input = new Form { Code = NextCode(e), Member = e.MemberId, Title = e.Title, Purpose = e.Purpose, Unit = e.Unit, Zone = e.Zone, Regimes = [.. e.Regimes.Split('|')] };
        else if (Members.Count == 1 && Guid.TryParse(Members[0].Value, out var only))
            Input = new Form { Member = only, Zone = await Db.Set<Member>().Where(m => m.Id == only).Select(m => m.Zone).SingleAsync(Ct) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        if (!ModelState.IsValid)
            return Again();
        var outcome = await Get<SetUpStudy>().ExecuteAsync(new(Input.Code, Earlier is { } e ? e.MemberId : Input.Member, Input.Title, Input.Purpose, Input.Template, Input.Unit, Input.Regimes, Input.From, Input.To, Input.Freeze, Input.Zone, Earlier?.Id),
            Change(Earlier is null ? "Study opened" : "Next round opened"), Ct);
        return await RespondAsync(outcome, s => $"/studies/{s.Code}", T["The study is open. Next: its mandate, its posts and its process map."]);
    }

    /// <summary>KZ-2026-2 after KZ-2026, KZ-2026-3 after KZ-2026-2.</summary>
    static string NextCode(Study earlier) =>
        earlier.Round > 1 && earlier.Code.EndsWith($"-{earlier.Round}", StringComparison.Ordinal) ? $"{earlier.Code[..earlier.Code.LastIndexOf('-')]}-{earlier.Round + 1}" : $"{earlier.Code}-{earlier.Round + 1}";

    async Task<bool> LoadAsync()
    {
        if (Of is { Length: > 0 })
        {
            if (await Db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == Of, Ct) is not { } earlier)
                return false;
            Earlier = earlier;
        }
        Templates = [.. Enum.GetValues<StudyTemplate>().Select(t => new Option(t.ToString(), T.Say(StudyWords.Of(t))))];
        var members = await Db.Set<Member>().AsNoTracking().Where(m => m.Counted).Select(m => new { m.Id, m.Name }).ToListAsync(Ct);
        Members = [.. members.Where(m => Reader.Sight.Sees(m.Id)).Select(m => new Option(m.Id.ToString(), T.Best(m.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        return true;
    }
}
