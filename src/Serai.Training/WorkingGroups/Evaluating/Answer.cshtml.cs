using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Without an account: the address is on the wall of the room, or on a slip.</summary>
[AllowAnonymous]
internal sealed class AnswerModel : EventPage
{
    public sealed record InputForm
    {
        public string? Slip { get; init; }

        public Dictionary<Guid, int> Scores { get; init; } = [];

        public Dictionary<Guid, string?> Texts { get; init; } = [];
    }

    [BindProperty]
    public InputForm Input { get; set; } = new();

    public EvaluationForm Form { get; private set; } = null!;

    public string About { get; private set; } = "";

    public bool Thanks { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, string? slip)
    {
        if (!await LoadAsync(code))
            return NotFound();
        Thanks = !Form.NeedsSlip && Request.Cookies.ContainsKey(Cookie);
        Input = new InputForm { Slip = slip };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        // Two submissions from one phone are one person pressing twice.
        if (!Form.NeedsSlip && Request.Cookies.ContainsKey(Cookie))
        {
            Thanks = true;
            return Page();
        }
        var outcome = await Get<AnswerEvaluation>().ExecuteAsync(new(Form.Code, Input.Slip, Input.Scores, Input.Texts, T.Language.Code), Ct);
        if (outcome is Outcome.Done)
        {
            Response.Cookies.Append(Cookie, "1", new CookieOptions { MaxAge = TimeSpan.FromDays(14), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, Path = $"/evaluate/{Form.Code}" });
            Thanks = true;
            return Page();
        }
        return await RespondAsync(outcome, $"/evaluate/{code}");
    }

    string Cookie => "serai-evaluated-" + Form.Code;

    async Task<bool> LoadAsync(string code)
    {
        var wanted = code.ToUpperInvariant();
        if (await Db.Set<EvaluationForm>().AsNoTracking().Include(f => f.Questions).FirstOrDefaultAsync(f => f.Code == wanted, Ct) is not { } found || !await FindAsync(found.EventId))
            return false;
        Form = found;
        About = Form.Day is { } day && Event.Days().Count > 1 && Form.SessionId is null ? $"{Full}, {T.Date(day)}" : Full;
        return true;
    }
}
