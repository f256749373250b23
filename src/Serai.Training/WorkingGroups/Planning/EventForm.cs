using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Time;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>The choices of the form that plans or changes an event.</summary>
internal sealed record EventForm(IReadOnlyList<Option> Kinds, IReadOnlyList<Option> Modes, IReadOnlyList<Option> Zones, IReadOnlyList<Option> Hosts, IReadOnlyList<Option> Groups)
{
    public static async Task<EventForm> ForAsync(SeraiDb db, Text text, Guid programmeId, string? zone, DateTime now, CancellationToken ct)
    {
        var members = await db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Name }).ToListAsync(ct);
        var own = await db.Set<ProgrammeMember>().AsNoTracking().Where(m => m.ProgrammeId == programmeId).Select(m => m.OfMember).ToListAsync(ct);
        var groups = await db.Set<ProgrammeGroup>().AsNoTracking().Where(g => g.ProgrammeId == programmeId).ToListAsync(ct);
        return new EventForm(
            [.. Enum.GetValues<EventKind>().Select(k => new Option(k.ToString(), text.Say(EventWords.Of(k))))],
            [.. Enum.GetValues<EventMode>().Select(m => new Option(m.ToString(), text.Say(EventWords.Of(m))))],
            [.. Platform.Time.Zones.Choices(text, now, zone).Select(z => new Option(z.Id, z.Label))],
            [.. members.Select(m => new Option(m.Id.ToString(), m.Name.Pick(text).Text) { Group = own.Contains(m.Id) ? text["Members of the programme"] : text["Other Members"] })
                .OrderBy(o => o.Group == text["Members of the programme"] ? 0 : 1).ThenBy(o => o.Text, StringComparer.Create(text.Culture, true))],
            [.. groups.Select(g => new Option(g.Id.ToString(), g.Name.Pick(text).Text))]);
    }
}
