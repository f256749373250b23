using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Keys;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>
/// Hands the nomination in. Always answers with a receipt: in time, within the grace, or too late and not accepted. A second press
/// gives the receipt of the first (R69, T10, T11).
/// </summary>
internal sealed class SubmitNomination(SeraiDb db, Reader reader, KeyRing keys, Text text) : IOperation
{
    /// <param name="Origin">Scheme and host of this installation, for the addresses in the mail.</param>
    public sealed record Command(Guid CallId, Guid MemberId, string Origin);

    public async Task<Outcome<string>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        await using var turn = await NominationLock.TakeAsync(db, command.CallId, command.MemberId, change.At, ct);
        var nomination = await db.Set<Nomination>().Include(n => n.Nominees).Include(n => n.Files)
            .FirstOrDefaultAsync(n => n.CallId == command.CallId && n.MemberId == command.MemberId, ct);
        if (nomination is null)
            return Outcome<string>.Missing;
        if (nomination is { State: NominationState.Submitted, ReceiptNumber: { } first })
            return first;
        var call = await db.Set<NominationCall>().Include(c => c.Documents).FirstAsync(c => c.Id == command.CallId, ct);
        var inTime = IsInTime(nomination, call, change.At, out var withinGrace);
        if (inTime && Gap.Of(nomination, call, change.At) is { Count: > 0 } gaps)
            return Incomplete(gaps);

        var programme = await db.Set<Programme>().FirstAsync(p => p.Id == call.ProgrammeId, ct);
        var member = await db.Set<Member>().FirstAsync(m => m.Id == command.MemberId, ct);
        if (inTime)
        {
            nomination.State = NominationState.Submitted;
            nomination.SubmittedAt = change.At;
            nomination.Late = withinGrace;
        }
        else
            nomination.RefusedAt = change.At;
        Receipt receipt;
        lock (keys)
            receipt = ReceiptText.Write(inTime ? ReceiptKind.Submitted : ReceiptKind.TooLate, nomination, call, programme, member, change.Actor.Name, change.At, keys.Receipts);
        if (inTime)
        {
            nomination.ReceiptNumber = receipt.Number;
            // The change is in force now: whom and what it took off leaves for good.
            db.RemoveRange(nomination.Files.Where(f => f.RemovedAt is not null || nomination.Nominees.Any(n => n.RemovedAt is not null && n.Id == f.NomineeId)));
            db.RemoveRange(nomination.Nominees.Where(n => n.RemovedAt is not null));
        }
        db.Add(receipt);
        if (nomination.ContactEmail.Length > 0)
            db.Add(new NominationMail(text).OfReceipt(receipt, nomination, programme, member, command.Origin));
        await db.SaveAsync(change, ct);
        await turn.CommitAsync(ct);
        return receipt.Number;
    }

    /// <summary>A paper that the project records counts by the day it arrived; everything else by the server's clock.</summary>
    bool IsInTime(Nomination nomination, NominationCall call, DateTime arrived, out bool withinGrace)
    {
        var deadline = call.Deadline;
        withinGrace = false;
        if (nomination.ReceivedOn is { } day && reader.Can(Can.RunProgrammes))
            return day <= Zones.ToLocal(deadline.Utc + deadline.Grace, deadline.Zone).Date.ToDateOnly();
        withinGrace = deadline.IsPast(arrived) && !deadline.IsClosed(arrived);
        return !deadline.IsClosed(arrived);
    }

    static Problems Incomplete(IReadOnlyList<Gap> gaps)
    {
        var problems = new Problems();
        foreach (var gap in gaps)
            problems.Add("", gap.What);
        return problems;
    }
}

/// <summary>Opens a nomination again until the deadline. What was handed in stays in force, and in the screening, until it is handed in anew.</summary>
internal sealed class ReopenNomination(SeraiDb db) : IOperation
{
    public sealed record Command(Guid CallId, Guid MemberId);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var call = await db.Set<NominationCall>().FirstOrDefaultAsync(c => c.Id == command.CallId, ct);
        var nomination = await db.Set<Nomination>().FirstOrDefaultAsync(n => n.CallId == command.CallId && n.MemberId == command.MemberId, ct);
        if (call is null || nomination is null)
            return Outcome.Missing;
        if (call.Deadline.IsClosed(change.At))
            return Outcome.Wrong("", "The deadline has passed; a nomination can no longer be changed. Write to the project team if something is wrong.");
        if (nomination.State == NominationState.Draft)
            return Outcome.Ok;
        nomination.State = NominationState.Draft;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

/// <summary>Takes a nomination back, until the deadline, with a receipt of its own.</summary>
internal sealed class WithdrawNomination(SeraiDb db, KeyRing keys, Text text) : IOperation
{
    public sealed record Command(Guid CallId, Guid MemberId, string Origin);

    public async Task<Outcome<string>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        await using var turn = await NominationLock.TakeAsync(db, command.CallId, command.MemberId, change.At, ct);
        var nomination = await db.Set<Nomination>().Include(n => n.Nominees).Include(n => n.Files)
            .FirstOrDefaultAsync(n => n.CallId == command.CallId && n.MemberId == command.MemberId, ct);
        if (nomination?.ReceiptNumber is null)
            return Outcome<string>.Missing;
        var call = await db.Set<NominationCall>().FirstAsync(c => c.Id == command.CallId, ct);
        if (call.Deadline.IsClosed(change.At))
            return Outcome<string>.Wrong("", "The deadline has passed; a nomination can no longer be changed. Write to the project team if something is wrong.");
        var programme = await db.Set<Programme>().FirstAsync(p => p.Id == call.ProgrammeId, ct);
        var member = await db.Set<Member>().FirstAsync(m => m.Id == command.MemberId, ct);
        Receipt receipt;
        lock (keys)
            receipt = ReceiptText.Write(ReceiptKind.Withdrawn, nomination, call, programme, member, change.Actor.Name, change.At, keys.Receipts);
        nomination.State = NominationState.Withdrawn;
        nomination.ReceiptNumber = null;
        db.RemoveRange(nomination.Files.Where(f => f.RemovedAt is not null || nomination.Nominees.Any(n => n.RemovedAt is not null && n.Id == f.NomineeId)));
        db.RemoveRange(nomination.Nominees.Where(n => n.RemovedAt is not null));
        db.Add(receipt);
        if (nomination.ContactEmail.Length > 0)
            db.Add(new NominationMail(text).OfReceipt(receipt, nomination, programme, member, command.Origin));
        await db.SaveAsync(change, ct);
        await turn.CommitAsync(ct);
        return receipt.Number;
    }
}
