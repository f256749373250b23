using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Organisations;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.People;

[Needs(Can.ReadPeople)]
sealed class ListModel : SeraiPage
{
    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Given { get; init; } = "";

        public string Family { get; init; } = "";

        public string? Native { get; init; }

        public string? NativeLanguage { get; init; }

        public LocalText? Position { get; init; }

        public Guid? MemberId { get; init; }

        public string? MemberCode { get; init; }

        public Guid? OrganisationId { get; init; }

        public Sex Sex { get; init; }

        public bool Left { get; init; }

        public bool Invented { get; init; }

        public string? Email { get; init; }

        public string Folded { get; init; } = "";
    }

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, MemberNames.Name> Members { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, LocalText> Organisations { get; private set; } = null!;

    public ILookup<Guid, QualificationKind> Qualifications { get; private set; } = null!;

    public IReadOnlyList<Option> MemberChoices { get; private set; } = [];

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public IReadOnlyList<Option> Sexes { get; private set; } = [];

    public IReadOnlyList<Option> States { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var memory = Get<DataMemory>();
        Members = await Get<MemberNames>().ByIdAsync(Ct);
        Organisations = await memory.ReadAsync("organisation names", () => Db.Set<Organisation>().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, Ct));
        var inSight = await memory.ReadAsync("members with people", async () => (await Db.Set<Person>().AsNoTracking().Where(p => p.MemberId != null && !p.Erased).Select(p => p.MemberId!.Value).Distinct().ToListAsync(Ct)).ToHashSet());
        MemberChoices = [.. (await Get<MemberNames>().AllAsync(Ct)).Where(m => inSight.Contains(m.Id)).Select(m => new Option(m.Code, m.Shown))];
        Kinds = [.. Enum.GetValues<QualificationKind>().Select(k => new Option(k.ToString(), T.Say(PersonWords.Of(k))))];
        Sexes = [.. Enum.GetValues<Sex>().Select(s => new Option(s.ToString(), T.Say(PersonWords.Of(s))))];
        States = [new("no", T["In office"]), new("yes", T["Has left"])];

        var people = Db.Set<Person>().AsNoTracking().Where(p => !p.Erased);
        foreach (var word in Fold.Words(list.Q).Take(6))
        {
            var loose = Fold.Loose(word);
            var looks = loose.Length > 2;
            people = people.Where(p => p.Folded.Contains(word) || (looks && p.Loose.Contains(loose)) || (p.Email != null && p.Email.Contains(word)));
        }
        if (list["member"] is { } code)
        {
            var id = Members.Values.FirstOrDefault(m => string.Equals(m.Code, code, StringComparison.OrdinalIgnoreCase))?.Id ?? Guid.Empty;
            people = people.Where(p => p.MemberId == id);
        }
        if (list.Choice<Sex>("sex") is { } sex)
            people = people.Where(p => p.Sex == sex);
        if (list["left"] is "yes" or "no")
        {
            var left = list["left"] == "yes";
            people = people.Where(p => p.Left == left);
        }
        if (list.Choice<QualificationKind>("role") is { } kind)
            people = people.Where(p => Db.Set<Qualification>().Any(q => q.PersonId == p.Id && q.Kind == kind && q.State != QualificationState.Withdrawn && q.State != QualificationState.Expired));
        var rows = people.Select(p => new Row
        {
            Id = p.Id, Given = p.GivenName, Family = p.FamilyName, Native = p.NativeName, NativeLanguage = p.NativeLanguage, Position = p.Position, MemberId = p.MemberId,
            MemberCode = Db.Set<Member>().Where(m => m.Id == p.MemberId).Select(m => m.Code).FirstOrDefault(), OrganisationId = p.OrganisationId,
            Sex = p.Sex, Left = p.Left, Invented = p.Invented, Email = p.Email, Folded = p.Folded,
        });
        var sorts = new Sorts<Row> { ["name"] = r => r.Folded, ["member"] = r => r.MemberCode, Tie = r => r.Id };
        List = list.IsExport ? await rows.PageAsync(list, sorts, Ct) : await memory.ReadAsync($"people {list.Href(page: list.Page)}", () => rows.PageAsync(list, sorts, Ct));
        var ids = List.Rows.Select(r => r.Id).ToList();
        Qualifications = (await Db.Set<Qualification>().AsNoTracking().Where(q => ids.Contains(q.PersonId) && q.State != QualificationState.Withdrawn && q.State != QualificationState.Expired)
            .Select(q => new { q.PersonId, q.Kind }).Distinct().ToListAsync(Ct)).ToLookup(q => q.PersonId, q => q.Kind);
        return List.Query.IsExport && Reader.Can(Can.Export) ? Export() : List.Query.IsExport ? Forbid() : Page();
    }

    public string Home(Row row) => row.MemberId is { } member ? Members[member].Shown
        : row.OrganisationId is { } organisation && Organisations.TryGetValue(organisation, out var name) ? name.Pick(T).Text : "";

    IActionResult Export() => ListExport.Of(List, T["People"],
        new(T["Family name"], r => r.Family), new(T["Given names"], r => r.Given), new(T["Name in its own script"], r => r.Native),
        new(T["Sex"], r => T.Say(PersonWords.Of(r.Sex))), new(T["Position"], r => r.Position?.Pick(T).Text), new(T["Member"], r => r.MemberCode),
        new(T["Administration or organisation"], Home), new(T["Mail address"], r => r.Email), new(T["Has left"], r => r.Left ? T["yes"] : T["no"]),
        new(T["Qualifications"], r => T.List(Qualifications[r.Id].Select(k => T.Say(PersonWords.Of(k))))));
}
