using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Organisations;

[Needs(Can.ManageDirectory)]
sealed class ListModel : SeraiPage
{
    public sealed record Row(Guid Id, LocalText Name, string? ShortName, OrganisationKind Kind, string FormerNames, string? Website, int People, int Place);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        Kinds = [.. Enum.GetValues<OrganisationKind>().Select(k => new Option(k.ToString(), T.Say(OrganisationWords.Of(k))))];
        var people = await Db.Set<Person>().Where(p => p.OrganisationId != null && !p.Erased && !p.Left).GroupBy(p => p.OrganisationId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, Ct);
        var words = Fold.Words(list.Q);
        List = (await Db.Set<Organisation>().AsNoTracking().ToListAsync(Ct))
            .OrderBy(o => o.Name.Pick(T).Text, StringComparer.Create(T.Culture, true))
            .Select((o, place) => (Organisation: o, Place: place, Folded: Fold.Key(string.Join(' ', o.Name.Versions.Select(v => v.Text).Append(o.ShortName).Append(o.FormerNames)))))
            .Where(x => words.All(w => x.Folded.Contains(w, StringComparison.Ordinal)))
            .Where(x => list.Choice<OrganisationKind>("kind") is not { } kind || x.Organisation.Kind == kind)
            .Select(x => new Row(x.Organisation.Id, x.Organisation.Name, x.Organisation.ShortName, x.Organisation.Kind, T.List(x.Organisation.FormerNames.Bars()), x.Organisation.Website,
                people.GetValueOrDefault(x.Organisation.Id), x.Place))
            .ToPage(list, new Sorts<Row> { ["name"] = r => r.Place, ["kind"] = r => T.Say(OrganisationWords.Of(r.Kind)), ["people"] = r => r.People, Tie = r => r.Id });
        return List.Query.IsExport
            ? ListExport.Of(List, T["Organisations"], new(T["Name"], r => r.Name.Pick(T).Text), new(T["Short name"], r => r.ShortName), new(T["Kind"], r => T.Say(OrganisationWords.Of(r.Kind))),
                new(T["Former names"], r => r.FormerNames), new(T["Website"], r => r.Website), new(T["People"], r => r.People, Documents.ColumnType.Integer))
            : Page();
    }
}
