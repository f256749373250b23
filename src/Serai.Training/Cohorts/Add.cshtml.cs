using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

[Needs(Can.RunProgrammes)]
internal sealed class AddModel : SeraiPage
{
    public sealed record Form
    {
        public string Person { get; init; } = "";
        public DateOnly? JoinedOn { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<Option> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        Input = new Form { JoinedOn = DateOnly.FromDateTime(Now) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        if (ModelState["Input.JoinedOn"]?.Errors.Count > 0)
            return Again();
        ModelState.Remove("Input.Person");
        var person = Option.Find(People, Input.Person) is { } found ? Guid.Parse(found.Value) : (Guid?)null;
        var outcome = await Get<AddParticipant>().ExecuteAsync(new(code, person, Input.JoinedOn), Change("Participant added"), Ct);
        return await RespondAsync(outcome, p => $"/programmes/{code}/cohort/{p.Id}", T["Added to the cohort"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Members).SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return false;
        Programme = programme;
        var members = programme.Members.Select(m => (Guid?)m.OfMember).ToList();
        var inside = Db.Set<Participant>().Where(p => p.ProgrammeId == programme.Id).Select(p => p.PersonId);
        var names = await Db.Set<Member>().AsNoTracking().Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, Ct);
        People = [.. (await Db.Set<Person>().AsNoTracking().Where(p => members.Contains(p.MemberId) && !p.Left && !p.Erased && !inside.Contains(p.Id)).OrderBy(p => p.FamilyName).ToListAsync(Ct))
            .Select(p => new Option(p.Id.ToString(), $"{p.FamilyName.ToUpperInvariant()} {p.GivenName}, {T.Best(names[p.MemberId!.Value])}"))];
        return true;
    }
}
