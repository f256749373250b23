using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;
using Serai.Training.National;
using Serai.Training.Programmes;

namespace Serai.Training.FollowUp;

/// <summary>
/// What the log says of each certified Master Trainer of a programme: facts that nobody has to be asked for. A trainer is certified on the
/// first day that a qualification in one of the programme's topics was given.
/// </summary>
internal sealed record Graduate(Guid PersonId, string Name, Guid? MemberId, Guid ProgrammeId, string ProgrammeCode, DateOnly CertifiedOn, DateOnly? FirstSession, DateOnly? LastSession,
    IReadOnlyList<DateOnly> Days, int SessionsLastYear, int AttendancesLastYear)
{
    /// <summary>Whole months from the certificate to the first session after it.</summary>
    public double? MonthsToFirst => FirstSession is { } first ? Math.Round((first.DayNumber - CertifiedOn.DayNumber) / 30.4375, 1) : null;

    /// <summary>Gave a session within the twelve months before the mark, or since the certificate when that is shorter.</summary>
    public bool WasActiveAt(int months)
    {
        var mark = CertifiedOn.AddMonths(months);
        var from = months <= 12 ? CertifiedOn : mark.AddMonths(-12);
        return Days.Any(d => d > from && d <= mark);
    }

    public bool HasReached(int months, DateOnly today) => CertifiedOn.AddMonths(months) <= today;
}

internal sealed class Graduates(SeraiDb db) : IOperation
{
    public async Task<IReadOnlyList<Graduate>> ReadAsync(DateOnly today, Guid? person, CancellationToken ct)
    {
        var certified = await (
            from p in db.Set<Participant>()
            join programme in db.Set<Programme>() on p.ProgrammeId equals programme.Id
            join who in db.Set<Person>() on p.PersonId equals who.Id
            where p.State == ParticipantState.Certified && (person == null || p.PersonId == person)
            select new { p.PersonId, who.GivenName, who.FamilyName, p.MemberId, p.ProgrammeId, programme.Code, programme.EndOn }).AsNoTracking().ToListAsync(ct);
        var programmeTopics = (await (from t in db.Set<ProgrammeTopic>() join topic in db.Set<Topic>() on t.TopicId equals topic.Id select new { t.ProgrammeId, topic.Code }).ToListAsync(ct)).ToLookup(t => t.ProgrammeId, t => t.Code);
        var since = (await db.Set<Qualification>().AsNoTracking().Where(q => q.Kind == QualificationKind.MasterTrainer && (person == null || q.PersonId == person))
            .Select(q => new { q.PersonId, q.Topic, q.Since }).ToListAsync(ct)).ToLookup(q => q.PersonId);
        var given = (await (from t in db.Set<NationalTrainer>() join s in db.Set<NationalSession>() on t.SessionId equals s.Id
                            where !s.Planned && (person == null || t.PersonId == person) select new { t.PersonId, s.From, s.Attendances }).ToListAsync(ct)).ToLookup(s => s.PersonId);
        var lastYear = today.AddYears(-1);
        var graduates = new List<Graduate>();
        foreach (var c in certified)
        {
            var topics = programmeTopics[c.ProgrammeId].ToHashSet();
            var dates = since[c.PersonId].Where(q => topics.Contains(q.Topic)).Select(q => q.Since).ToList();
            if (dates.Count == 0 && c.EndOn is null)
                continue;
            var on = dates.Count > 0 ? dates.Min() : c.EndOn!.Value;
            var days = given[c.PersonId].Where(s => s.From > on).Select(s => s.From).Order().ToList();
            var recent = given[c.PersonId].Where(s => s.From > lastYear).ToList();
            graduates.Add(new(c.PersonId, $"{c.FamilyName} {c.GivenName}".Trim(), c.MemberId, c.ProgrammeId, c.Code, on, days.Count > 0 ? days[0] : null, days.Count > 0 ? days[^1] : null, days,
                recent.Count, recent.Sum(s => s.Attendances)));
        }
        return graduates;
    }
}
