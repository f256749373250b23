using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts.Own;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Accounts.Register;

[Needs(Can.ManageAccounts)]
sealed class DetailsModel : SeraiPage
{
    public sealed record Form
    {
        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public string Language { get; init; } = "en";
    }

    public sealed record GrantForm
    {
        public Role? Role { get; init; }

        public Guid? Member { get; init; }

        public Guid? Programme { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Until { get; init; }
    }

    public sealed record GrantRow(Guid Id, string Role, string Over, DateOnly? From, DateOnly? Until, DateTime? RevokedAt, bool Holds);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public GrantForm Grant { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public GrantChoices Choices { get; private set; } = null!;

    public IReadOnlyList<GrantRow> Grants { get; private set; } = [];

    public int Live { get; private set; }

    public int Passkeys { get; private set; }

    public IEnumerable<Option> InterfaceLanguages => Languages.Interface.Select(l => new Option(l.Code, l.OwnName) { Lang = l.Code });

    string Here => $"/accounts/{Id}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Input = new Form { Name = Account.DisplayName, Email = Account.Email ?? "", Language = Account.Language };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await AnswerAsync(await Get<ChangeAccount>().ExecuteAsync(new ChangeAccount.Command(Id, Input.Name, Input.Email, Input.Language), Change("Account changed"), Ct), T["Saved"]);

    public async Task<IActionResult> OnPostGrantAsync()
    {
        var problems = ModelState.IsValid;
        var outcome = problems
            ? await Get<GiveGrant>().ExecuteAsync(new GiveGrant.Command(Id, new GiveGrant.Given(Grant.Role, Grant.Member, Grant.Programme, Grant.From, Grant.Until)), Change("Role given"), Ct)
            : new Outcome.Invalid(new Problems());
        if (outcome is Outcome.Invalid invalid)
        {
            var named = new Problems();
            foreach (var problem in invalid.Problems.All)
                named.Add(problem.Field.Length == 0 ? "" : $"Grant.{problem.Field}", problem.Message);
            outcome = named;
        }
        return await AnswerAsync(outcome, T["The role is given. The person signs in again, and it holds."]);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid grant, string? why) =>
        await AnswerAsync(await Get<ChangeAccount>().RevokeAsync(Id, grant, Change("Role taken back").Because(why), Ct), T["The role is taken back, and the account's sign-ins are ended."]);

    public async Task<IActionResult> OnPostDisableAsync(string? why) =>
        await AnswerAsync(await Get<ChangeAccount>().SwitchAsync(Id, true, Change("Account disabled").Because(why), Ct), T["The account is disabled, and its sign-ins are ended."]);

    public async Task<IActionResult> OnPostEnableAsync(string? why) =>
        await AnswerAsync(await Get<ChangeAccount>().SwitchAsync(Id, false, Change("Account enabled").Because(why), Ct), T["The account is enabled."]);

    public async Task<IActionResult> OnPostLinkAsync() =>
        await AnswerAsync(await Get<ChangeAccount>().SendLinkAsync(Id, Change("Link to set a password sent"), Ct), T["A mail with a personal link is on its way. Links sent before no longer work."]);

    public async Task<IActionResult> OnPostEndAsync() =>
        await AnswerAsync(await Get<ChangeAccount>().EndSignInsAsync(Id, Ct), T["All sign-ins of the account are ended."]);

    public async Task<IActionResult> OnPostResetAsync(string? why)
    {
        if (string.IsNullOrWhiteSpace(why))
            return await AnswerAsync(Outcome.Wrong("", /*T*/"Write why, and how you made sure that it is the right person. It is recorded."), "");
        return await AnswerAsync(await Get<ChangeFactors>().ResetAsync(new ChangeFactors.Command(Id, null), Change("Factors reset").Because(why), Ct),
            T["Passkeys and authenticator app are removed. The person now signs in with the password."]);
    }

    async Task<IActionResult> AnswerAsync(Outcome outcome, string notice)
    {
        // The other form of the page was not sent; what it says is not an error.
        Db.ChangeTracker.Clear();
        if (outcome.IsDone || outcome is Outcome.NotFound)
            return await RespondAsync(outcome, Here, notice);
        if (!await LoadAsync())
            return NotFound();
        if (Input.Name.Length == 0 && Input.Email.Length == 0)
            Input = new Form { Name = Account.DisplayName, Email = Account.Email ?? "", Language = Account.Language };
        return await RespondAsync(outcome, Here, notice);
    }

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == Id, Ct) is not { } account)
            return false;
        Account = account;
        Choices = Get<GrantChoices>();
        await Choices.LoadAsync(Ct);
        var now = Now;
        var today = DateOnly.FromDateTime(now);
        Grants = (await Db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == Id).ToListAsync(Ct))
            .OrderBy(g => g.RevokedAt is not null).ThenBy(g => g.Role)
            .Select(g => new GrantRow(g.Id, T.Say(Roles.NameOf(g.Role)), Choices.OverOf(g), g.From, g.Until, g.RevokedAt, g.Holds(today))).ToList();
        Live = await Db.Set<SignIn>().CountAsync(s => s.AccountId == Id && s.EndedAt == null && s.ExpiresAt > now, Ct);
        Passkeys = await Db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == Id, Ct);
        return true;
    }
}
