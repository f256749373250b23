using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

/// <summary>The first numbers of any report: programmes, Members, participants, Master Trainers.</summary>
internal sealed class TrainingIndicators(SeraiDb db, TimeProvider time) : IIndicatorSource
{
    public async Task<IReadOnlyList<Indicator>> ReadAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var running = await db.Set<Programme>().CountAsync(p => p.State == ProgrammeState.Running, ct);
        var members = await (from m in db.Set<ProgrammeMember>()
                             join p in db.Set<Programme>() on m.ProgrammeId equals p.Id
                             where p.State == ProgrammeState.Running && (m.From == null || m.From <= today) && (m.Until == null || m.Until > today)
                             select m.OfMember).Distinct().CountAsync(ct);
        var counts = (await CohortCount.OfAllAsync(db, ct)).Values;
        return
        [
            new("training.programmes-running", new Message("Programmes running"), running, new Message("programmes"), "", null, null, today, "/programmes?state=Running"),
            new("training.members-taking-part", new Message("Members that take part in a running programme"), members, new Message("Members"), "", null, null, today, "/programmes?state=Running"),
            new("training.participants", new Message("People who started a programme"), counts.Sum(c => c.Started), new Message("participations"), "", null, null, today, "/programmes"),
            new("training.certified", new Message("Participations that ended with a certificate"), counts.Sum(c => c.Certified), new Message("participations"), "", null, null, today, "/programmes"),
        ];
    }
}

/// <summary>Members by the number of programmes that they take or took part in.</summary>
internal sealed class ProgrammesMap(SeraiDb db) : IMapLayer
{
    public string Key => "programmes";

    public Message Title => new("Programmes by Member");

    public async Task<IReadOnlyList<MapFeature>> ReadAsync(CancellationToken ct)
    {
        var counts = await db.Set<ProgrammeMember>().GroupBy(m => m.OfMember).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var ids = counts.Keys.ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id) && m.Iso3 != null).ToListAsync(ct);
        return [.. members.Select(m => new MapFeature(m.Id, m.Iso3!, m.Name, counts[m.Id], new Message("Programmes: {0}", counts[m.Id]), $"/programmes?member={m.Code}"))];
    }
}

/// <summary>Members by the number of their certified Master Trainers. Head counts without names.</summary>
internal sealed class MasterTrainersMap(SeraiDb db) : IMapLayer
{
    public string Key => "master-trainers";

    public Message Title => new("Master Trainers by Member");

    public async Task<IReadOnlyList<MapFeature>> ReadAsync(CancellationToken ct)
    {
        var counts = await db.Set<Participant>().IgnoreQueryFilters().Where(p => p.State == ParticipantState.Certified && p.MemberId != null).Select(p => new { p.MemberId, p.PersonId }).Distinct()
            .GroupBy(p => p.MemberId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var ids = counts.Keys.ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id) && m.Iso3 != null).ToListAsync(ct);
        return [.. members.Select(m => new MapFeature(m.Id, m.Iso3!, m.Name, counts[m.Id], new Message("Master Trainers: {0}", counts[m.Id]), $"/members/{m.Code}"))];
    }
}
