using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.National;

namespace Serai.Training.FollowUp;

/// <summary>National training on a person's page, with the check-ins.</summary>
internal sealed class TrainingOfPerson(SeraiDb db) : IPersonPanel
{
    public async Task<Panel?> ReadAsync(Guid personId, CancellationToken ct)
    {
        var given = db.Set<NationalSession>().Where(s => !s.Planned && db.Set<NationalTrainer>().Any(t => t.SessionId == s.Id && t.PersonId == personId));
        var sessions = await given.CountAsync(ct);
        var checkIns = await db.Set<CheckIn>().AsNoTracking().Where(c => c.PersonId == personId).OrderBy(c => c.DueOn).ToListAsync(ct);
        if (sessions == 0 && checkIns.Count == 0)
            return null;
        var facts = new List<PanelFact>();
        if (sessions > 0)
        {
            var attendances = await given.SumAsync(s => s.Attendances, ct);
            facts.Add(new PanelFact { Title = new Message("{0} sessions, {1} attendances", sessions, attendances), Href = new SessionFilter { Trainer = personId }.Href(), From = await given.MinAsync(s => s.From, ct), To = await given.MaxAsync(s => s.To, ct) });
        }
        facts.AddRange(checkIns.Select(c => new PanelFact
        {
            Title = new Message("Check-in after {0} months", c.Months), Href = $"/follow-up/check-in/{c.Id}", From = c.DueOn, State = c.AnsweredAt is null ? "warn" : "ok",
            StateTitle = c.AnsweredAt is null ? new Message("not answered") : new Message("answered"),
        }));
        return new Panel(new Message("National training"), 40, facts) { Href = new SessionFilter { Trainer = personId }.Href() };
    }
}

/// <summary>National training on a Member's page.</summary>
internal sealed class TrainingOfMember(SeraiDb db) : IMemberPanel
{
    public async Task<Panel?> ReadAsync(Guid memberId, CancellationToken ct)
    {
        var years = await db.Set<NationalSession>().Where(s => !s.Planned && s.MemberId == memberId).GroupBy(s => s.From.Year)
            .Select(g => new { Year = g.Key, Sessions = g.Count(), Attendances = g.Sum(s => s.Attendances) }).OrderByDescending(y => y.Year).Take(5).ToListAsync(ct);
        return years.Count == 0 ? null : new Panel(new Message("National training"), 40,
            [.. years.Select(y => new PanelFact { Title = new Message("{0}: {1} sessions, {2} attendances", y.Year, y.Sessions, y.Attendances), Href = new SessionFilter { Member = memberId, Year = y.Year }.Href() })])
        {
            Href = new SessionFilter { Member = memberId }.Href(),
        };
    }
}

/// <summary>What waits for a Master Trainer: an answer, a planned session that is over, a training to log.</summary>
internal sealed class TrainingTasks(SeraiDb db, TimeProvider time) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        var tasks = new List<WaitingTask>();
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        if (reader.PersonId is { } me)
        {
            tasks.AddRange((await db.Set<CheckIn>().Where(c => c.PersonId == me && c.AnsweredAt == null).OrderBy(c => c.DueOn).Take(5).ToListAsync(ct)).Select(c =>
                new WaitingTask(new Message("{0} months after your certificate: are you still training?", c.Months), null, $"/follow-up/check-in/{c.Id}", c.DueOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), "Training")));
            var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
            if (reader.Can(Can.LogTraining)
                && await db.Set<Qualification>().AnyAsync(q => q.PersonId == me && q.Kind == QualificationKind.MasterTrainer && q.State == QualificationState.Certified && q.Since < month, ct)
                && !await db.Set<NationalTrainer>().AnyAsync(t => t.PersonId == me && db.Set<NationalSession>().Any(s => s.Id == t.SessionId && s.From >= month), ct))
                tasks.Add(new WaitingTask(new Message("Did you train anybody since {0}?", month), new Message("Logging a training takes two minutes on a phone."), "/national-training/log", null, "Training"));
        }
        if (reader.AccountId is { } account)
            tasks.AddRange((await db.Set<NationalSession>().Where(s => s.Planned && s.LoggedBy == account && s.To < today).OrderBy(s => s.To).Take(5).Select(s => new { s.Id, s.Title, s.To }).ToListAsync(ct)).Select(s =>
                new WaitingTask(new Message("How many came to \"{0}\"?", s.Title), null, $"/national-training/{s.Id}/correct", s.To.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), "Training")));
        return tasks;
    }
}
