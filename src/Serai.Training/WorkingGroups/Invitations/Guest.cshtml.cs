using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Web;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class GuestModel : EventPage
{
    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Email { get; init; }

        public InvitedAs As { get; init; } = InvitedAs.Representative;

        public int? Order { get; init; }

        public Guid? MemberId { get; init; }

        public string Language { get; init; } = "en";

        public string? Note { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Parts { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IReadOnlyList<Option> Languages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<InviteGuest>().ExecuteAsync(new(id, Input.Name, Input.Email, Input.As, Input.Order, Input.Language, Input.MemberId, Input.Note), Change("Guest added to the list of an event"), Ct);
        return await RespondAsync(outcome, $"{Href}/invitations", T["The guest is on the list."], LoadAsync);
    }

    async Task LoadAsync()
    {
        Parts = [.. new[] { InvitedAs.Representative, InvitedAs.Guest, InvitedAs.Speaker }.Select(p => new Option(p.ToString(), T.Say(EventWords.Of(p))))];
        Members = [.. (await Db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Name }).ToListAsync(Ct)).Select(m => new Option(m.Id.ToString(), m.Name.Pick(T).Text)).OrderBy(o => o.Text, StringComparer.Create(T.Culture, true))];
        Languages = [.. Platform.Language.Languages.Interface.Select(l => new Option(l.Code, l.OwnName) { Lang = l.Code })];
    }
}
