using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.SigningIn;
using Serai.Platform.Access;

namespace Serai.Directory.Accounts.Own;

/// <summary>Password, passkeys and authenticator app. Asks for a fresh proof of identity before it opens.</summary>
[Needs(Can.Read)]
sealed class SecurityModel : OwnPage
{
    public sealed record Form
    {
        public string? Present { get; init; }

        public string Password { get; init; } = "";

        public string Again { get; init; } = "";
    }

    public sealed record Passkey(string Id, string Name, DateTime Since, bool Synced);

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    public int RecoveryLeft { get; private set; }

    public string? ByOrganisation { get; private set; }

    protected override bool NeedsFreshProof => true;

    ChangeFactors.Command Mine => new(Me.Id, Reader.SignInId);

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        var outcome = await Get<ChangeFactors>().SetPasswordAsync(Mine, Input.Present, Input.Password, Input.Again, Change("Own password changed"), Ct);
        return await RespondAsync(outcome, "/account/security", T["Your password is changed. All your other sign-ins were ended."], LoadAsync);
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential, string? name)
    {
        var pending = Get<PendingSteps>().Take<PasskeyState>(HttpContext, PasskeyState.Add);
        if (pending?.AccountId == Me.Id && !string.IsNullOrEmpty(credential))
        {
            var answer = await Get<IPasskeyHandler<Account>>().PerformAttestationAsync(new PasskeyAttestationContext
            {
                HttpContext = HttpContext, CredentialJson = credential, AttestationState = pending.State,
            });
            if (answer.Succeeded)
                return await RespondAsync(await Get<ChangeFactors>().AddPasskeyAsync(Mine, answer.Passkey, name ?? "", Change("Passkey added"), Ct),
                    "/account/security", T["The passkey is added. Next time you sign in with it, without a password."], LoadAsync);
        }
        ModelState.AddModelError("", T["The passkey was not added. Try again; the device must ask for your finger, face or PIN."]);
        await LoadAsync();
        return Again();
    }

    public async Task<IActionResult> OnPostRenamePasskeyAsync(string? id, string? name) =>
        await RespondAsync(await Get<ChangeFactors>().RenamePasskeyAsync(Mine, Read(id), name ?? "", Ct), "/account/security", T["Saved"], LoadAsync);

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id) =>
        await RespondAsync(await Get<ChangeFactors>().RemovePasskeyAsync(Mine, Read(id), Change("Passkey removed"), Ct), "/account/security",
            T["The passkey is removed. All your other sign-ins were ended."], LoadAsync);

    static byte[] Read(string? id)
    {
        try
        {
            return Base64Url.DecodeFromChars(id ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }

    async Task LoadAsync()
    {
        Passkeys = (await Db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => p.UserId == Me.Id).ToListAsync(Ct))
            .OrderBy(p => p.Data.CreatedAt).Select(p => new Passkey(Base64Url.EncodeToString(p.CredentialId), p.Data.Name ?? "–", p.Data.CreatedAt.UtcDateTime, p.Data.IsBackedUp)).ToList();
        RecoveryLeft = await Db.Set<RecoveryCode>().CountAsync(c => c.AccountId == Me.Id && c.UsedAt == null, Ct);
        ByOrganisation = await Db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == Me.Id).Select(l => l.ProviderDisplayName).FirstOrDefaultAsync(Ct);
    }
}
