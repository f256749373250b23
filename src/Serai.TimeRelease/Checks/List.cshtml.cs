using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Records;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Checks;

/// <summary>What verification found in the records of a study, rule by rule and case by case.</summary>
[Needs(Can.Read)]
internal sealed class ListModel : StudyPage
{
    public StudyRecords.Read? Read { get; private set; }

    public Page<Finding> List { get; private set; } = null!;

    public IReadOnlyList<Option> Rules => [.. Read!.Verified.Rules.Where(r => r.Findings > 0).Select(r => new Option(r.Rule.Id, $"{r.Rule.Id} {T.Say(RuleWords.Of(r.Rule.Id))}"))];

    public IReadOnlyList<Option> Kinds => [new(nameof(RuleKind.Hard), T["holds the case"]), new(nameof(RuleKind.Soft), T["flags the case"])];

    HashSet<string> _out = [];

    public bool IsOut(string name) => _out.Contains(name);

    public async Task<IActionResult> OnGetAsync(string code, ListQuery list)
    {
        if (!await FindAsync(code))
            return NotFound();
        Read = await Get<StudyRecords>().ReadAsync(Study, Ct);
        if (Read is null)
            return Page();
        _out = [.. Read.Excluded];
        var words = Fold.Words(list.Q);
        var kind = list.Choice<RuleKind>("kind");
        var rows = Read.Verified.Findings
            .Where(f => list["rule"] is not { } rule || f.Rule == rule)
            .Where(f => kind is null || f.Kind == kind)
            .Where(f => words.Count == 0 || Fold.Key($"{f.Case} {f.Recorder} {f.Found} {T.Say(RuleWords.Of(f.Rule))}") is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)));
        List = rows.ToPage(list, new Sorts<Finding> { ["rule"] = f => f.Rule, ["case"] = f => f.Case ?? "", ["recorder"] = f => f.Recorder ?? "", Tie = f => f.Row });
        return List.Query.IsExport
            ? ListExport.Of(List, T["Findings"], new ExportColumn<Finding>(T["Case"], f => f.Case), new(T["Rule"], f => $"{f.Rule} {T.Say(RuleWords.Of(f.Rule))}"), new(T["What happens"], f => f.Kind == RuleKind.Hard ? T["holds the case"] : T["flags the case"]),
                new(T["Row"], f => f.Row), new(T["Event"], f => f.Event), new(T["Found"], f => $"{f.Reason}: {f.Found}"), new(T["Proposal"], f => f.Proposal), new(T["Recorded by"], f => f.Recorder), new(T["Left out"], f => f.Case is not null && IsOut(f.Case) ? T["yes"] : T["no"]))
            : Page();
    }
}
