using Microsoft.AspNetCore.Mvc;
using Serai.Directory.Accounts;
using Serai.Platform.Links;
using Serai.Platform.Pages;

namespace Serai.Directory.SigningIn;

[OpensByLink(FirstAdministrator.Purpose)]
sealed class FirstAdministratorModel : SeraiPage
{
    public sealed record Form
    {
        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public string Password { get; init; } = "";

        public string Again { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Get<MakeFirstAdministrator>().ExecuteAsync(
            new MakeFirstAdministrator.Command(Link, Input.Name, Input.Email, Input.Password, Input.Again, T.Language.Code), Change("First administrator made"), Ct);
        return await RespondAsync(outcome, _ => "/sign-in", T["Your account is ready. Sign in with it now, then add a passkey or an authenticator app under “Your account”."]);
    }
}
