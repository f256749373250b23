using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Claims;

/// <summary>Published figures by subject. Two sources that disagree stand side by side.</summary>
[Needs(Can.Read)]
internal sealed class ListModel : SeraiPage
{
    public sealed record Row(string Subject, string Title, IReadOnlyList<Claim> Claims, bool Differ, LocalText? Note, string NoteSources);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Baseline> Baselines { get; private set; } = [];

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public IReadOnlyList<Option> Agreement { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var programmes = await Db.Set<Programme>().AsNoTracking().Select(p => new { p.Id, p.Code, p.Title }).ToListAsync(Ct);
        Programmes = [.. programmes.Select(p => new Option(p.Code, T.Best(p.Title)))];
        Agreement = [new("differ", T["Sources disagree"]), new("agree", T["Sources agree"])];
        var conflicts = await Db.Set<ClaimConflict>().AsNoTracking().ToDictionaryAsync(c => c.Subject, Ct);
        var programme = programmes.FirstOrDefault(p => p.Code == list["programme"])?.Id;
        var words = Fold.Words(list.Q);
        var claims = await Db.Set<Claim>().AsNoTracking().OrderBy(c => c.Code).ToListAsync(Ct);
        var rows = claims.Where(c => list["programme"] is null || c.ProgrammeId == programme)
            .GroupBy(c => c.Subject)
            .Where(g => words.Count == 0 || Found(g, words))
            .Select(g => new Row(g.Key, T.Best(g.First().Title), [.. g], g.Select(c => (c.Value, c.DateValue, c.Qualifier, c.Unit)).Distinct().Count() > 1,
                conflicts.GetValueOrDefault(g.Key)?.Note, conflicts.GetValueOrDefault(g.Key)?.Sources ?? ""))
            .Where(r => list["agreement"] is not { } wanted || r.Differ == (wanted == "differ"));
        List = rows.ToPage(list, new Sorts<Row> { ["title"] = r => r.Title, Tie = r => r.Subject });
        Baselines = await Db.Set<Baseline>().AsNoTracking().OrderBy(b => b.Code).ToListAsync(Ct);
        if (!List.Query.IsExport)
            return Page();
        var flat = new Page<Claim>([.. List.Rows.SelectMany(r => r.Claims)], List.Total, List.Query);
        return ListExport.Of(flat, T["Published figures"],
            new ExportColumn<Claim>(T["Subject"], c => c.Subject), new(T["Title"], c => T.Best(c.Title)), new(T["Qualifier"], c => T.Say(c.Qualifier) ?? T["exactly"]), new(T["Value"], c => T.ValueOf(c)),
            new(T["Period"], c => T.PeriodOf(c)), new(T["Wording"], c => c.Wording), new(T["Source"], c => string.Join("; ", Sourcing.Read(c.Sources, T).Select(s => s.Href ?? s.Name))),
            new(T["Date of the document"], c => T.Stated(c.DocumentDate, c.DocumentPrecision)));
    }

    static bool Found(IEnumerable<Claim> claims, IReadOnlyList<string> words)
    {
        var text = Fold.Key(string.Join(' ', claims.SelectMany(c => c.Title.Versions.Select(v => v.Text).Append(c.Wording).Append(c.Subject).Append(c.Code))));
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }
}
