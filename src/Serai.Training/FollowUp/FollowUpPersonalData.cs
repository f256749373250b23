using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.FollowUp;

/// <summary>Answers to check-ins. Yes and no are counted and stay; words go. The way to an accredited expert is a qualification of the directory.</summary>
internal sealed class FollowUpPersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(CheckIn)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct) =>
        [.. (await Of(personId).AsNoTracking().ToListAsync(ct)).Select(c => PersonalRecord.Of(/*T*/"Check-in", c.Id, ("months", c.Months), ("due", c.DueOn), ("answered", c.AnsweredAt), ("in Customs", c.InCustoms),
            ("still trains", c.StillTrains), ("materials", c.Materials), ("supervisor", c.Supervisor), ("note", c.Note), ("reminded", c.RemindedAt)))];

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        foreach (var checkIn in await Of(personId).ToListAsync(ct))
            (checkIn.Supervisor, checkIn.Note) = (null, null);
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }

    IQueryable<CheckIn> Of(Guid personId) => db.Set<CheckIn>().IgnoreQueryFilters().Where(c => c.PersonId == personId);
}
