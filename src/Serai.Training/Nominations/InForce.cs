using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.Nominations;

/// <summary>
/// The version of a nomination that counts: the one handed in last. While an administration changes its nomination the rows are its draft,
/// and the receipt says what is in force; so that opening a nomination again takes nobody out of the screening.
/// </summary>
internal sealed class InForce(SeraiDb db)
{
    public sealed record Handed(Nomination Nomination, IReadOnlyList<Nominee> Nominees, IReadOnlyList<NominationFile> Files);

    /// <summary>Copies to read, never to save: the nominees carry what was handed in.</summary>
    public async Task<IReadOnlyList<Handed>> ReadAsync(IQueryable<Nomination> nominations, CancellationToken ct)
    {
        var found = await nominations.AsNoTracking().Where(n => n.ReceiptNumber != null && n.State != NominationState.Withdrawn).Include(n => n.Nominees).Include(n => n.Files).ToListAsync(ct);
        var handed = new List<Handed>();
        foreach (var nomination in found)
        {
            if (!nomination.IsBeingChanged)
            {
                handed.Add(new Handed(nomination, [.. nomination.Named.OrderBy(n => n.Order)], [.. nomination.Kept]));
                continue;
            }
            var nominees = new List<Nominee>();
            foreach (var person in await HandedInAsync(nomination, ct))
                if (nomination.Nominees.FirstOrDefault(n => n.Id == person.Id) is { } nominee)
                {
                    person.WriteTo(nominee);
                    nominees.Add(nominee);
                }
            // A document that may follow counts from its arrival; any other comes with the change.
            var may = await db.Set<AskedDocument>().AsNoTracking().Where(d => d.CallId == nomination.CallId && d.LateUntil != null).Select(d => d.Id).ToListAsync(ct);
            handed.Add(new Handed(nomination, nominees, [.. nomination.Files.Where(f => f.ReceivedAt <= nomination.SubmittedAt || f.Late || (f.DocumentId is { } d && may.Contains(d)))]));
        }
        return handed;
    }

    /// <summary>The nominees as the receipt in force holds them, with the ids of their rows.</summary>
    public async Task<IReadOnlyList<ReceiptText.Person>> HandedInAsync(Nomination nomination, CancellationToken ct)
    {
        if (await db.Set<Receipt>().AsNoTracking().FirstOrDefaultAsync(r => r.Number == nomination.ReceiptNumber, ct) is not { } receipt)
            return [];
        var people = ReceiptText.Read(receipt).Nominees;
        if (people.All(p => p.Id is not null))
            return people;
        // Receipts of the first version did not name the row; the names do, as they were.
        var rows = await db.Set<Nominee>().AsNoTracking().Where(n => n.NominationId == nomination.Id).ToListAsync(ct);
        return [.. people.Select(p => p.Id is not null ? p : p with { Id = rows.FirstOrDefault(r => r.FamilyName == p.FamilyName && r.GivenName == p.GivenName)?.Id })];
    }
}

/// <summary>Gives up a change that was not handed in: everything goes back to what the receipt in force holds.</summary>
internal sealed class KeepHandedIn(SeraiDb db, InForce inForce) : IOperation
{
    public sealed record Command(Guid CallId, Guid MemberId);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        await using var turn = await NominationLock.TakeAsync(db, command.CallId, command.MemberId, change.At, ct);
        var nomination = await db.Set<Nomination>().Include(n => n.Nominees).Include(n => n.Files).FirstOrDefaultAsync(n => n.CallId == command.CallId && n.MemberId == command.MemberId, ct);
        if (nomination is not { IsBeingChanged: true })
            return Outcome.Missing;
        var receipt = await db.Set<Receipt>().AsNoTracking().FirstAsync(r => r.Number == nomination.ReceiptNumber, ct);
        var content = ReceiptText.Read(receipt);
        (nomination.HeadName, nomination.HeadOffice) = (content.HeadName, content.HeadOffice);
        (nomination.ContactName, nomination.ContactEmail, nomination.ContactPhone) = (content.ContactName, content.ContactEmail, content.ContactPhone);
        var people = await inForce.HandedInAsync(nomination, ct);
        foreach (var nominee in nomination.Nominees.ToList())
            if (people.FirstOrDefault(p => p.Id == nominee.Id) is { } person)
                person.WriteTo(nominee);
            else
            {
                db.RemoveRange(nomination.Files.Where(f => f.NomineeId == nominee.Id));
                db.Remove(nominee);
            }
        foreach (var file in nomination.Files)
            file.RemovedAt = null;
        nomination.State = NominationState.Submitted;
        await db.SaveAsync(change, ct);
        await turn.CommitAsync(ct);
        return Outcome.Ok;
    }
}
