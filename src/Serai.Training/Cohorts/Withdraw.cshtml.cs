using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

[Needs(Can.RunProgrammes)]
internal sealed class WithdrawModel : SeraiPage
{
    public sealed record Form
    {
        public DateOnly? On { get; init; }
        public string Reason { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Code { get; private set; } = "";

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string code, Guid id)
    {
        if (!await LoadAsync(code, id))
            return NotFound();
        Input = new Form { On = DateOnly.FromDateTime(Now) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id)
    {
        if (!await LoadAsync(code, id))
            return NotFound();
        return await RespondAsync(await Get<WithdrawParticipant>().ExecuteAsync(new(id, Input.On, Input.Reason), Change("Participant withdrawn"), Ct), $"/programmes/{code}/cohort/{id}", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code, Guid id)
    {
        var person = await (from p in Db.Set<Participant>().AsNoTracking()
                            join programme in Db.Set<Programme>() on p.ProgrammeId equals programme.Id
                            join who in Db.Set<Person>() on p.PersonId equals who.Id
                            where p.Id == id && programme.Code == code
                            select who).SingleOrDefaultAsync(Ct);
        if (person is null)
            return false;
        (Code, Id, Name) = (code, id, person.FullName);
        return true;
    }
}
