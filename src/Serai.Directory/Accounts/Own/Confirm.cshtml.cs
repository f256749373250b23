using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.SigningIn;
using Serai.Platform.Access;

namespace Serai.Directory.Accounts.Own;

/// <summary>Asks once more who somebody is before factors change. A new sign-in with a new token takes the place of the old one.</summary>
[Needs(Can.Read)]
sealed class ConfirmModel : OwnPage
{
    public sealed record Form
    {
        public string Password { get; init; } = "";

        public string Code { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Back { get; set; } = "/account/security";

    public bool HasPasskey { get; private set; }

    /// <summary>A persona of the demonstration has no password to ask for.</summary>
    public bool IsPersona => Get<DemoMode>().On && Me.PasswordHash is null;

    public bool ByOrganisation { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (IsPersona && !Me.TwoFactorEnabled)
            return await DoneAsync("demonstration");
        var throttle = Get<Throttle>();
        var key = $"confirm:{Me.Id:N}";
        if (throttle.Begin(key) is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            Response.StatusCode = 429;
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            ModelState.AddModelError("Input.Password", T.Plural(seconds, "Several tries failed. Wait {0} second, then try again. Your account stays open.", "Several tries failed. Wait {0} seconds, then try again. Your account stays open."));
            return Page();
        }
        if (!IsPersona && (Me.PasswordHash is null
            || Get<UserManager<Account>>().PasswordHasher.VerifyHashedPassword(Me, Me.PasswordHash, Input.Password) == PasswordVerificationResult.Failed))
        {
            await throttle.FailedAsync(key);
            ModelState.AddModelError("Input.Password", T["This is not your present password"]);
            return Again();
        }
        var method = IsPersona ? "demonstration" : "password";
        if (Me.TwoFactorEnabled)
        {
            if (await Get<SecondFactor>().AcceptAsync(Me, Input.Code, Ct) is not { } second)
            {
                await throttle.FailedAsync(key);
                ModelState.AddModelError("Input.Code", T["This code is wrong or was used before. The app shows a new one every 30 seconds."]);
                return Again();
            }
            method = $"{method}+{second}";
        }
        await throttle.SucceededAsync(key, wipe: true);
        return await DoneAsync(method);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        var pending = Get<PendingSteps>().Take<PasskeyState>(HttpContext, PasskeyState.SignIn);
        if (pending is not null && !string.IsNullOrEmpty(credential))
        {
            var answer = await Get<IPasskeyHandler<Account>>().PerformAssertionAsync(new PasskeyAssertionContext
            {
                HttpContext = HttpContext, CredentialJson = credential, AssertionState = pending.State,
            });
            if (answer.Succeeded && answer.User.Id == Me.Id)
                return await DoneAsync("passkey");
        }
        ModelState.AddModelError("", T["This passkey was not accepted. Try again, or use your password."]);
        await LoadAsync();
        return Again();
    }

    async Task<IActionResult> DoneAsync(string method)
    {
        var signIns = Get<SignIns>();
        var old = Reader.SignInId!.Value;
        var shared = await Db.Set<SignIn>().Where(s => s.Id == old).Select(s => s.SharedComputer).FirstOrDefaultAsync(Ct);
        await Get<Arrival>().StartAsync(HttpContext, Me, method, shared, Ct);
        await signIns.EndAsync(old, "confirmed anew", Ct);
        return LocalRedirect(Arrival.Local(Back));
    }

    async Task LoadAsync()
    {
        HasPasskey = await Db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == Me.Id, Ct);
        ByOrganisation = await Db.Set<IdentityUserLogin<Guid>>().AnyAsync(l => l.UserId == Me.Id, Ct);
    }
}
