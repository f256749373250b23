using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.National;

/// <summary>
/// What the sessions of a filter add up to. Attendances and unique people stand in different fields and are never added to each other
/// (docs/methods/counting-people.md).
/// </summary>
internal sealed record TotalsOfSessions(int Sessions, long Attendances, long Foreign, HeadCounts Counts, IReadOnlyList<TotalsOfYear> Years, int TrainersActive, int UniquePeople, int SessionsWithRegistration, int WithProof);

internal sealed record TotalsOfYear(int Year, int Sessions, long Attendances);

internal sealed class Totals(SeraiDb db, DataMemory memory) : IOperation
{
    public Task<TotalsOfSessions> ReadAsync(SessionFilter filter, CancellationToken ct) =>
        memory.ReadAsync($"national totals {filter}", () => CountAsync(filter, ct));

    async Task<TotalsOfSessions> CountAsync(SessionFilter filter, CancellationToken ct)
    {
        var sessions = filter.Of(db).AsNoTracking();
        var years = await sessions.GroupBy(s => s.From.Year).Select(g => new
        {
            Year = g.Key, Sessions = g.Count(), Attendances = g.Sum(s => (long)s.Attendances), Foreign = g.Sum(s => (long)s.Foreign), Proof = g.Sum(s => s.Evidence != "" ? 1 : 0),
            CustomsWomen = g.Sum(s => s.CustomsWomen), CustomsMen = g.Sum(s => s.CustomsMen), AgenciesWomen = g.Sum(s => s.AgenciesWomen), AgenciesMen = g.Sum(s => s.AgenciesMen),
            PrivateWomen = g.Sum(s => s.PrivateWomen), PrivateMen = g.Sum(s => s.PrivateMen), OtherWomen = g.Sum(s => s.OtherWomen), OtherMen = g.Sum(s => s.OtherMen), NotStated = g.Sum(s => s.NotStated),
        }).OrderBy(y => y.Year).ToListAsync(ct);
        var trainers = await db.Set<NationalTrainer>().Where(t => sessions.Any(s => s.Id == t.SessionId)).Select(t => t.PersonId).Distinct().CountAsync(ct);
        var registered = db.Set<Registration>().Where(r => sessions.Any(s => s.Id == r.SessionId));
        var unique = await registered.Select(r => r.IdentityKey).Distinct().CountAsync(ct);
        var withRegistration = unique == 0 ? 0 : await sessions.CountAsync(s => db.Set<Registration>().Any(r => r.SessionId == s.Id), ct);
        return new TotalsOfSessions(
            years.Sum(y => y.Sessions), years.Sum(y => y.Attendances), years.Sum(y => y.Foreign),
            new HeadCounts(years.Sum(y => y.CustomsWomen), years.Sum(y => y.CustomsMen), years.Sum(y => y.AgenciesWomen), years.Sum(y => y.AgenciesMen), years.Sum(y => y.PrivateWomen),
                years.Sum(y => y.PrivateMen), years.Sum(y => y.OtherWomen), years.Sum(y => y.OtherMen), years.Sum(y => y.NotStated)),
            [.. years.Select(y => new TotalsOfYear(y.Year, y.Sessions, y.Attendances))], trainers, unique, withRegistration, years.Sum(y => y.Proof));
    }
}
