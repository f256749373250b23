using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Claims;

/// <summary>What this installation's own records give for the subject of a claim, as of the claim's date where membership is meant.</summary>
internal static class OwnRecords
{
    public static async Task<Dictionary<Guid, OwnCount>> ForAsync(SeraiDb db, IReadOnlyCollection<Claim> claims, CancellationToken ct)
    {
        var found = new Dictionary<Guid, OwnCount>();
        if (claims.All(c => c.Measure == OwnMeasure.None))
            return found;
        var certified = await CohortCount.OfAllAsync(db, ct);
        var members = (await db.Set<ProgrammeMember>().AsNoTracking().ToListAsync(ct)).ToLookup(m => m.ProgrammeId);
        var counted = await db.Set<Member>().CountAsync(m => m.Counted, ct);
        foreach (var claim in claims)
        {
            var asOf = claim is { Measure: OwnMeasure.Members, AsOf: { } day, ProgrammeId: { } programme } ? Later(day.LastDay(claim.AsOfPrecision), members[programme].Min(m => m.From)) : null;
            int? own = claim switch
            {
                { Measure: OwnMeasure.WcoMembers } => counted,
                { Measure: OwnMeasure.Certified, ProgrammeId: { } id } => certified.GetValueOrDefault(id)?.Certified ?? 0,
                { Measure: OwnMeasure.Members, ProgrammeId: { } id } => members[id].Count(m => asOf is null
                    || ((m.From is null || m.From <= asOf) && (m.Until is null || m.Until > asOf))),
                { Measure: OwnMeasure.MembersThatJoined, ProgrammeId: { } id } => members[id].Count(m => m.JoinedLate),
                _ => null,
            };
            if (own is { } number)
                {
                var first = asOf is null || claim.ProgrammeId is not { } of ? null : members[of].Where(m => m.From == asOf).MinBy(m => m.From);
                var moved = asOf is not null && asOf != claim.AsOf?.LastDay(claim.AsOfPrecision);
                found[claim.Id] = asOf is null ? new OwnCount(number, null, Precision.Unknown) : moved ? new OwnCount(number, asOf, first?.FromPrecision ?? Precision.Day) : new OwnCount(number, claim.AsOf, claim.AsOfPrecision);
            }
        }
        return found;
    }

    // A document may announce a programme before any Member has joined it; then the first day of membership is what it means.
    static DateOnly? Later(DateOnly stated, DateOnly? first) => first > stated ? first : stated;
}

/// <param name="AsOf">The day that membership was counted on; null for today.</param>
internal sealed record OwnCount(int Value, DateOnly? AsOf, Precision Precision);
