using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Regions;

[Needs(Can.ManageDirectory)]
sealed class ListModel : SeraiPage
{
    public sealed record Row(string Code, LocalText Name, int Members, int Ever, int Place);

    public Page<Row> List { get; private set; } = null!;

    /// <summary>The day that the counts hold for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public DateOnly Day { get; private set; }

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        Day = On ?? DateOnly.FromDateTime(Now);
        var words = Fold.Words(list.Q);
        List = (await Db.Set<RegionSet>().AsNoTracking().Include(s => s.Members).ToListAsync(Ct))
            .OrderBy(s => s.Name.Pick(T).Text, StringComparer.Create(T.Culture, true))
            .Where(s => words.All(w => Fold.Key(string.Join(' ', s.Name.Versions.Select(v => v.Text).Append(s.Code))).Contains(w, StringComparison.Ordinal)))
            .Select((s, place) => new Row(s.Code, s.Name, s.Members.Count(m => m.IsOn(Day)), s.Members.Select(m => m.OfMember).Distinct().Count(), place))
            .ToPage(list, new Sorts<Row> { ["name"] = r => r.Place, ["members"] = r => r.Members, Tie = r => r.Code });
        return List.Query.IsExport
            ? ListExport.Of(List, T["Region sets"], new(T["Code"], r => r.Code), new(T["Name"], r => r.Name.Pick(T).Text),
                new(T["Members on {0}", Day], r => r.Members, Documents.ColumnType.Integer), new(T["Members ever"], r => r.Ever, Documents.ColumnType.Integer))
            : Page();
    }
}
