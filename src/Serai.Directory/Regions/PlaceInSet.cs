using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Regions;

/// <summary>Puts a Member into a region set with its dates, or changes the dates of one that is in it.</summary>
internal sealed class PlaceInSet(SeraiDb db) : IOperation
{
    /// <param name="Entry">The entry whose dates change; null to put a Member in.</param>
    public sealed record Command(string Set, Guid? Entry, string? Member, DateOnly? From, DateOnly? Until);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<RegionSet>().Include(s => s.Members).FirstOrDefaultAsync(s => s.Code == command.Set, ct) is not { } set)
            return Outcome.Missing;
        if (command.From > command.Until)
            return Outcome.Wrong("Until", "The end lies before the beginning");
        if (command.Entry is { } id)
        {
            if (set.Members.Find(m => m.Id == id) is not { } entry)
                return Outcome.Missing;
            (entry.From, entry.Until) = (command.From, command.Until);
        }
        else
        {
            if (await db.Set<Member>().FirstOrDefaultAsync(m => m.Code == command.Member, ct) is not { } member)
                return Outcome.Wrong("Member", "Choose a Member");
            if (set.Members.Exists(m => m.OfMember == member.Id && (m.Until is null || command.From is null || m.Until >= command.From)))
                return Outcome.Wrong("Member", "This Member is in the set at that time already");
            db.Add(new RegionSetMember
            {
                RegionSetId = set.Id, OfMember = member.Id, From = command.From, Until = command.Until, Order = set.Members.Select(m => m.Order).DefaultIfEmpty().Max() + 1,
            });
        }
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
