using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Programmes;

/// <summary>What speaks against days that are proposed for an event: weekends, holidays of the Members, other events at the same time.</summary>
internal sealed record WeekCheck(IReadOnlyList<Message> Weekend, IReadOnlyList<WeekCheck.ClosedDay> Closed, IReadOnlyList<WeekCheck.Clash> Clashes)
{
    public sealed record ClosedDay(DateOnly Day, LocalText Member, LocalText Holiday, bool Unconfirmed);

    /// <param name="SharesMembers">The same administrations would have to be at both.</param>
    public sealed record Clash(Guid EventId, string ProgrammeCode, Message Name, DateOnly From, DateOnly To, bool SharesMembers);

    public bool IsFree => Weekend.Count == 0 && Closed.Count == 0 && Clashes.Count == 0;

    public static async Task<IReadOnlyList<WeekCheck>> ReadAsync(SeraiDb db, IReadOnlyList<(DateOnly From, DateOnly To)> weeks, IReadOnlyCollection<Guid> members, Guid? except, CancellationToken ct)
    {
        if (weeks.Count == 0)
            return [];
        var first = weeks.Min(w => w.From);
        var last = weeks.Max(w => w.To);
        var holidays = await db.Set<Holiday>().AsNoTracking().Where(h => members.Contains(h.OfMember)).ToListAsync(ct);
        var names = await db.Set<Member>().AsNoTracking().Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking()
            .Where(e => e.State == EventState.Planned && e.ProgrammeId != except && e.From != null && e.From <= last && (e.To ?? e.From) >= first).ToListAsync(ct);
        var taking = (await db.Set<ProgrammeMember>().AsNoTracking().Where(m => members.Contains(m.OfMember)).Select(m => m.ProgrammeId).Distinct().ToListAsync(ct)).ToHashSet();
        return [.. weeks.Select(week => Check(week, holidays, names, events, taking))];
    }

    static WeekCheck Check((DateOnly From, DateOnly To) week, List<Holiday> holidays, Dictionary<Guid, LocalText> names, List<ProgrammeEvent> events, HashSet<Guid> taking)
    {
        var days = Enumerable.Range(0, Math.Max(0, week.To.DayNumber - week.From.DayNumber) + 1).Select(week.From.AddDays).ToList();
        var weekend = days.Count < 6 && days.Any(d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            ? new List<Message> { new("These days include a weekend") } : [];
        var closed = days.SelectMany(d => holidays.Where(h => h.FallsOn(d) && names.ContainsKey(h.OfMember)).Select(h => new ClosedDay(d, names[h.OfMember], h.Name, h.Unconfirmed))).ToList();
        var clashes = events.Where(e => e.From <= week.To && (e.To ?? e.From) >= week.From)
            .Select(e => new Clash(e.Id, e.ProgrammeCode ?? "", ProgrammeWords.NameOf(e.Kind, e.Number), e.From!.Value, e.To ?? e.From!.Value, taking.Contains(e.ProgrammeId))).ToList();
        return new WeekCheck(weekend, closed, clashes);
    }
}
