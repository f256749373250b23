using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.Materials;

/// <summary>Who wrote and who reviewed a version. Authorship and verdicts stay under a pseudonym; a reviewer's comment is about the material and stays.</summary>
internal sealed class MaterialPersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(VersionAuthor), typeof(VersionReview)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var (authors, reviews) = await ReadAsync(personId, ct);
        return
        [
            .. authors.Select(a => PersonalRecord.Of(/*T*/"Authorship of material", a.Id, ("version", a.VersionId), ("name", a.Name))),
            .. reviews.Select(r => PersonalRecord.Of(/*T*/"Review of material", r.Id, ("version", r.VersionId), ("name", r.Name), ("verdict", r.Verdict), ("comment", r.Comment), ("at", r.At))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var (authors, reviews) = await ReadAsync(personId, ct);
        foreach (var author in authors)
            db.Entry(author).Property(a => a.Name).CurrentValue = PersonTraces.PseudonymOf(personId);
        foreach (var review in reviews)
            db.Entry(review).Property(r => r.Name).CurrentValue = PersonTraces.PseudonymOf(personId);
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }

    async Task<(List<VersionAuthor>, List<VersionReview>)> ReadAsync(Guid personId, CancellationToken ct)
    {
        var accounts = (await PersonTraces.ReadAsync(db, personId, ct)).Accounts;
        return (await db.Set<VersionAuthor>().Where(a => a.PersonId == personId).ToListAsync(ct),
            await db.Set<VersionReview>().Where(r => r.ReviewerId == personId || accounts.Contains(r.ReviewerId)).ToListAsync(ct));
    }
}
