using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Platform.Web;

namespace Serai.Training.Nominations;

/// <summary>Keeps one page of the form. A draft may be incomplete; only what cannot be read is refused. Two editors meet a merge.</summary>
internal sealed class SavePart(SeraiDb db) : IOperation
{
    /// <param name="NomineeId">Null for the page that belongs to the nomination as a whole.</param>
    public sealed record Command(Guid NominationId, Guid? NomineeId, string Step, IReadOnlyDictionary<string, string> Typed, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var found = await db.Set<Nomination>().Where(n => n.Id == command.NominationId).Select(n => new { n.CallId, n.MemberId }).FirstOrDefaultAsync(ct);
        if (found is null)
            return Outcome.Missing;
        await using var turn = await NominationLock.TakeAsync(db, found.CallId, found.MemberId!.Value, change.At, ct);
        var nomination = await db.Set<Nomination>().FirstAsync(n => n.Id == command.NominationId, ct);
        if (nomination.State != NominationState.Draft)
            return Outcome.Wrong("", "This nomination has been handed in. Open it again to change it.");
        Outcome outcome;
        if (command.NomineeId is { } id)
            outcome = await db.Set<Nominee>().FirstOrDefaultAsync(n => n.Id == id && n.NominationId == nomination.Id, ct) is { } nominee
                ? await KeepAsync(nominee, FormFields.OfNominee, command, change, ct) : Outcome.Missing;
        else
            outcome = await KeepAsync(nomination, FormFields.OfNomination, command, change, ct);
        if (outcome.IsDone)
            await turn.CommitAsync(ct);
        return outcome;
    }

    async Task<Outcome> KeepAsync<T>(T record, IReadOnlyList<FormField<T>> all, Command command, Change change, CancellationToken ct) where T : Entity
    {
        var fields = all.Where(f => f.Step == command.Step).ToList();
        if (record.Version != command.Version)
        {
            var clash = fields.Select(f => new MergeField(f.Name, f.Label, f.Get(record), command.Typed.GetValueOrDefault(f.Name, "").Trim())).ToList();
            if (clash.Any(c => c.Theirs != c.Mine))
                return new Outcome.Conflict(new Clash(clash, record.Version));
        }
        var problems = new Problems();
        foreach (var field in fields)
            field.Set(record, command.Typed.GetValueOrDefault(field.Name, "").Trim(), problems);
        if (problems.Any)
            return problems;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

/// <summary>What the merge page shows: both texts of each field, and the version that the next save must carry.</summary>
internal sealed record Clash(IReadOnlyList<MergeField> Fields, int Version);
