using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Links;
using Serai.Platform.Pages;

namespace Serai.Directory.SigningIn;

[OpensByLink(AskForPassword.Purpose)]
sealed class SetPasswordModel : SeraiPage
{
    public sealed record Form
    {
        public string Password { get; init; } = "";

        public string Again { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Mail { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<SetPassword>().ExecuteAsync(new SetPassword.Command(Link, Input.Password, Input.Again), Change("Password set by link"), Ct);
        return await RespondAsync(outcome, "/sign-in", T["Your password is set. Sign in with it now."]);
    }

    async Task<bool> LoadAsync()
    {
        var id = Link.SubjectId;
        Mail = await Db.Set<Account>().Where(a => a.Id == id && !a.Disabled).Select(a => a.Email).FirstOrDefaultAsync(Ct) ?? "";
        return Mail.Length > 0;
    }
}
