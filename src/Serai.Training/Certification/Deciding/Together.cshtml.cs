using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;

namespace Serai.Training.Certification;

/// <summary>The list of clear cases to look over, then one confirmation.</summary>
[Needs(Can.DecideCertification)]
internal sealed class TogetherModel(CandidateReading reading, ConflictOfInterest conflicts) : CertificationPage
{
    public sealed record Form
    {
        public List<Guid> Chosen { get; init; } = [];

        public DateOnly? On { get; init; }

        public bool SendMail { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Candidate> Clear { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? topic)
    {
        if (!await LoadAsync(code, topic))
            return NotFound();
        Input = new Form { Chosen = Clear.Select(c => c.Id).ToList(), On = DateOnly.FromDateTime(Now), SendMail = true };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? topic)
    {
        if (!await LoadAsync(code, topic))
            return NotFound();
        var outcome = await Get<CertifyTogether>().ExecuteAsync(new(Programme.Id, Topic.Id, Input.Chosen, Input.On, Input.SendMail), Change("Certify the clear cases together"), Ct);
        return await RespondAsync(outcome, _ => BoardHref, T.Plural(Input.Chosen.Distinct().Count(), "{0} person is certified.", "{0} people are certified."), () => LoadAsync(code, topic));
    }

    async Task<bool> LoadAsync(string code, string? topic)
    {
        if (!await OpenAsync(code, topic))
            return false;
        var clear = new List<Candidate>();
        foreach (var candidate in (await reading.ForAsync(Programme.Id, Topic.Id, Ct)).Where(c => c.IsClear))
            if (await conflicts.FindAsync(candidate.Participant, Ct) is null)
                clear.Add(candidate);
        Clear = clear;
        return true;
    }
}
