using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Directory.Accounts;
using Serai.Platform.Pages;

namespace Serai.Directory.SigningIn;

/// <summary>Asks for a link to set a password. The answer is the same, and takes as long, whether there is such an account or not.</summary>
[AllowAnonymous]
sealed class ForgottenPasswordModel : SeraiPage
{
    static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(400);

    public sealed record Form
    {
        public string Email { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool Asked { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var mail = Input.Email.Trim();
        if (mail.Length is < 3 or > 256 || !mail.Contains('@', StringComparison.Ordinal))
        {
            ModelState.AddModelError("Input.Email", T["Write the mail address of your account, for instance name@example.org"]);
            return Again();
        }
        var from = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (Get<Throttle>().BeginFrom(from) is { } wait)
        {
            Response.StatusCode = 429;
            Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            ModelState.AddModelError("", T["Too many requests came from your network. Try again later."]);
            return Page();
        }
        await Get<Throttle>().FailedFromAsync(from);
        await Get<AskForPassword>().ExecuteAsync(new AskForPassword.Command(mail), Change("New password asked for"), Ct);
        var left = AtLeast - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, Ct);
        Asked = true;
        return Page();
    }
}
