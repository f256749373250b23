using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>All nominees side by side against the criteria.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class NomineesModel : SeraiPage
{
    public sealed record Row(Guid Id, Nominee Nominee, LocalText Member, string Name, string MemberName, NomineeDecision Decision, int Score, int Open, IReadOnlyDictionary<Guid, Finding> Findings);

    public sealed record BeingChanged(Nomination Nomination, string Member);

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Programme Programme { get; private set; } = null!;

    public NominationCall Call { get; private set; } = null!;

    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    public Page<Row> List { get; private set; } = null!;

    /// <summary>Nominations that were opened again: what was handed in stays in force.</summary>
    public IReadOnlyList<BeingChanged> Changing { get; private set; } = [];

    public IReadOnlyList<Row> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        if (await Db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme ||
            await Db.Set<NominationCall>().AsNoTracking().Include(c => c.Criteria).FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, Ct) is not { } call)
            return NotFound();
        Programme = programme;
        Call = call;
        Criteria = [.. call.Criteria.OrderBy(c => c.Order)];
        var handed = await Get<InForce>().ReadAsync(Db.Set<Nomination>().Where(n => n.CallId == call.Id), Ct);
        var nominees = handed.SelectMany(h => h.Nominees).ToList();
        var ids = nominees.Select(n => n.Id).ToList();
        var screenings = (await Db.Set<Screening>().AsNoTracking().Where(s => ids.Contains(s.NomineeId)).ToListAsync(Ct)).ToLookup(s => s.NomineeId);
        var memberIds = nominees.Select(n => n.MemberId).Distinct().ToList();
        var members = await Db.Set<Member>().AsNoTracking().Where(m => memberIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, Ct);
        Changing = [.. handed.Where(h => h.Nomination.IsBeingChanged).Select(h => new BeingChanged(h.Nomination, h.Nominees.Count > 0 && members.TryGetValue(h.Nomination.MemberId!.Value, out var m) ? m.Name.Pick(T).Text : "–"))];
        All = [.. nominees.Select(n =>
        {
            var findings = screenings[n.Id].ToDictionary(s => s.CriterionId, s => s.Finding);
            return new Row(n.Id, n, members[n.MemberId!.Value].Name, n.FullName, members[n.MemberId!.Value].Name.Pick(T).Text, n.Decision,
                Criteria.Where(c => findings.GetValueOrDefault(c.Id) is Finding.Met or Finding.Equivalent).Sum(c => c.Weight),
                Criteria.Count(c => findings.GetValueOrDefault(c.Id) == Finding.Open), findings);
        })];
        var decision = list.Choice<NomineeDecision>("decision");
        var q = Fold.Key(list.Q);
        List = All.Where(r => (decision is null || r.Decision == decision) && (q.Length == 0 || Fold.Key($"{r.Name} {r.Nominee.NativeName} {r.MemberName}").Contains(q, StringComparison.Ordinal)))
            .ToPage(list, new Sorts<Row> { ["member"] = r => r.MemberName, ["name"] = r => r.Name, ["score"] = r => r.Score, ["decision"] = r => r.Decision, Tie = r => r.Id });
        if (!list.IsExport)
            return Page();
        List<ExportColumn<Row>> columns =
        [
            new(T["Member"], r => r.MemberName), new(T["Family name"], r => r.Nominee.FamilyName), new(T["Given names"], r => r.Nominee.GivenName), new(T["Own script"], r => r.Nominee.NativeName),
            new(T["Sex"], r => SexOf(r.Nominee.Sex)), new(T["Position"], r => r.Nominee.Position), new(T["Office or department"], r => r.Nominee.Office), new(T["Years in Customs"], r => r.Nominee.YearsInCustoms, ColumnType.Number),
            new(T["Languages"], r => r.Nominee.Languages), new(T["Mail address"], r => r.Nominee.Email), new(T["Telephone"], r => r.Nominee.Phone),
            .. Criteria.Select(c => new ExportColumn<Row>(c.Text.Pick(T).Text, r => Say(r.Findings.GetValueOrDefault(c.Id)).Title)),
            new(T["Points"], r => r.Score, ColumnType.Number), new(T["Decision"], r => SayOf(r.Decision).Title), new(T["Reason"], r => r.Nominee.DecisionReason),
        ];
        return ListExport.Of(List, T["Nominees {0}", Code], columns);
    }

    public string SexOf(Sex sex) => sex switch { Sex.Female => T["female"], Sex.Male => T["male"], _ => T["not stated"] };

    public (string State, string Title) Say(Finding finding) => Said(T, finding);

    public static (string State, string Title) Said(Text t, Finding finding) => finding switch
    {
        Finding.Met => ("ok", t[/*T*/"met"]),
        Finding.NotMet => ("bad", t[/*T*/"not met"]),
        Finding.Equivalent => ("warn", t[/*T*/"of equal worth"]),
        _ => ("quiet", t[/*T*/"open"]),
    };

    public (string State, string Title) SayOf(NomineeDecision decision) => Said(T, decision);

    public static (string State, string Title) Said(Text t, NomineeDecision decision) => decision switch
    {
        NomineeDecision.Accepted => ("ok", t[/*T*/"accepted"]),
        NomineeDecision.Reserve => ("warn", t[/*T*/"in reserve"]),
        NomineeDecision.Declined => ("bad", t[/*T*/"declined"]),
        _ => ("todo", t[/*T*/"undecided"]),
    };

    public IEnumerable<Option> Decisions => Enum.GetValues<NomineeDecision>().Select(d => new Option(d.ToString(), SayOf(d).Title));
}
