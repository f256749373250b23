using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Training.Certification;

/// <summary>One candidate on one page: evidence, own scores, moderation, decision. Numbered keys and the next person keep the hands on the keyboard.</summary>
[Needs(Can.ReadPeople)]
internal sealed class PersonModel(CandidateReading reading, ConflictOfInterest conflicts) : CertificationPage
{
    public sealed record ScoreForm
    {
        public Guid RubricId { get; init; }

        public Dictionary<Guid, string?> Points { get; init; } = [];

        public string? Comment { get; init; }
    }

    public sealed record AgreedForm
    {
        public Guid RubricId { get; init; }

        public string? Percent { get; init; }

        public string? Reason { get; init; }
    }

    public sealed record DecisionForm
    {
        public Verdict? Verdict { get; init; }

        public DateOnly? On { get; init; }

        public string? Reason { get; init; }

        public bool SendMail { get; init; }

        public Guid? Seen { get; init; }
    }

    [BindProperty]
    public ScoreForm Sheet { get; set; } = new();

    [BindProperty]
    public AgreedForm Agreed { get; set; } = new();

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public List<Guid> ChosenTopics { get; set; } = [];

    public Candidate Candidate { get; private set; } = null!;

    public Candidate? Next { get; private set; }

    public Candidate? Previous { get; private set; }

    public Message? Conflict { get; private set; }

    public IReadOnlyList<CertificationDecision> Earlier { get; private set; } = [];

    public IssuedCertificate? Certificate { get; private set; }

    public IReadOnlyList<Option> Verdicts { get; private set; } = [];

    public IReadOnlySet<Guid> TopicsOfPerson { get; private set; } = new HashSet<Guid>();

    public Assessment? OwnOf(RubricStanding standing) =>
        standing.Submitted.FirstOrDefault(a => a.AssessorId == Reader.AccountId) ?? Candidate.Drafts.FirstOrDefault(a => a.RubricId == standing.Rubric.Id && a.AssessorId == Reader.AccountId);

    public bool MayScore(RubricStanding standing) =>
        Assesses && Conflict is null && !standing.Complete && Candidate.Stage != CandidateStage.Left && Candidate.Decision is not { Verdict: Verdict.Certified }
        && OwnOf(standing) is not { State: AssessmentState.Submitted };

    public bool MayModerate(RubricStanding standing) =>
        Decides && Conflict is null && standing.Differs && Candidate.Decision is not { Verdict: Verdict.Certified } && standing.Submitted.All(a => a.AssessorId != Reader.AccountId);

    /// <summary>What stands in a field: what was sent, else what is kept.</summary>
    public string? PointsOf(RubricStanding standing, Guid criterion) =>
        Sheet.RubricId == standing.Rubric.Id && Sheet.Points.TryGetValue(criterion, out var sent) ? sent
        : OwnOf(standing)?.Scores.FirstOrDefault(s => s.CriterionId == criterion)?.Points.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(string code, Guid participant, string? topic)
    {
        if (!await LoadAsync(code, participant, topic))
            return NotFound();
        Decision = new DecisionForm { On = DateOnly.FromDateTime(Now), SendMail = true, Seen = Candidate.Decision?.Id };
        return Page();
    }

