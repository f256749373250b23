using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Directory.People;

[Needs(Can.ManageDirectory)]
sealed class EraseModel : SeraiPage
{
    public sealed record Form
    {
        public bool Understood { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Person Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!Input.Understood)
        {
            ModelState.AddModelError("Input.Understood", T["Confirm that this cannot be undone"]);
            return Again();
        }
        return await RespondAsync(await Get<ErasePerson>().ExecuteAsync(id, Change("Person erased at their wish"), Ct), $"/people/{id}", T["Erased. A pseudonym stays where records need somebody."]);
    }

    async Task<bool> LoadAsync(Guid id)
    {
        var person = await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && !p.Erased, Ct);
        Person = person!;
        return person is not null;
    }
}
