using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Accounts.Register;

[Needs(Can.ManageAccounts)]
sealed class NewModel : SeraiPage
{
    public sealed record Form
    {
        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public string Language { get; init; } = "en";

        public Role? Role { get; init; }

        public Guid? Member { get; init; }

        public Guid? Programme { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Until { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public GrantChoices Choices { get; private set; } = null!;

    public IEnumerable<Option> InterfaceLanguages => Languages.Interface.Select(l => new Option(l.Code, l.OwnName) { Lang = l.Code });

    public async Task OnGetAsync(Role? role, Guid? member)
    {
        Input = new Form { Role = role, Member = member };
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = ModelState.IsValid
            ? await Get<AddAccount>().ExecuteAsync(new AddAccount.Command(Input.Name, Input.Email, Input.Language,
                new GiveGrant.Given(Input.Role, Input.Member, Input.Programme, Input.From, Input.Until)), Change("Account added"), Ct)
            : new Serai.Platform.Outcomes.Problems();
        return await RespondAsync(outcome, id => $"/accounts/{id}", T["The account is made. A mail with a personal link is on its way to {0}.", Input.Email.Trim()], LoadAsync);
    }

    async Task LoadAsync()
    {
        Choices = Get<GrantChoices>();
        await Choices.LoadAsync(Ct);
    }
}
