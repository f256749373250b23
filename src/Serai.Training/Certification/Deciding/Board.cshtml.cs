using Microsoft.AspNetCore.Mvc;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Training.Certification;

/// <summary>All candidates of a programme in one topic: evidence, assessors, difference, decision.</summary>
[Needs(Can.ReadPeople)]
internal sealed class BoardModel(CandidateReading reading) : CertificationPage
{
    public IReadOnlyList<Candidate> All { get; private set; } = [];

    public Page<Candidate> List { get; private set; } = null!;

    public IReadOnlyList<Option> Stages { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public int Decided => All.Count(c => c.Decision is not null);

    public int Counted => All.Count(c => c.Stage != CandidateStage.Left);

    public int Clear => All.Count(c => c.IsClear);

    public Candidate? NextForMe => All.FirstOrDefault(WaitsForMe);

    public bool HasRubric { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, ListQuery list)
    {
        if (!await OpenAsync(code, list["topic"]))
            return NotFound();
        All = await reading.ForAsync(Programme.Id, Topic.Id, Ct);
        HasRubric = (await RubricsInUse.ForAsync(Db, Programme.Id, Ct)).Count > 0;
        Stages = Enum.GetValues<CandidateStage>().Select(s => new Option(s.ToString(), StageName(s))).ToList();
        Members = All.Where(c => c.Participant.MemberId is not null).DistinctBy(c => c.Participant.MemberId)
            .Select(c => new Option(c.Participant.MemberId!.Value.ToString(), c.Member.Pick(T).Text)).OrderBy(o => o.Text, StringComparer.CurrentCulture).ToList();

        var rows = All.AsEnumerable();
        if (list.Q.Length > 0)
            rows = rows.Where(c => Fold.Key(list.Q).Split(' ').All(w => c.Person.Folded.Contains(w, StringComparison.Ordinal)));
        if (list.Choice<CandidateStage>("stage") is { } stage)
            rows = rows.Where(c => c.Stage == stage);
        if (list.Id("member") is { } member)
            rows = rows.Where(c => c.Participant.MemberId == member);
        List = rows.ToPage(list, new Sorts<Candidate>
        {
            ["member"] = c => c.Member.Pick(T).Text,
            ["name"] = c => c.Person.Folded,
            ["stage"] = c => (int)c.Stage,
        });
        return list.IsExport ? Export() : Page();
    }

    public async Task<IActionResult> OnPostRubricAsync(string code)
    {
        if (!await OpenAsync(code, null))
            return NotFound();
        var outcome = await Get<UseTeachingRubric>().ExecuteAsync(Change("Use the standard teaching rubric"), Ct);
        return await RespondAsync(outcome, BoardHref, T["The standard teaching rubric is in use."]);
    }

    public string AttendanceOf(Candidate c)
    {
        var measured = c.Evidence.Where(e => e is { Kind: EvidenceKind.Attendance, Share: not null }).ToList();
        return measured.Count == 0 ? "–" : T["{0} of {1} WGs in full", measured.Count(e => e.Share >= 1), measured.Count];
    }

    public string TasksOf(Candidate c)
    {
        var tasks = c.Evidence.Where(e => e.Kind == EvidenceKind.Task).ToList();
        return tasks.Count == 0 ? "–" : T["{0} of {1}", tasks.Count(e => e.Share >= 1), tasks.Count];
    }

    public double? PresentationOf(Candidate c) =>
        c.Evidence.Where(e => e is { Kind: EvidenceKind.Presentation, Share: not null }).Select(e => 100 * e.Share!.Value).ToList() is { Count: > 0 } all ? Math.Round(all.Average(), 1) : null;

    public string ResultOf(Candidate c) => T.List(c.Rubrics.Where(r => r.Submitted.Count > 0).Select(r => SeesScores(c, r)
        ? r.Result is { } result ? Percent(result) : string.Join(" / ", r.Submitted.Select(a => Percent(a.Percent)))
        : T["{0} of {1} assessors", r.Submitted.Count, RubricStanding.Assessors])) is { Length: > 0 } text ? text : "–";

    public string DifferenceOf(Candidate c) =>
        c.Rubrics.Where(r => r.Difference is not null && SeesScores(c, r)).Select(r => T.Number(r.Difference!.Value, 1)).FirstOrDefault() ?? "–";

    IActionResult Export() => ListExport.Of(List, T["Certification {0}", Programme.Code],
        new ExportColumn<Candidate>(T["Person"], c => c.Person.FullName),
        new ExportColumn<Candidate>(T["Member"], c => c.Member.Pick(T).Text),
        new ExportColumn<Candidate>(T["Attendance"], AttendanceOf),
        new ExportColumn<Candidate>(T["Tasks"], TasksOf),
        new ExportColumn<Candidate>(T["Presentations"], c => Percent(PresentationOf(c))),
        new ExportColumn<Candidate>(T["Teaching"], ResultOf),
        new ExportColumn<Candidate>(T["Difference"], DifferenceOf),
        new ExportColumn<Candidate>(T["State"], c => c.Decision is { } d ? VerdictName(d.Verdict) : StageName(c.Stage)));
}
