using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Offices;

/// <param name="Add">Query string of the page that adds an office here; null for readers who may not.</param>
internal sealed record OfficeList(IReadOnlyList<OfficeList.Row> Rows, string? Add)
{
    internal sealed record Row(Office Office, IReadOnlyList<OfficeHolder> Holders);
}

internal sealed class OfficeReading(SeraiDb db, Reader reader) : IOperation
{
    public Task<OfficeList> OfMemberAsync(Guid member, string add, CancellationToken ct) => ReadAsync(db.Set<Office>().Where(o => o.OfMember == member), add, ct);

    public Task<OfficeList> OfOrganisationAsync(Guid organisation, string add, CancellationToken ct) => ReadAsync(db.Set<Office>().Where(o => o.OrganisationId == organisation), add, ct);

    async Task<OfficeList> ReadAsync(IQueryable<Office> query, string add, CancellationToken ct)
    {
        var offices = await query.AsNoTracking().OrderByDescending(o => o.ReceivesLetters).ThenBy(o => o.Id).ToListAsync(ct);
        var ids = offices.Select(o => o.Id).ToList();
        var holders = (await db.Set<OfficeHolder>().AsNoTracking().Where(h => ids.Contains(h.OfficeId)).ToListAsync(ct)).ToLookup(h => h.OfficeId);
        return new OfficeList([.. offices.Select(o => new OfficeList.Row(o, [.. holders[o.Id].OrderByDescending(h => h.From ?? h.SeenFrom ?? DateOnly.MinValue)]))],
            reader.Can(Can.ManageDirectory) ? add : null);
    }
}
