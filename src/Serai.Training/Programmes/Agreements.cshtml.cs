using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

/// <summary>The register of agreements: who, when, for what, and what each one enables (R3).</summary>
[Needs(Can.Read)]
internal sealed class AgreementsModel : SeraiPage
{
    public sealed record Row(Agreement Agreement, string Title, LocalText? Parent, string? ParentCode, IReadOnlyList<(string Code, LocalText Title)> Programmes);

    public Page<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var all = await Db.Set<Agreement>().AsNoTracking().ToListAsync(Ct);
        var byId = all.ToDictionary(a => a.Id);
        var programmes = (await Db.Set<Programme>().AsNoTracking().Where(p => p.AgreementId != null).OrderBy(p => p.StartOn).Select(p => new { p.AgreementId, p.Code, p.Title }).ToListAsync(Ct)).ToLookup(p => p.AgreementId!.Value);
        var words = Fold.Words(list.Q);
        var rows = all.Select(a => new Row(a, T.Best(a.Title), a.ParentId is { } parent ? byId[parent].Title : null, a.ParentId is { } up ? byId[up].Code : null, [.. programmes[a.Id].Select(p => (p.Code, p.Title))]))
            .Where(r => words.Count == 0 || Fold.Key($"{r.Title} {r.Agreement.Code} {r.Agreement.Parties} {T.Best(r.Agreement.Scope)}") is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)));
        List = rows.ToPage(list, new Sorts<Row> { ["signed"] = r => r.Agreement.Signed ?? DateOnly.MaxValue, ["title"] = r => r.Title, Tie = r => r.Agreement.Code });
        return List.Query.IsExport
            ? ListExport.Of(List, T["Agreements"], new ExportColumn<Row>(T["Code"], r => r.Agreement.Code), new(T["Agreement"], r => r.Title), new(T["Parties"], r => r.Agreement.Parties.Replace("|", ", ", StringComparison.Ordinal)),
                new(T["Signed"], r => T.Stated(r.Agreement.Signed, r.Agreement.SignedPrecision)), new(T["Follows"], r => r.ParentCode), new(T["Scope"], r => T.Best(r.Agreement.Scope)), new(T["Territory"], r => T.Best(r.Agreement.Territory)),
                new(T["Programmes"], r => string.Join(", ", r.Programmes.Select(p => p.Code))))
            : Page();
    }
}
