using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.AuditRoom;

[Needs(Can.ReadAudit)]
sealed class AuditModel : SeraiPage
{
    public sealed record Row(long Sequence, DateTime At, string Who, string Action, string Kind, string Why);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    static readonly string[] Acts = ["added", "changed", "removed"];

    public IReadOnlyList<Option> Actions => [.. Acts.Select(a => new Option(a, ActionWord(a)))];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var entries = Db.Set<AuditEntry>().AsNoTracking();
        if (!Reader.Sight.All)
        {
            var members = Reader.Sight.MembersByAnyGrant;
            entries = entries.Where(e => e.MemberId != null && members.Contains(e.MemberId.Value));
        }
        Kinds = [.. (await Get<DataMemory>().ReadAsync("audited kinds", () => entries.Select(e => e.RecordType).Distinct().ToListAsync(Ct))).Select(k => new Option(k, KindWord(k))).OrderBy(o => o.Text, StringComparer.Create(T.Culture, true))];
        if (list["kind"] is { Length: > 0 } kind)
            entries = entries.Where(e => e.RecordType == kind);
        if (list["action"] is { Length: > 0 } action)
            entries = entries.Where(e => e.Action == action);
        if (list.Q.Length > 0)
            entries = entries.Where(e => e.ActorName.Contains(list.Q) || e.Why.Contains(list.Q) || e.RecordId.StartsWith(list.Q));
        var rows = entries.Select(e => new Row(e.Sequence, e.At, e.ActorName, e.Action, e.RecordType, e.Why));
        var sorts = new Sorts<Row> { ["at"] = r => r.Sequence, ["who"] = r => r.Who, ["kind"] = r => r.Kind, Tie = r => r.Sequence, NewestFirst = true };
        List = list.IsExport ? await rows.PageAsync(list, sorts, Ct) : await Get<DataMemory>().ReadAsync($"audit {list.Href(page: list.Page)}", () => rows.PageAsync(list, sorts, Ct));
        return List.Query.IsExport
            ? ListExport.Of(List, T["Audit"], new ExportColumn<Row>(T["Number"], r => r.Sequence, ColumnType.Integer), new(T["When"], r => r.At, ColumnType.DateTime),
                new(T["Who"], r => r.Who), new(T["Act"], r => ActionWord(r.Action)), new(T["Record"], r => KindWord(r.Kind)), new(T["Why"], r => r.Why))
            : Page();
    }

    public string ActionWord(string action) => action switch
    {
        "added" => T["Added"], "changed" => T["Changed"], "removed" => T["Removed"], _ => action,
    };

    /// <summary>The kind of record in plain words; kinds are added to the table as modules name them.</summary>
    public string KindWord(string kind) => AuditWords.Kind(T, kind);
}
