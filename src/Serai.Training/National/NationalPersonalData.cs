using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.National;

/// <summary>
/// Sessions that a person gave, wrote down or came to. Sessions and registrations stay as they are counted; the name, address and office
/// of a registration go. Test answers and evaluations name nobody: they cannot be found by a person, and so are neither handed out nor erased.
/// </summary>
internal sealed class NationalPersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(NationalTrainer), typeof(Registration), typeof(NationalSession)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        var given = await (from t in db.Set<NationalTrainer>().IgnoreQueryFilters() join s in db.Set<NationalSession>().IgnoreQueryFilters() on t.SessionId equals s.Id
                           where t.PersonId == personId orderby s.From select new { t.Id, s.Title, s.Place, s.From, s.To }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. given.Select(g => PersonalRecord.Of(/*T*/"National training given", g.Id, ("title", g.Title), ("place", g.Place), ("from", g.From), ("to", g.To))),
            .. (await db.Set<NationalSession>().IgnoreQueryFilters().AsNoTracking().Where(s => s.LoggedBy != null && traces.Accounts.Contains(s.LoggedBy.Value)).ToListAsync(ct))
                .Select(s => PersonalRecord.Of(/*T*/"National training written down", s.Id, ("title", s.Title), ("written down", s.LoggedAt))),
            .. (await Registrations(traces).AsNoTracking().ToListAsync(ct)).Select(r => PersonalRecord.Of(/*T*/"Registration for national training", r.Id, ("name", r.Name), ("mail", r.Email), ("organisation", r.Organisation), ("sex", r.Sex), ("at", r.At), ("kept until", r.KeepUntil))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        foreach (var registration in await Registrations(await PersonTraces.ReadAsync(db, personId, ct)).ToListAsync(ct))
            (registration.Name, registration.Email, registration.Organisation) = (null, null, null);
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }

    IQueryable<Registration> Registrations(PersonTraces traces) => db.Set<Registration>().IgnoreQueryFilters().Where(r => r.Email != null && traces.Mails.Contains(r.Email.ToLower()));
}
