using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Access;
using Serai.Platform.Web;

namespace Serai.Directory.People;

[Needs(Can.EditPeople)]
sealed class EditModel : PersonPage
{
    [BindProperty]
    public int Version { get; set; }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Not empty while two versions stand side by side.</summary>
    public IReadOnlyList<MergeField> Clash { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } person)
            return NotFound();
        Input = PersonForm.Of(person);
        Version = person.Version;
        await LoadAsync(id, false);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id) => await SaveAsync(id, Input);

    public async Task<IActionResult> OnPostMergeAsync(Guid id)
    {
        if (await FindAsync(id) is not { } person)
            return NotFound();
        // Whoever merges has seen both versions; people who may be the same were offered before.
        return await SaveAsync(id, FlatForm.Take(PersonForm.Of(person), MergePosting.Mine(Request.Form), Now) with { IsAnother = true });
    }

    async Task<IActionResult> SaveAsync(Guid id, PersonForm form)
    {
        if (await FindAsync(id) is not { } person)
            return NotFound();
        Input = form;
        await LoadAsync(id, Person.LooseName(form.FamilyName, form.GivenName) != person.Loose || form.Email != person.Email);
        var outcome = await Get<ChangePerson>().ExecuteAsync(new(id, Version, form), Change("Person changed"), Ct);
        return await RespondAsync(outcome, $"/people/{id}", T["Saved"], merge: theirs =>
        {
            var saved = (Person)theirs;
            Clash = FlatForm.Compare(PersonForm.Of(saved), form, PersonForm.Labels(T), T);
            Version = saved.Version;
            ModelState.Clear();
            return Page();
        });
    }

    async Task<Person?> FindAsync(Guid id)
    {
        Id = id;
        var person = await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && !p.Erased, Ct);
        if (person is not null && !await Get<PeopleIEdit>().MayAsync(person.MemberId, Ct))
            return null;
        Name = person?.FullName ?? "";
        return person;
    }
}
