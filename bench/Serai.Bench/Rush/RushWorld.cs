using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Members;
using Serai.Hosting;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Keys;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Training.Nominations;
using Serai.Training.Programmes;

namespace Serai.Bench.Rush;

/// <summary>An installation with many Members and open rounds, made without the web server, and looked into afterwards in the same way.</summary>
public sealed class RushWorld(string folder)
{
    public string Folder => folder;

    /// <summary>What the database holds after a run, set against what was confirmed.</summary>
    public sealed record Findings(int Nominations, int Submitted, int Receipts, IReadOnlyList<string> Faults);

    public async Task<List<Seat>> MakeAsync(int members, int rounds)
    {
        var installation = new Installation { DataFolder = folder };
        await using var app = SeraiApp.Build(installation);
        await Schema.UpgradeAsync(app.Services, installation, default);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem("Bench");
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var all = Enumerable.Range(1, members).Select(i => new Member { Code = $"M{i.ToString("000", CultureInfo.InvariantCulture)}", Name = new LocalText("en", $"Member {i}"), Zone = "UTC" }).ToList();
        all.ForEach(m => m.Refold());
        db.AddRange(all);
        await db.SaveAsync(new Change(Actor.System, now, "Bench"));
        var seats = new List<Seat>();
        for (var round = 1; round <= rounds; round++)
        {
            var programme = new Programme { Code = $"R{round}", Title = new LocalText("en", $"Round {round}") };
            programme.Members.AddRange(all.Select((m, i) => new ProgrammeMember { ProgrammeId = programme.Id, OfMember = m.Id, Order = i + 1 }));
            var call = new NominationCall { ProgrammeId = programme.Id, DeadlineDay = DateOnly.FromDateTime(now).AddDays(30), DeadlineUtc = default, OpenedAt = now };
            call.Move(call.DeadlineDay, null, "Europe/Brussels");
            call.Criteria.AddRange(UsualRound.Criteria(call.Id));
            db.Add(programme);
            db.Add(call);
            foreach (var member in all)
            {
                var (link, token) = PersonalLink.Issue("nomination", call.Id, member.Id, member.Code, null, "en", now, now.AddDays(60));
                db.Add(link);
                seats.Add(new Seat(member.Code, programme.Code, $"/n/{token}"));
            }
            await db.SaveAsync(new Change(Actor.System, now, "Bench"));
            db.ChangeTracker.Clear();
        }
        return seats;
    }

    /// <summary>Every confirmed receipt is there and holds, nothing is there twice, the file and the audit chain are whole.</summary>
    public async Task<Findings> LookAsync(IReadOnlyCollection<Seat> seats)
    {
        var faults = new List<string>();
        await using var app = SeraiApp.Build(new Installation { DataFolder = folder });
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem("Bench");
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var integrity = (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()).Single();
        if (integrity != "ok")
            faults.Add($"integrity_check: {integrity}");
        var chain = await scope.ServiceProvider.GetRequiredService<AuditVerification>().VerifyAsync(null, default);
        if (!chain.Holds)
            faults.Add($"audit chain broken at {chain.Broken}: {chain.Reason}");
        var nominations = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).ToListAsync();
        var receipts = await db.Set<Receipt>().AsNoTracking().ToListAsync();
        var key = scope.ServiceProvider.GetRequiredService<KeyRing>().Receipts;
        var numbers = receipts.Select(r => r.Number).ToHashSet();
        faults.AddRange(seats.Where(s => s.Confirmed is { } number && !numbers.Contains(number)).Select(s => $"lost: {s.Confirmed} of {s.Member} {s.Code} was confirmed"));
        faults.AddRange(receipts.GroupBy(r => r.NominationId).Where(g => g.Count() > 1).Select(g => $"doubled: {string.Join(", ", g.Select(r => r.Number))}"));
        faults.AddRange(receipts.Where(r => !r.Holds(key)).Select(r => $"signature of {r.Number} does not hold"));
        faults.AddRange(nominations.Where(n => (n.State == NominationState.Submitted) != receipts.Any(r => r.NominationId == n.Id)).Select(n => $"half done: nomination {n.Id} is {n.State}"));
        faults.AddRange(nominations.Where(n => n.State == NominationState.Submitted && n.Nominees.Count != 1).Select(n => $"nomination {n.Id} has {n.Nominees.Count} nominees instead of 1"));
        return new Findings(nominations.Count, nominations.Count(n => n.State == NominationState.Submitted), receipts.Count, faults);
    }
}
