using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
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

    public sealed record Persona(Guid Id, string Name, string Roles);

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Back { get; set; } = "/";

    public IReadOnlyList<Persona> Personas { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var accounts = Get<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync(Input.Email.Trim());
        if (account is null || account.Disabled || !await accounts.CheckPasswordAsync(account, Input.Password))
        {
            ModelState.AddModelError("Input.Email", T["This mail address and password do not belong together."]);
            await LoadAsync();
            return Again();
        }
        await Get<SignIns>().StartAsync(HttpContext, account, "password", Input.SharedComputer, Ct);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    /// <summary>Only in the demonstration; an installation that serves has no personas.</summary>
    public async Task<IActionResult> OnPostPersonaAsync(Guid persona)
    {
        if (!Get<DemoMode>().On || await Db.Set<Account>().FindAsync([persona], Ct) is not { } account)
            return NotFound();
        await Get<SignIns>().StartAsync(HttpContext, account, "demonstration", false, Ct);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    async Task LoadAsync()
    {
        if (!Get<DemoMode>().On)
            return;
        var grants = (await Db.Set<Grant>().AsNoTracking().ToListAsync(Ct)).ToLookup(g => g.AccountId);
        Personas = (await Db.Set<Account>().AsNoTracking().OrderBy(a => a.Id).ToListAsync(Ct))
            .Select(a => new Persona(a.Id, a.DisplayName, T.List(grants[a.Id].Select(g => T.Say(Roles.NameOf(g.Role))).Distinct()))).ToList();
    }
}
