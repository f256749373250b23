using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Web;

namespace Serai.TimeRelease.Studies;

/// <summary>Where the study observes, and who does what in it.</summary>
[Needs(Can.Read)]
internal sealed class PeopleModel : StudyPage
{
    public sealed record PostForm
    {
        public string Code { get; init; } = "";
        public LocalText Name { get; init; } = LocalText.Empty;
        public string Zone { get; init; } = "";
        public int? Expected { get; init; }
    }

    public sealed record PersonForm
    {
        public string Name { get; init; } = "";
        public string Organisation { get; init; } = "";
        public StudyFunction Function { get; init; } = StudyFunction.WorkingGroup;
    }

    [BindProperty]
    public PostForm Post { get; set; } = new();

    [BindProperty]
    public PersonForm Person { get; set; } = new();

    public IReadOnlyList<StudyPost> Posts { get; private set; } = [];

    public IReadOnlyList<StudyPerson> People { get; private set; } = [];

    public IReadOnlyList<Option> Functions => [.. Enum.GetValues<StudyFunction>().Select(f => new Option(f.ToString(), T.Say(StudyWords.Of(f))))];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        Post = new PostForm { Zone = Study.Zone };
        return Page();
    }

    public Task<IActionResult> OnPostPostAsync(string code) => SaveAsync(code, "Post", () =>
        Get<SavePost>().ExecuteAsync(new(code, Post.Code, Post.Name, Post.Zone, Post.Expected), Change("Post of the study saved"), Ct));

    public Task<IActionResult> OnPostPersonAsync(string code) => SaveAsync(code, "Person", () =>
        Get<AddStudyPerson>().ExecuteAsync(new(code, Person.Name, Person.Organisation, Person.Function), Change("Person named in the study"), Ct));

    public Task<IActionResult> OnPostRemovePostAsync(string code, Guid id) => SaveAsync(code, "", () => Get<RemovePart>().ExecuteAsync<StudyPost>(code, p => p.Id == id, Change("Post taken out of the study"), Ct));

    public Task<IActionResult> OnPostRemovePersonAsync(string code, Guid id) => SaveAsync(code, "", () => Get<RemovePart>().ExecuteAsync<StudyPerson>(code, p => p.Id == id, Change("Person taken out of the study"), Ct));

    /// <param name="form">The form that was sent; messages about the other form's empty fields are not its business.</param>
    async Task<IActionResult> SaveAsync(string code, string form, Func<Task<Outcome>> operation)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        if (!await LoadAsync(code))
            return NotFound();
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        if (!ModelState.IsValid)
            return Again();
        var outcome = await operation();
        if (outcome is Outcome.Invalid invalid)
        {
            var named = new Problems();
            foreach (var problem in invalid.Problems.All)
                named.Add(problem.Field.Length == 0 ? "" : $"{form}.{problem.Field}", problem.Message);
            outcome = named;
        }
        return await RespondAsync(outcome, $"/studies/{code}/people", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (!await FindAsync(code))
            return false;
        Posts = await Db.Set<StudyPost>().AsNoTracking().Where(p => p.StudyId == Study.Id).OrderBy(p => p.Code).ToListAsync(Ct);
        People = [.. (await Db.Set<StudyPerson>().AsNoTracking().Where(p => p.StudyId == Study.Id).ToListAsync(Ct)).OrderBy(p => p.Function).ThenBy(p => p.Name, StringComparer.CurrentCulture)];
        return true;
    }
}
