using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.TimeRelease.Studies;

[Needs(Can.Read)]
internal sealed class ListModel : SeraiPage
{
    public sealed record Row(string Code, LocalText Name, string Title, StudyTemplate Template, string Member, StudyState State, DateOnly? From, DateOnly? To, int Posts, int Round);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> States { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var members = await Db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Code, m.Name }).ToDictionaryAsync(m => m.Id, Ct);
        var posts = await Db.Set<StudyPost>().AsNoTracking().GroupBy(p => p.StudyId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, Ct);
        var studies = await Db.Set<Study>().AsNoTracking().ToListAsync(Ct);
        States = [.. Enum.GetValues<StudyState>().Select(s => new Option(s.ToString(), T.Say(StudyWords.Of(s))))];
        Members = [.. studies.Where(s => s.MemberId is not null).Select(s => members[s.MemberId!.Value]).Distinct().Select(m => new Option(m.Code, T.Best(m.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        var words = Fold.Words(list.Q);
        var state = list.Choice<StudyState>("state");
        var rows = studies
            .Where(s => state is null || s.State == state)
            .Where(s => list["member"] is not { } code || (s.MemberId is { } id && members[id].Code == code))
            .Select(s => new Row(s.Code, s.Title, T.Best(s.Title), s.Template, s.MemberId is { } id ? T.Best(members[id].Name) : "", s.State, s.From, s.To, posts.GetValueOrDefault(s.Id), s.Round))
            .Where(r => words.Count == 0 || Fold.Key($"{r.Title} {r.Code} {r.Member}") is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)));
        List = rows.ToPage(list, new Sorts<Row>
        {
            ["from"] = r => r.From ?? DateOnly.MaxValue, ["title"] = r => r.Title, ["member"] = r => r.Member, ["state"] = r => r.State, ["posts"] = r => r.Posts, ["round"] = r => r.Round, Tie = r => r.Code, NewestFirst = true,
        });
        return List.Query.IsExport
            ? ListExport.Of(List, T["Studies"], new ExportColumn<Row>(T["Code"], r => r.Code), new(T["Study"], r => r.Title), new(T["Kind"], r => T.Say(StudyWords.Of(r.Template))), new(T["Member"], r => r.Member),
                new(T["Stage"], r => T.Say(StudyWords.Of(r.State))), new(T["First day"], r => r.From, ColumnType.Date), new(T["Last day"], r => r.To, ColumnType.Date), new(T["Posts"], r => r.Posts, ColumnType.Integer), new(T["Round"], r => r.Round, ColumnType.Integer))
            : Page();
    }
}
