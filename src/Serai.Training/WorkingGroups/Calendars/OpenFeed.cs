using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>Makes the address of a calendar for the reader; an earlier address of the same calendar stops working.</summary>
internal sealed class OpenFeed(SeraiDb db, Reader reader) : IOperation
{
    /// <param name="Programme">Code of the programme; null for the reader's own events.</param>
    /// <param name="Close">Only close the address there is.</param>
    public sealed record Command(string? Programme, bool Close = false);

    public async Task<Outcome<string>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == reader.AccountId, ct) is not { } account)
            return Outcome<string>.Missing;
        Guid? subject = command.Programme is null ? account.Id : await db.Set<Programme>().Where(p => p.Code == command.Programme).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);
        if (subject is not { } id)
            return Outcome<string>.Missing;
        var mail = account.Email;
        foreach (var earlier in await db.Set<PersonalLink>().IgnoreQueryFilters().Where(l => l.Purpose == CalendarFeed.Purpose && l.SubjectId == id && l.HolderEmail == mail && l.RevokedAt == null).ToListAsync(ct))
            earlier.RevokedAt = change.At;
        var token = "";
        if (!command.Close)
        {
            (var link, token) = PersonalLink.Issue(CalendarFeed.Purpose, id, null, account.DisplayName, mail, account.Language, change.At, change.At.AddYears(3));
            db.Add(link);
        }
        await db.SaveAsync(change, ct);
        return token;
    }
}
