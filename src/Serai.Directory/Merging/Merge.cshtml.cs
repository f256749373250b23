using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Members;
using Serai.Directory.Organisations;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Ports;
using Serai.Platform.Web;

namespace Serai.Directory.Merging;

/// <summary>Finds the other record of a person, shows both side by side with what would move, and merges them.</summary>
[Needs(Can.EditPeople)]
sealed class MergeModel : SeraiPage
{
    public sealed record Form
    {
        public int KeptVersion { get; init; }

        public int GoneVersion { get; init; }

        public string? Reason { get; init; }

        public bool Understood { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    public Person Kept { get; private set; } = null!;

    /// <summary>Null while the other record is being looked for.</summary>
    public Person? Gone { get; private set; }

    public IReadOnlyList<Message> Obstacles { get; private set; } = [];

    public IReadOnlyList<MergeField> Fields { get; private set; } = [];

    public IReadOnlyList<(Message Kind, int Count)> Moves { get; private set; } = [];

    public IReadOnlyList<(PossibleDuplicates.One Person, Message Why)> Alike { get; private set; } = [];

    public string Q { get; private set; } = "";

    public IReadOnlyList<Person> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string? q)
    {
        if (With is { } with)
            return await CompareAsync(id, with) ? Page() : NotFound();
        if (await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && !p.Erased, Ct) is not { } person || !await Get<PeopleIEdit>().MayAsync(person.MemberId, Ct))
            return NotFound();
        Kept = person;
        Alike = [.. (await Get<PossibleDuplicates>().FindAsync(id, Ct)).Select(p => (p.First.Id == id ? p.Second : p.First, PossibleDuplicates.Say(p.By)))];
        Q = q?.Trim() ?? "";
        if (Q.Length > 0)
            Hits = await SearchAsync(id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (With is not { } with || !await CompareAsync(id, with))
            return NotFound();
        var take = Request.Form.Where(f => f.Key.StartsWith("take.", StringComparison.Ordinal) && f.Value == "mine").Select(f => f.Key[5..]).ToList();
        Fields = [.. Fields.Select(f => f with { Chosen = Request.Form.ContainsKey($"take.{f.Name}") ? take.Contains(f.Name) ? "mine" : "theirs" : f.Chosen })];
        Db.ChangeTracker.Clear();
        var outcome = await Get<MergePeople>().ExecuteAsync(new(id, with, Input.KeptVersion, Input.GoneVersion, take, Input.Reason, Input.Understood), Change("Two records of a person merged"), Ct);
        return await RespondAsync(outcome, $"/people/{id}", T["Merged. The old address leads here."]);
    }

    async Task<bool> CompareAsync(Guid id, Guid with)
    {
        var merging = Get<MergePeople>();
        if (await merging.PairAsync(id, with, Ct) is not var (kept, gone))
            return false;
        (Kept, Gone) = (kept, gone);
        Obstacles = await merging.ObstaclesAsync(kept, gone, Ct);
        var members = await Get<MemberNames>().ByIdAsync(Ct);
        var organisations = await Db.Set<Organisation>().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, Ct);
        var labels = new Dictionary<string, string>(PersonForm.Labels(T)) { [nameof(PersonForm.OrganisationId)] = T["Organisation"] };
        // Which administration somebody belongs to is decided by those who see both.
        if (await Get<PeopleIEdit>().MembersAsync(Ct) is null)
            labels[nameof(PersonForm.MemberId)] = T["Home administration"];
        Fields = MergeFields.Of(kept, gone, labels, T, (name, value) => value.Length == 0 ? "" : name switch
        {
            nameof(PersonForm.MemberId) => members[Guid.Parse(value)].Shown,
            nameof(PersonForm.OrganisationId) => organisations.GetValueOrDefault(Guid.Parse(value))?.Pick(T).Text ?? "",
            nameof(PersonForm.Sex) => T.Say(PersonWords.Of(Enum.Parse<Sex>(value))),
            nameof(PersonForm.Language) or nameof(PersonForm.NativeLanguage) => T.LanguageName(value),
            nameof(PersonForm.Left) => value == "true" ? T["Yes"] : T["No"],
            _ => value,
        });
        var records = new List<PersonalRecord>();
        foreach (var module in HttpContext.RequestServices.GetServices<IPersonalData>())
            records.AddRange(await module.CollectAsync(with, Ct));
        Moves = [.. records.Where(r => r.Kind != "Person").GroupBy(r => r.Kind).Select(g => (new Message(g.Key), g.Count())).OrderByDescending(g => g.Item2)];
        return true;
    }

    async Task<IReadOnlyList<Person>> SearchAsync(Guid id)
    {
        var people = Db.Set<Person>().AsNoTracking().Where(p => !p.Erased && p.Id != id);
        if (await Get<PeopleIEdit>().MembersAsync(Ct) is { } own)
            people = people.Where(p => p.MemberId != null && own.Contains(p.MemberId.Value));
        foreach (var word in Fold.Words(Q).Take(6))
        {
            var loose = Fold.Loose(word);
            people = people.Where(p => p.Folded.Contains(word) || (loose.Length > 2 && p.Loose.Contains(loose)) || (p.Email != null && p.Email.Contains(word)));
        }
        return await people.OrderBy(p => p.Folded).Take(20).ToListAsync(Ct);
    }
}
