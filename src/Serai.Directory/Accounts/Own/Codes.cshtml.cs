using Microsoft.AspNetCore.Mvc;
using Serai.Directory.SigningIn;
using Serai.Platform.Access;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Accounts.Own;

/// <summary>Adds or removes the authenticator app. Recovery codes stand on the page once and are never shown again.</summary>
[Needs(Can.Read)]
sealed class CodesModel : OwnPage
{
    const string Pending = "new-codes";

    sealed record Enrolment(Guid AccountId, byte[] Secret);

    public sealed record Form
    {
        public string Code { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public byte[] Secret { get; private set; } = [];

    public IReadOnlyList<string> Recovery { get; private set; } = [];

    protected override bool NeedsFreshProof => true;

    ChangeFactors.Command Mine => new(Me.Id, Reader.SignInId);

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Get<PendingSteps>().Look<Enrolment>(HttpContext, Pending) is not { } enrolment || enrolment.AccountId != Me.Id)
            return LocalRedirect("/account/codes");
        var outcome = await Get<ChangeFactors>().StartCodesAsync(Mine, enrolment.Secret, Input.Code, Change("Authenticator app added"), Ct);
        if (outcome.IsDone)
            Get<PendingSteps>().Take<Enrolment>(HttpContext, Pending);
        return await ShowAsync(outcome);
    }

    public async Task<IActionResult> OnPostRenewAsync() =>
        await ShowAsync(await Get<ChangeFactors>().NewRecoveryCodesAsync(Mine, Change("Recovery codes renewed"), Ct));

    public async Task<IActionResult> OnPostRemoveAsync() =>
        await RespondAsync(await Get<ChangeFactors>().StopCodesAsync(Mine, Change("Authenticator app removed"), Ct), "/account/security",
            T["The authenticator app is removed. All your other sign-ins were ended."]);

    async Task<IActionResult> ShowAsync(Outcome<IReadOnlyList<string>> outcome)
    {
        if (outcome is not Outcome<IReadOnlyList<string>>.Done done)
            return await RespondAsync(outcome, _ => "/account/security", null, () => { Load(); return Task.CompletedTask; });
        Recovery = done.Value;
        return Page();
    }

    void Load()
    {
        if (Me.TwoFactorEnabled)
            return;
        var steps = Get<PendingSteps>();
        if (steps.Look<Enrolment>(HttpContext, Pending) is { } begun && begun.AccountId == Me.Id)
        {
            Secret = begun.Secret;
            return;
        }
        Secret = TimeCode.NewSecret();
        steps.Put(HttpContext, Pending, new Enrolment(Me.Id, Secret));
    }
}
