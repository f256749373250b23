using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.Nominations;

/// <summary>Starts a nomination where there is none, and adds one more nominee; the one beyond the limit is refused (R68).</summary>
internal sealed class AddNominee(SeraiDb db) : IOperation
{
    public sealed record Command(Guid CallId, Guid MemberId);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var call = await db.Set<NominationCall>().FirstOrDefaultAsync(c => c.Id == command.CallId, ct);
        if (call is null)
            return Outcome<Guid>.Missing;
        await using var turn = await NominationLock.TakeAsync(db, call.Id, command.MemberId, change.At, ct);
        var nomination = await db.Set<Nomination>().Include(n => n.Nominees).FirstOrDefaultAsync(n => n.CallId == call.Id && n.MemberId == command.MemberId, ct);
        if (nomination is { State: not NominationState.Draft })
            return Outcome<Guid>.Wrong("", "This nomination has been handed in. Open it again to change it.");
        if (nomination?.Named.Count() >= call.MostNominees)
            return Outcome<Guid>.Wrong("", "Each administration may nominate at most {0} officials, and {0} are named already. Remove one to name another.", call.MostNominees);
        if (nomination is null)
        {
            nomination = new Nomination { CallId = call.Id, ProgrammeId = call.ProgrammeId, MemberId = command.MemberId, OpenedAt = change.At, SavedAt = change.At };
            db.Add(nomination);
        }
        var nominee = new Nominee
        {
            NominationId = nomination.Id, ProgrammeId = call.ProgrammeId, MemberId = command.MemberId,
            Order = nomination.Nominees.Select(n => n.Order).DefaultIfEmpty().Max() + 1,
        };
        db.Add(nominee);
        await db.SaveAsync(change, ct);
        await turn.CommitAsync(ct);
        return nominee.Id;
    }
}

/// <summary>
/// Takes a nominee off a draft, with their files. Whoever was handed in stays nominated until the change is handed in too; whoever is in
/// the cohort is withdrawn there.
/// </summary>
internal sealed class RemoveNominee(SeraiDb db, InForce inForce) : IOperation
{
    public sealed record Command(Guid NomineeId);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var nominee = await db.Set<Nominee>().FirstOrDefaultAsync(n => n.Id == command.NomineeId, ct);
        if (nominee is null)
            return Outcome.Missing;
        var callId = await db.Set<Nomination>().Where(n => n.Id == nominee.NominationId).Select(n => n.CallId).FirstAsync(ct);
        await using var turn = await NominationLock.TakeAsync(db, callId, nominee.MemberId!.Value, change.At, ct);
        var nomination = await db.Set<Nomination>().Include(n => n.Files).FirstAsync(n => n.Id == nominee.NominationId, ct);
        if (nomination.State != NominationState.Draft)
            return Outcome.Wrong("", "This nomination has been handed in. Open it again to change it.");
        if (nominee.PersonId is not null)
            return Outcome.Wrong("", "This official was accepted into the cohort. Write to the project team if they cannot take part.");
        if (nomination.IsBeingChanged && (await inForce.HandedInAsync(nomination, ct)).Any(p => p.Id == nominee.Id))
            nominee.RemovedAt = change.At;
        else
        {
            db.RemoveRange(nomination.Files.Where(f => f.NomineeId == nominee.Id));
            db.Remove(nominee);
        }
        await db.SaveAsync(change, ct);
        await turn.CommitAsync(ct);
        return Outcome.Ok;
    }
}
