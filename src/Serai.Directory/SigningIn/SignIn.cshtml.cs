using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Directory.SigningIn;

[AllowAnonymous]
sealed class SignInModel : SeraiPage
{
    public sealed record Form
    {
        public string Email { get; init; } = "";

        public string Password { get; init; } = "";

        public bool SharedComputer { get; init; }
    }

    public sealed record Persona(Guid Id, string Name, LocalText? Of);

    public sealed record PersonaGroup(Role Role, IReadOnlyList<Persona> People);

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Back { get; set; } = "/";

    [BindProperty(SupportsGet = true)]
    public string? Refused { get; set; }

    public IReadOnlyList<PersonaGroup> Personas { get; private set; } = [];

    public OrganisationSignIn? Organisation => HttpContext.RequestServices.GetService<OrganisationSignIn>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (Reader.IsSignedIn)
            return LocalRedirect(Arrival.Local(Back));
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var verdict = await Get<PasswordProof>().CheckAsync(HttpContext, Input.Email, Input.Password, Ct);
        if (verdict.Account is { } account)
            return LocalRedirect(await Get<Arrival>().ContinueAsync(HttpContext, account, "password", Input.SharedComputer, Arrival.Local(Back), Ct));
        await LoadAsync();
        if (verdict.Wait is { } wait)
            return Later(wait);
        ModelState.AddModelError("Input.Email", T["This mail address and password do not belong together. Try again, or ask for a new password."]);
        return Again();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, bool sharedComputer)
    {
        var pending = Get<PendingSteps>().Take<PasskeyState>(HttpContext, PasskeyState.SignIn);
        if (pending is not null && !string.IsNullOrEmpty(credential))
        {
            var answer = await Get<IPasskeyHandler<Account>>().PerformAssertionAsync(new PasskeyAssertionContext
            {
                HttpContext = HttpContext, CredentialJson = credential, AssertionState = pending.State,
            });
            if (answer is { Succeeded: true, User.Disabled: false })
            {
                // The device counts its uses; the count goes into the passkey's own row and changes nothing else of the account.
                var stored = await Db.Set<IdentityUserPasskey<Guid>>().FirstAsync(p => p.UserId == answer.User.Id && p.CredentialId == answer.Passkey.CredentialId, Ct);
                stored.Data.SignCount = answer.Passkey.SignCount;
                stored.Data.IsBackedUp = answer.Passkey.IsBackedUp;
                await Db.SaveChangesAsync(Ct);
                return LocalRedirect(await Get<Arrival>().ContinueAsync(HttpContext, answer.User, "passkey", sharedComputer, Arrival.Local(Back), Ct));
            }
        }
        ModelState.AddModelError("", T["This passkey was not accepted. Try again, or sign in with your password."]);
        await LoadAsync();
        return Again();
    }

    /// <summary>Only in the demonstration; an installation that serves has no personas.</summary>
    public async Task<IActionResult> OnPostPersonaAsync(Guid persona)
    {
        if (!Get<DemoMode>().On || await Db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == persona && !a.Disabled, Ct) is not { } account)
            return NotFound();
        await Get<Arrival>().StartAsync(HttpContext, account, "demonstration", false, Ct);
        return LocalRedirect(Arrival.Local(Back));
    }

    PageResult Later(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.StatusCode = 429;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError("Input.Password", seconds > 120
            ? T.Plural((seconds + 59) / 60, "Too many failed sign-ins came from your network. Try again in {0} minute.", "Too many failed sign-ins came from your network. Try again in {0} minutes.")
            : T.Plural(seconds, "Several tries failed. Wait {0} second, then try again. Your account stays open.", "Several tries failed. Wait {0} seconds, then try again. Your account stays open."));
        return Page();
    }

    async Task LoadAsync()
    {
        if (!Get<DemoMode>().On)
            return;
        var today = DateOnly.FromDateTime(Now);
        var grants = (await Db.Set<Grant>().AsNoTracking().Where(g => g.RevokedAt == null).ToListAsync(Ct)).Where(g => g.Holds(today)).ToLookup(g => g.AccountId);
        var members = await Db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, Ct);
        Personas = (await Db.Set<Account>().AsNoTracking().Where(a => !a.Disabled).OrderBy(a => a.Id).ToListAsync(Ct))
            .Where(a => grants[a.Id].Any())
            .Select(a => (Account: a, Grant: grants[a.Id].OrderBy(g => g.Role).First()))
            .GroupBy(p => p.Grant.Role).OrderBy(g => g.Key == Role.Administrator ? (Role)int.MaxValue : g.Key)
            .Select(g => new PersonaGroup(g.Key, [.. g.Select(p => new Persona(p.Account.Id, p.Account.DisplayName,
                p.Grant.OverMember is { } m && members.TryGetValue(m, out var name) ? name : null))]))
            .ToList();
    }
}