    public async Task<IActionResult> OnPostScoreAsync(string code, Guid participant, string? topic, string send)
    {
        if (!await LoadAsync(code, participant, topic))
            return NotFound();
        var points = Sheet.Points.ToDictionary(p => p.Key, p => int.TryParse(p.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : string.IsNullOrEmpty(p.Value) ? (int?)null : -1);
        var submit = send == "submit";
        var outcome = await Get<ScoreCandidate>().ExecuteAsync(new(participant, Topic.Id, Sheet.RubricId, points, Sheet.Comment, submit), Change(submit ? "Submit scores" : "Keep scores as a draft"), Ct);
        return await RespondAsync(outcome, submit ? NextHref() : HrefOf(Candidate),
            submit ? T["Scores for {0} submitted.", Candidate.Person.FullName] : T["Kept as your draft. Nobody else sees it."], () => LoadAsync(code, participant, topic));
    }

    public async Task<IActionResult> OnPostModerateAsync(string code, Guid participant, string? topic)
    {
        if (!await LoadAsync(code, participant, topic))
            return NotFound();
        double? percent = double.TryParse((Agreed.Percent ?? "").Trim().TrimEnd('%').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
        var outcome = await Get<ModerateScores>().ExecuteAsync(new(participant, Topic.Id, Agreed.RubricId, percent, Agreed.Reason), Change("Moderate scores"), Ct);
        return await RespondAsync(outcome, HrefOf(Candidate), T["The agreed score is recorded."], () => LoadAsync(code, participant, topic));
    }

    public async Task<IActionResult> OnPostDecideAsync(string code, Guid participant, string? topic)
    {
        if (!await LoadAsync(code, participant, topic))
            return NotFound();
        var outcome = await Get<DecideCertification>().ExecuteAsync(new(participant, Topic.Id, Decision.Verdict, Decision.On, Decision.Reason, Decision.SendMail, Decision.Seen), Change("Decide on certification"), Ct);
        return await RespondAsync(outcome, NextHref(), T["{0}: {1}.", Candidate.Person.FullName, Decision.Verdict is { } v ? VerdictName(v) : ""], async () =>
        {
            await LoadAsync(code, participant, topic);
            ModelState.Remove("Decision.Seen");
            Decision = Decision with { Seen = Candidate.Decision?.Id };
        });
    }

    public async Task<IActionResult> OnPostTopicsAsync(string code, Guid participant, string? topic)
    {
        if (!await LoadAsync(code, participant, topic))
            return NotFound();
        var outcome = await Get<SetCandidateTopics>().ExecuteAsync(new(participant, ChosenTopics), Change("Say in which topics a person is a candidate"), Ct);
        return await RespondAsync(outcome, BoardHref, T["Saved"], () => LoadAsync(code, participant, topic));
    }

    /// <summary>The next person who waits for this reader, else the board.</summary>
    string NextHref() => _waiting is { } next ? HrefOf(next) : BoardHref;

    Candidate? _waiting;

    async Task<bool> LoadAsync(string code, Guid participant, string? topic)
    {
        if (!await OpenAsync(code, topic))
            return false;
        var all = await reading.ForAsync(Programme.Id, Topic.Id, Ct);
        var at = all.ToList().FindIndex(c => c.Id == participant);
        if (at < 0)
            return false;
        Candidate = all[at];
        Previous = at > 0 ? all[at - 1] : null;
        Next = at + 1 < all.Count ? all[at + 1] : null;
        _waiting = all.Skip(at + 1).Concat(all.Take(at)).FirstOrDefault(WaitsForMe);
        if (Assesses || Decides)
            Conflict = await conflicts.FindAsync(Candidate.Participant, Ct);
        Earlier = await Db.Set<CertificationDecision>().AsNoTracking().Where(d => d.ParticipantId == participant && d.TopicId == Topic.Id && d.Superseded).OrderByDescending(d => d.RecordedAt).ToListAsync(Ct);
        Certificate = await Db.Set<IssuedCertificate>().AsNoTracking().Where(c => c.ParticipantId == participant && c.TopicId == Topic.Id).OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Sequence).FirstOrDefaultAsync(Ct);
        TopicsOfPerson = (await Db.Set<CandidateTopic>().Where(c => c.ParticipantId == participant).Select(c => c.TopicId).ToListAsync(Ct)).ToHashSet();
        if (TopicsOfPerson.Count == 0)
            TopicsOfPerson = Topics.Select(t => t.Id).ToHashSet();
        Verdicts = Enum.GetValues<Verdict>().Select(v => new Option(v.ToString(), VerdictName(v))).ToList();
        return true;
    }
}
