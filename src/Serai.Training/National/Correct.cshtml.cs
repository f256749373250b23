using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.National;

[Needs(Can.LogTraining)]
internal sealed class CorrectModel : SessionFormPage
{
    [BindProperty]
    public int Version { get; set; }

    public Guid Id { get; private set; }

    public string Heading { get; private set; } = "";

    public bool WasPlanned { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } session)
            return NotFound();
        var trainers = await Db.Set<NationalTrainer>().Where(t => t.SessionId == id).Select(t => t.PersonId).ToListAsync(Ct);
        Version = session.Version;
        Input = WithTrainers(SessionForm.Of(session, trainers), trainers);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is not { } session)
            return NotFound();
        if (!ModelState.IsValid)
            return Again();
        var facts = Input.ToFacts(false, TrainerOptions);
        // A planned session that lies ahead can be moved without being counted.
        if (session.Planned && facts.Counts.Sum == 0)
            facts = facts with { Planned = true };
        return await RespondAsync(await Get<CorrectSession>().ExecuteAsync(new(id, Version, facts, Input.Reason), Change("National session corrected"), Ct), $"/national-training/{id}", T["Saved"]);
    }

    async Task<NationalSession?> FindAsync(Guid id)
    {
        Id = id;
        IsCorrection = true;
        await LoadChoicesAsync();
        var session = await Db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, Ct);
        Heading = session?.Title ?? "";
        WasPlanned = session?.Planned == true;
        return session;
    }
}
