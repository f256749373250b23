using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

/// <summary>Plans, initiatives and statements that programmes serve, with what bodies decided on them (R11–R16, R89, R94).</summary>
[Needs(Can.Read)]
internal sealed class ReferencesModel : SeraiPage
{
    public sealed record Part(PolicyReference Reference, int Depth, IReadOnlyList<(string Code, LocalText Title)> Programmes);

    public sealed record Row(PolicyReference Reference, string Title, IReadOnlyList<ReferenceDecision> Decisions, IReadOnlyList<Part> Parts, IReadOnlyList<(string Code, LocalText Title)> Programmes);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var all = await Db.Set<PolicyReference>().AsNoTracking().Include(r => r.Decisions).AsSplitQuery().ToListAsync(Ct);
        var serving = (await (from a in Db.Set<ProgrammeAlignment>() join p in Db.Set<Programme>() on a.ProgrammeId equals p.Id orderby p.StartOn select new { a.ReferenceId, p.Code, p.Title }).ToListAsync(Ct)).ToLookup(x => x.ReferenceId, x => (x.Code, x.Title));
        Kinds = [.. all.Where(r => r.ParentId is null).Select(r => r.Kind).Distinct().Order(StringComparer.Ordinal).Select(k => new Option(k, T.Say(ReferenceWords.OfKind(k))))];
        var words = Fold.Words(list.Q);
        var rows = all.Where(r => r.ParentId is null && (list["kind"] is null || r.Kind == list["kind"]))
            .Select(r => new Row(r, T.Best(r.Title), [.. r.Decisions.OrderBy(d => d.Order)], [.. Under(r.Id, 1)], [.. serving[r.Id]]))
            .Where(r => words.Count == 0 || Fold.Key($"{r.Title} {r.Reference.Synonyms} {r.Reference.Code} {string.Join(' ', r.Parts.Select(p => T.Best(p.Reference.Title)))}") is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)));
        List = rows.ToPage(list, new Sorts<Row> { ["title"] = r => r.Title, ["date"] = r => r.Reference.On, Tie = r => r.Reference.Code });
        return List.Query.IsExport
            ? ListExport.Of(List, T["Policy references"], new ExportColumn<Row>(T["Code"], r => r.Reference.Code), new(T["Reference"], r => r.Title), new(T["Kind"], r => T.Say(ReferenceWords.OfKind(r.Reference.Kind))),
                new(T["Date"], r => T.Stated(r.Reference.On, r.Reference.Precision)), new(T["Decisions"], r => string.Join("; ", r.Decisions.Select(d => $"{d.Body} {d.Meeting}: {d.Decided}"))), new(T["Programmes"], r => string.Join(", ", r.Programmes.Concat(r.Parts.SelectMany(p => p.Programmes)).Select(p => p.Code).Distinct())))
            : Page();

        IEnumerable<Part> Under(Guid parent, int depth) => all.Where(r => r.ParentId == parent).OrderBy(r => r.Number).ThenBy(r => r.Code, StringComparer.Ordinal)
            .SelectMany(r => Under(r.Id, depth + 1).Prepend(new Part(r, depth, [.. serving[r.Id]])));
    }
}

internal static class ReferenceWords
{
    public static Message OfKind(string kind) => new(kind switch
    {
        "action plan" => /*T*/"Action plan", "initiative" => /*T*/"Initiative", "trade agreement" => /*T*/"Trade agreement", "memorandum of understanding" => /*T*/"Memorandum of understanding", "corridor" => /*T*/"Corridor",
        "communiqué" => /*T*/"Communiqué", "meeting" => /*T*/"Meeting", "strategic plan" => /*T*/"Strategic plan", "needs assessment" => /*T*/"Needs assessment", _ => /*T*/"Other reference",
    });

    public static readonly IReadOnlyList<string> Kinds = ["action plan", "initiative", "trade agreement", "memorandum of understanding", "corridor", "communiqué", "meeting", "strategic plan", "needs assessment", "other"];

    /// <summary>Null where the source uses another word, which is then shown as it is.</summary>
    public static Message? Decided(string word) => word switch
    {
        "approved" => new(/*T*/"approved"), "endorsed" => new(/*T*/"endorsed"), "noted" => new(/*T*/"noted"), "discussed" => new(/*T*/"discussed"), "draft first presented" => new(/*T*/"draft first presented"), _ => null,
    };
}
