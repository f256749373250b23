using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>What the pages of a programme's certification share: the programme, and the topic that is looked at.</summary>
internal abstract class CertificationPage : SeraiPage
{
    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public Topic Topic { get; private set; } = null!;

    public string BoardHref => $"/programmes/{Programme.Code}/certification{(Topics.Count > 1 ? $"?topic={Topic.Code}" : "")}";

    public string HrefOf(Candidate candidate) => $"/programmes/{Programme.Code}/certification/{candidate.Id}{(Topics.Count > 1 ? $"?topic={Topic.Code}" : "")}";

    public bool Decides => Reader.Can(Can.DecideCertification);

    public bool Assesses => Reader.Can(Can.Assess);

    /// <summary>The programme and the topic of the address, the first one by default; false where there is none.</summary>
    protected async Task<bool> OpenAsync(string code, string? topic)
    {
        var programme = await Db.Set<Programme>().AsNoTracking().Include(p => p.Topics).FirstOrDefaultAsync(p => p.Code == code, Ct);
        if (programme is null)
            return false;
        var ids = programme.Topics.Select(t => t.TopicId).ToList();
        Programme = programme;
        Topics = await Db.Set<Topic>().AsNoTracking().Where(t => ids.Contains(t.Id)).OrderBy(t => t.Code).ToListAsync(Ct);
        var found = Topics.FirstOrDefault(t => topic is null || t.Code == topic);
        if (found is null)
            return false;
        Topic = found;
        return true;
    }

    /// <summary>
    /// Whether this reader may see the assessors' numbers: nobody before both have submitted, so that the second is as free as the first;
    /// then those who assess, decide or audit; everybody in sight once the decision is made.
    /// </summary>
    public bool SeesScores(Candidate candidate, RubricStanding standing) =>
        candidate.Decision is not null || (standing.Complete && (Assesses || Decides || Reader.Can(Can.ReadAudit)));

    /// <summary>What this reader still has to do on the candidate.</summary>
    public bool WaitsForMe(Candidate candidate) =>
        (Decides && candidate.Stage is CandidateStage.Moderation or CandidateStage.Ready)
        || (Assesses && !Decides && candidate.Stage == CandidateStage.WaitingForAssessors
            && candidate.Rubrics.Any(r => !r.Complete && r.Submitted.All(a => a.AssessorId != Reader.AccountId)));

    public string VerdictName(Verdict verdict) => verdict switch
    {
        Verdict.Certified => T["Certified"],
        Verdict.NotYet => T["Not yet"],
        _ => T["Not certified"],
    };

    public static string VerdictState(Verdict verdict) => verdict switch { Verdict.Certified => "ok", Verdict.NotYet => "warn", _ => "bad" };

    public string StageName(CandidateStage stage) => stage switch
    {
        CandidateStage.WaitingForAssessors => T["Waiting for assessors"],
        CandidateStage.Moderation => T["To moderate"],
        CandidateStage.Ready => T["Ready to decide"],
        CandidateStage.Decided => T["Decided"],
        _ => T["Left the programme"],
    };

    public string Percent(double? value) => value is { } v ? T.Percent(v / 100, Math.Abs(v - Math.Round(v)) < 0.05 ? 0 : 1) : "–";
}
