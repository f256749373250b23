using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Training.National;

/// <summary>What reports get out of the log. Each value opens the sessions behind it.</summary>
internal sealed class NationalIndicators(SeraiDb db, Totals totals, TimeProvider time) : IIndicatorSource
{
    public async Task<IReadOnlyList<Indicator>> ReadAsync(CancellationToken ct)
    {
        var all = await totals.ReadAsync(new SessionFilter(), ct);
        var asOf = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var first = await db.Set<NationalSession>().Where(s => !s.Planned).OrderBy(s => s.From).Select(s => (DateOnly?)s.From).FirstOrDefaultAsync(ct);
        const string list = "/national-training";
        return
        [
            new("training.sessions", new Message("National sessions by Master Trainers"), all.Sessions, new Message("sessions"), "exactly", first, asOf, asOf, list),
            new("training.attendances", new Message("Attendances at national sessions"), all.Attendances, new Message("attendances"), "exactly", first, asOf, asOf, list),
            // Where people did not register nobody knows who they were: the true number is this or more.
            new("training.unique-people", new Message("Unique people trained, where known"), all.UniquePeople, new Message("people"), /*T*/"at least", first, asOf, asOf, list),
            new("training.trainers-active", new Message("Master Trainers who gave national sessions"), all.TrainersActive, new Message("people"), "exactly", first, asOf, asOf, list),
        ];
    }
}

/// <summary>Attendances by the Member whose trainers gave the sessions.</summary>
internal sealed class AttendanceLayer(SeraiDb db) : IMapLayer
{
    public string Key => "national-training";

    public Message Title => new("Attendances at national training");

    public async Task<IReadOnlyList<MapFeature>> ReadAsync(CancellationToken ct)
    {
        var sums = await db.Set<NationalSession>().Where(s => !s.Planned && s.MemberId != null).GroupBy(s => s.MemberId!.Value)
            .Select(g => new { Member = g.Key, Sessions = g.Count(), Attendances = g.Sum(s => s.Attendances) }).ToListAsync(ct);
        var ids = sums.Select(s => s.Member).ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        return [.. sums.Where(s => members.ContainsKey(s.Member)).OrderByDescending(s => s.Attendances).Select(s => new MapFeature(
            s.Member, members[s.Member].Iso3 ?? "", members[s.Member].Name, s.Attendances,
            new Message("{0} attendances at {1} sessions", s.Attendances, s.Sessions), new SessionFilter { Member = s.Member }.Href()))];
    }
}
