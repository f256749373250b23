using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Regions;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

/// <summary>What was changed in a programme, by whom, when and why, in plain words.</summary>
[Needs(Can.ReadPeople)]
internal sealed class HistoryModel : SeraiPage
{
    public sealed record Part(string Action, string Record, string RecordId, IReadOnlyList<HistoryWords.Line> Lines);

    public sealed record Row(long Sequence, DateTime At, string Who, string Why, IReadOnlyList<Part> Parts);

    public Programme Programme { get; private set; } = null!;

    public Page<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, ListQuery list)
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Groups).SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return NotFound();
        Programme = programme;
        var id = programme.Id.ToString();
        var types = HistoryWords.Types.ToList();
        // A record of the programme names it when it is added; its later changes are found by its own id.
        var records = from e in Db.Set<AuditEntry>()
                      join d in Db.Set<AuditDetail>() on e.Sequence equals d.Sequence
                      where types.Contains(e.RecordType) && d.Diff.Contains(id)
                      select e.RecordId;
        var found = await (from e in Db.Set<AuditEntry>().AsNoTracking()
                           join d in Db.Set<AuditDetail>().AsNoTracking() on e.Sequence equals d.Sequence
                           where types.Contains(e.RecordType) && (e.RecordId == id || records.Contains(e.RecordId))
                           orderby e.Sequence descending
                           select new { e.Sequence, e.At, e.ActorName, e.Why, e.Action, e.RecordType, e.RecordId, e.MemberId, d.PersonId, d.Diff }).ToListAsync(Ct);
        var seen = found.Where(f => f.MemberId is null || Reader.Sight.Sees(f.MemberId)).ToList();
        var words = new HistoryWords(T, await NamesAsync());
        var rows = seen.GroupBy(f => (f.At, f.ActorName, f.Why)).Select(g => new Row(g.Max(f => f.Sequence), g.Key.At, g.Key.ActorName, g.Key.Why,
            [.. g.OrderBy(f => f.Sequence).Select(f => new Part(f.Action, words.Record(f.RecordType), f.RecordId, [.. words.Lines(f.Diff)]))]))
            .Where(r => list.Q.Length == 0 || $"{r.Who} {r.Why}".Contains(list.Q, StringComparison.CurrentCultureIgnoreCase));
        List = rows.ToPage(list, new Sorts<Row> { ["at"] = r => r.Sequence, Tie = r => r.Sequence, NewestFirst = true });
        if (!List.Query.IsExport)
            return Page();
        var flat = new Page<(Row Row, Part Part, HistoryWords.Line? Line)>([.. List.Rows.SelectMany(r => r.Parts.SelectMany(p => p.Lines.Cast<HistoryWords.Line?>().DefaultIfEmpty().Select(l => (r, p, l))))], List.Total, List.Query);
        return ListExport.Of(flat, T["History of {0}", programme.Code],
            new ExportColumn<(Row Row, Part Part, HistoryWords.Line? Line)>(T["When"], x => x.Row.At, ColumnType.DateTime), new(T["Who"], x => x.Row.Who), new(T["Why"], x => x.Row.Why), new(T["What"], x => x.Part.Record),
            new(T["Field"], x => x.Line?.Field), new(T["Before"], x => x.Line?.Before), new(T["After"], x => x.Line?.After));
    }

    async Task<Dictionary<string, string>> NamesAsync()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, name) in (await Db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Name }).ToListAsync(Ct)).Select(x => (x.Id, x.Name)))
            names[id.ToString()] = T.Best(name);
        foreach (var (id, name) in (await Db.Set<Topic>().AsNoTracking().Select(t => new { t.Id, t.Name }).ToListAsync(Ct)).Select(x => (x.Id, x.Name)))
            names[id.ToString()] = T.Best(name);
        foreach (var (id, name) in (await Db.Set<RegionSet>().AsNoTracking().Select(r => new { r.Id, r.Name }).ToListAsync(Ct)).Select(x => (x.Id, x.Name)))
            names[id.ToString()] = T.Best(name);
        foreach (var (id, name) in (await Db.Set<Agreement>().AsNoTracking().Select(a => new { a.Id, a.Title }).ToListAsync(Ct)).Select(x => (x.Id, x.Title)))
            names[id.ToString()] = T.Best(name);
        foreach (var (id, name) in (await Db.Set<PolicyReference>().AsNoTracking().Select(r => new { r.Id, r.Title }).ToListAsync(Ct)).Select(x => (x.Id, x.Title)))
            names[id.ToString()] = T.Best(name);
        foreach (var group in Programme.Groups)
            names[group.Id.ToString()] = T.Best(group.Name);
        return names;
    }
}
