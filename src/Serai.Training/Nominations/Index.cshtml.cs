using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Ports;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>The rounds that this reader's administration is asked to answer.</summary>
[Needs(Can.Nominate)]
internal sealed class IndexModel : SeraiPage
{
    public IReadOnlyList<OpenRound> Rounds { get; private set; } = [];

    public bool IsOfficer => Reader.Can(Can.RunProgrammes);

    public async Task OnGetAsync() => Rounds = await OpenRound.OfAsync(Db, Reader, Ct);
}

/// <summary>A round as one administration sees it.</summary>
internal sealed record OpenRound(NominationCall Call, Programme Programme, Member Member, Nomination? Nomination)
{
    public string Href => $"/nominations/{Programme.Code}/{Member.Code}";

    /// <summary>Rounds by Member in sight; for readers who see everything, one line a round would need a Member, so they use the boards.</summary>
    public static async Task<IReadOnlyList<OpenRound>> OfAsync(SeraiDb db, Reader reader, CancellationToken ct)
    {
        if (reader.Sight.All)
            return [];
        var mine = reader.Sight.Members;
        var parts = await db.Set<ProgrammeMember>().AsNoTracking().Where(m => mine.Contains(m.OfMember)).ToListAsync(ct);
        var programmeIds = parts.Select(p => p.ProgrammeId).Distinct().ToList();
        var calls = await db.Set<NominationCall>().AsNoTracking().Where(c => programmeIds.Contains(c.ProgrammeId)).ToListAsync(ct);
        var callIds = calls.Select(c => c.Id).ToList();
        var programmes = await db.Set<Programme>().AsNoTracking().Where(p => programmeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var members = await db.Set<Member>().AsNoTracking().Where(m => mine.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).Where(n => callIds.Contains(n.CallId)).ToListAsync(ct);
        return [.. from call in calls
                   from part in parts
                   where part.ProgrammeId == call.ProgrammeId && members.ContainsKey(part.OfMember)
                   orderby call.DeadlineUtc descending
                   select new OpenRound(call, programmes[call.ProgrammeId], members[part.OfMember], nominations.FirstOrDefault(n => n.CallId == call.Id && n.MemberId == part.OfMember))];
    }
}

/// <summary>"Nominate by …" on the home page of a coordinator; undecided nominees and silent administrations on that of an officer.</summary>
internal sealed class NominationTasks(SeraiDb db, InForce inForce, TimeProvider time) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (reader.Can(Can.RunProgrammes) && reader.Sight.All)
            return await OfOfficerAsync(now, ct);
        if (!reader.Can(Can.Nominate))
            return [];
        return [.. (await OpenRound.OfAsync(db, reader, ct))
            .Where(r => !r.Call.Deadline.IsClosed(now) && r.Nomination is null or { State: NominationState.Draft })
            .Select(r => new WaitingTask(
                r.Nomination is { IsBeingChanged: true } ? new Message("Hand in the changed nomination for {0}", r.Programme.Code) : new Message("Nominate for {0}", r.Programme.Code),
                r.Nomination is null ? new Message("At most {0} officials; nothing is written yet", r.Call.MostNominees) : new Message("A draft with {0} nominees is saved", r.Nomination.Named.Count()),
                r.Href, r.Call.DeadlineUtc, "Nominations"))];
    }

    async Task<IReadOnlyList<WaitingTask>> OfOfficerAsync(DateTime now, CancellationToken ct)
    {
        var open = await db.Set<Nomination>().AsNoTracking().Where(n => n.State == NominationState.Submitted)
            .SelectMany(n => n.Nominees.Where(x => x.Decision == NomineeDecision.Open), (n, x) => n.ProgrammeId).GroupBy(id => id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        // A nomination that was opened again counts with what it handed in; there are few of them.
        foreach (var handed in await inForce.ReadAsync(db.Set<Nomination>().Where(n => n.State == NominationState.Draft), ct))
            if (handed.Nominees.Count(n => n.Decision == NomineeDecision.Open) is > 0 and var more)
                open[handed.Nomination.ProgrammeId] = open.GetValueOrDefault(handed.Nomination.ProgrammeId) + more;
        var calls = await db.Set<NominationCall>().AsNoTracking().ToListAsync(ct);
        var codes = await db.Set<Programme>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Code, ct);
        var tasks = open.Select(o => new WaitingTask(new Message("Screen the nominees of {0}", codes[o.Key]), new Message("{0} undecided", o.Value), $"/programmes/{codes[o.Key]}/nominations/nominees", null, "Nominations")).ToList();
        foreach (var call in calls.Where(c => !c.Deadline.IsClosed(now) && c.DeadlineUtc - now < TimeSpan.FromDays(21)))
        {
            var asked = await db.Set<ProgrammeMember>().CountAsync(m => m.ProgrammeId == call.ProgrammeId, ct);
            var answered = await db.Set<Nomination>().CountAsync(n => n.CallId == call.Id && n.ReceiptNumber != null, ct);
            if (answered < asked)
                tasks.Add(new WaitingTask(new Message("Nominations for {0} close", codes[call.ProgrammeId]), new Message("{0} of {1} Members have answered", answered, asked), $"/programmes/{codes[call.ProgrammeId]}/nominations", call.DeadlineUtc, "Nominations"));
        }
        return tasks;
    }
}
