using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Links;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.National;

[OpensByLink(RegistrationKey.Purpose)]
internal sealed class RegisterModel : SeraiPage
{
    public sealed record Form
    {
        public string Name { get; init; } = "";

        public Audience? Audience { get; init; }

        public Sex? Sex { get; init; }

        public string? Organisation { get; init; }

        public bool Foreign { get; init; }

        public string? Email { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [FromRoute]
    public string Token { get; set; } = "";

    public NationalSession Session { get; private set; } = null!;

    public bool HasTest { get; private set; }

    public bool IsDone { get; private set; }

    public IReadOnlyList<Option> AudienceOptions => [.. Audiences.All.Select(a => new Option(a.ToString(), T[Audiences.NameOf(a)]))];

    public IReadOnlyList<Option> SexOptions => [new(nameof(Sex.Female), T["female"]), new(nameof(Sex.Male), T["male"]), new(nameof(Sex.NotStated), T["I do not want to say"])];

    public async Task<IActionResult> OnGetAsync(bool done = false)
    {
        IsDone = done;
        return await LoadAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<Register>().ExecuteAsync(new(Session.Id, Input.Name, Input.Audience, Input.Sex, Input.Organisation, Input.Foreign, Input.Email), Change("Registered for a national session"), Ct);
        return await RespondAsync(outcome, $"/r/{Token}?done=true");
    }

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == Link.SubjectId, Ct) is not { } session)
            return false;
        Session = session;
        HasTest = session.ModuleId is { } module && await Db.Set<TestQuestion>().AnyAsync(q => q.ModuleId == module && !q.Retired, Ct);
        return true;
    }
}
