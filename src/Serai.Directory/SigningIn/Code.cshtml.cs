using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Pages;

namespace Serai.Directory.SigningIn;

/// <summary>The second step: a code from the authenticator app or from paper.</summary>
[AllowAnonymous]
sealed class CodeModel : SeraiPage
{
    public sealed record Form
    {
        public string Code { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Get<PendingSteps>().Look<Arrival.Halfway>(HttpContext, Arrival.Step) is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var steps = Get<PendingSteps>();
        if (steps.Look<Arrival.Halfway>(HttpContext, Arrival.Step) is not { } halfway
            || await Db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == halfway.AccountId && !a.Disabled, Ct) is not { } account)
            return LocalRedirect("/sign-in");
        var throttle = Get<Throttle>();
        var key = $"code:{account.Id:N}";
        if (throttle.Begin(key) is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            Response.StatusCode = 429;
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            ModelState.AddModelError("Input.Code", T.Plural(seconds, "Several tries failed. Wait {0} second, then try again. Your account stays open.", "Several tries failed. Wait {0} seconds, then try again. Your account stays open."));
            return Page();
        }
        if (await Get<SecondFactor>().AcceptAsync(account, Input.Code, Ct) is not { } second)
        {
            await throttle.FailedAsync(key);
            ModelState.AddModelError("Input.Code", T["This code is wrong or was used before. The app shows a new one every 30 seconds."]);
            return Again();
        }
        await throttle.SucceededAsync(key, wipe: true);
        steps.Take<Arrival.Halfway>(HttpContext, Arrival.Step);
        await Get<Arrival>().StartAsync(HttpContext, account, $"{halfway.Method}+{second}", halfway.SharedComputer, Ct);
        return LocalRedirect(Arrival.Local(halfway.Back));
    }
}
