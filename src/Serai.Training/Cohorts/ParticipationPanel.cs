using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

/// <summary>The programmes of one person, for the person's page.</summary>
internal sealed class ParticipationPanel(SeraiDb db) : IPersonPanel
{
    public async Task<Panel?> ReadAsync(Guid personId, CancellationToken ct)
    {
        var rows = await (from p in db.Set<Participant>().AsNoTracking().Where(p => p.PersonId == personId)
                          join programme in db.Set<Programme>() on p.ProgrammeId equals programme.Id
                          orderby programme.StartOn descending
                          select new { p, programme.Code, programme.Title }).ToListAsync(ct);
        return rows.Count == 0 ? null : new Panel(new Message("Programmes"), 100,
        [
            .. rows.Select(r => new PanelFact
            {
                Name = r.Title, Href = $"/programmes/{r.Code}/cohort/{r.p.Id}", State = CohortWords.MarkOf(r.p.State), StateTitle = CohortWords.Of(r.p.State), From = r.p.JoinedPrecision == Precision.Day ? r.p.JoinedOn : null, To = r.p.LeftOn,
                Detail = r.p.LateJoiner ? new Message("joined late") : null,
            }),
        ]);
    }
}

/// <summary>The programmes that a Member takes part in, for the Member's page. Public: no names.</summary>
internal sealed class MemberProgrammesPanel(SeraiDb db, Reader reader) : IMemberPanel
{
    public async Task<Panel?> ReadAsync(Guid memberId, CancellationToken ct)
    {
        var rows = await (from m in db.Set<ProgrammeMember>().AsNoTracking().Where(m => m.OfMember == memberId)
                          join programme in db.Set<Programme>() on m.ProgrammeId equals programme.Id
                          orderby programme.StartOn descending
                          select new { m, programme.Code, programme.Title, programme.State, programme.Id }).ToListAsync(ct);
        if (rows.Count == 0)
            return null;
        var people = reader.Can(Can.ReadPeople)
            ? await db.Set<Participant>().AsNoTracking().Where(p => p.MemberId == memberId).GroupBy(p => p.ProgrammeId)
                .Select(g => new { g.Key, All = g.Count(), Certified = g.Count(p => p.State == ParticipantState.Certified) }).ToDictionaryAsync(g => g.Key, ct)
            : [];
        return new Panel(new Message("Programmes"), 100,
        [
            .. rows.Select(r => new PanelFact
            {
                Name = r.Title, Href = $"/programmes/{r.Code}", State = ProgrammeWords.MarkOf(r.State), StateTitle = ProgrammeWords.Of(r.State),
                // A month is not shown as a day: the panel has room for days only.
                From = r.m.FromPrecision == Precision.Day ? r.m.From : null, To = r.m.Until,
                Detail = people.TryGetValue(r.Id, out var count) ? new Message("{0} people, {1} certified", count.All, count.Certified) : null,
            }),
        ]);
    }
}
