using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Data;

namespace Serai.Training.Cohorts;

/// <summary>
/// Head counts of a whole cohort, counted from the participants. A programme's totals are public, as its news items state them;
/// who they are is not, so these counts pass over the scope filter and everything with a name keeps to it.
/// </summary>
internal sealed record CohortCount(int Started, int Now, int Left, int Certified, int NotCertified, int LateJoiners, int Women, int Men)
{
    public int SexNotStated => Started - Women - Men;

    public static async Task<Dictionary<Guid, CohortCount>> OfAllAsync(SeraiDb db, CancellationToken ct)
    {
        var rows = await (from p in db.Set<Participant>().IgnoreQueryFilters()
                          join person in db.Set<Person>().IgnoreQueryFilters() on p.PersonId equals person.Id
                          group p by new { p.ProgrammeId, p.State, p.LateJoiner, person.Sex } into g
                          select new { g.Key.ProgrammeId, g.Key.State, g.Key.LateJoiner, g.Key.Sex, Count = g.Count() }).ToListAsync(ct);
        return rows.GroupBy(r => r.ProgrammeId).ToDictionary(g => g.Key, g => new CohortCount(
            g.Sum(r => r.Count),
            g.Where(r => r.State != ParticipantState.Withdrawn).Sum(r => r.Count),
            g.Where(r => r.State == ParticipantState.Withdrawn).Sum(r => r.Count),
            g.Where(r => r.State == ParticipantState.Certified).Sum(r => r.Count),
            g.Where(r => r.State == ParticipantState.NotCertified).Sum(r => r.Count),
            g.Where(r => r.LateJoiner).Sum(r => r.Count),
            g.Where(r => r.Sex == Sex.Female).Sum(r => r.Count),
            g.Where(r => r.Sex == Sex.Male).Sum(r => r.Count)));
    }
}
