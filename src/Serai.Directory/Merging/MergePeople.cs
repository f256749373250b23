using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;

namespace Serai.Directory.Merging;

/// <summary>
/// Makes two records of one person one: the values that somebody chose stay, every reference in all modules moves, the record that goes
/// leaves its id behind as an address.
/// </summary>
internal sealed class MergePeople(SeraiDb db, Reader reader, PeopleIEdit rights, RowMoves moves, IEnumerable<IPersonMerge> modules) : IOperation
{
    /// <param name="Take">Fields of the record that goes whose value stays.</param>
    public sealed record Command(Guid Kept, Guid Gone, int KeptVersion, int GoneVersion, IReadOnlyCollection<string> Take, string? Reason, bool Understood);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await PairAsync(command.Kept, command.Gone, ct) is not var (kept, gone))
            return Outcome.Missing;
        var problems = new Problems();
        foreach (var obstacle in await ObstaclesAsync(kept, gone, ct))
            problems.Add("", obstacle);
        var reason = problems.Required("Reason", command.Reason, new Message("Say how you know that they are one person"));
        if (!command.Understood)
            problems.Add("Understood", "Confirm that this cannot be undone");
        if (kept.Version != command.KeptVersion || gone.Version != command.GoneVersion)
            problems.Add("", "One of the two was changed while you were looking. Look at the values again, then merge.");
        if (problems.Any)
            return problems;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var spellings = Spellings(kept).Concat(Spellings(gone)).ToList();
        FlatForm.Take(PersonForm.Of(kept), MergeFields.Taken(gone, command.Take), change.At).ApplyTo(kept, change.At);
        var shown = new[] { kept.FullName, kept.NativeName };
        kept.Aliases = string.Join('|', spellings.Where(s => !shown.Contains(s)).Distinct(StringComparer.Ordinal));
        kept.Invented &= gone.Invented;
        kept.Refold();
        foreach (var module in modules)
            await module.JoinAsync(kept.Id, gone.Id, ct);
        foreach (var reference in PersonReferences.In(db.Model).Where(r => r.DeclaringType.ClrType != typeof(AuditDetail)).ToList())
            await moves.MoveAsync(reference, gone.Id, kept.Id, ct);
        foreach (var language in db.ChangeTracker.Entries<PersonLanguage>().Where(e => e.State != EntityState.Deleted && e.Entity.PersonId == kept.Id))
            language.Entity.MemberId = kept.MemberId;
        db.Remove(gone);
        db.Add(new MergedPerson { Id = gone.Id, PersonId = kept.Id, MemberId = kept.MemberId, Reason = reason, At = change.At, ByName = reader.Name });
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Wrong("", "One of the two was changed while you were looking. Look at the values again, then merge.");
        }
        // What the audit tells about the record that went belongs to the person: to hand it out, and to erase it.
        await db.Set<AuditDetail>().Where(d => d.PersonId == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.PersonId, kept.Id), ct);
        await transaction.CommitAsync(ct);
        return Outcome.Ok;
    }

    /// <summary>Both records, when the reader may write both.</summary>
    public async Task<(Person Kept, Person Gone)?> PairAsync(Guid kept, Guid gone, CancellationToken ct)
    {
        if (kept == gone)
            return null;
        var both = await db.Set<Person>().Where(p => (p.Id == kept || p.Id == gone) && !p.Erased).ToListAsync(ct);
        foreach (var person in both)
            if (!await rights.MayAsync(person.MemberId, ct))
                return null;
        return both.Count == 2 ? (both.Single(p => p.Id == kept), both.Single(p => p.Id == gone)) : null;
    }

    public async Task<IReadOnlyList<Message>> ObstaclesAsync(Person kept, Person gone, CancellationToken ct)
    {
        var found = new List<Message>();
        foreach (var module in modules)
            found.AddRange(await module.ObstaclesAsync(kept.Id, gone.Id, ct));
        if (!reader.Sight.All && await ReachesFurtherAsync(gone.Id, ct))
            found.Add(new Message("Records of another Member tell about this person. Ask a project officer to merge them."));
        return found;
    }

    async Task<bool> ReachesFurtherAsync(Guid gone, CancellationToken ct)
    {
        foreach (var reference in PersonReferences.In(db.Model).Where(r => typeof(IOfMember).IsAssignableFrom(r.DeclaringType.ClrType)).ToList())
            if ((await moves.RowsAsync((Microsoft.EntityFrameworkCore.Metadata.IEntityType)reference.DeclaringType, reference, gone, ct)).OfType<IOfMember>().Any(r => r.MemberId is { } id && !reader.Sight.Sees(id)))
                return true;
        return false;
    }

    static IEnumerable<string> Spellings(Person person) => new[] { person.FullName, person.NativeName }.OfType<string>().Concat(person.Aliases.Bars());
}
