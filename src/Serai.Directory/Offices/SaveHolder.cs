using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Offices;

/// <summary>Records a holder of an office. The holder before ends on the day before, where no end was known.</summary>
internal sealed class SaveHolder(SeraiDb db) : IOperation
{
    public sealed record Command(Guid OfficeId, Guid? PersonId, string? Name, DateOnly? From, DateOnly? Until, DateOnly? SeenFrom, string? Sources);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (!await db.Set<Office>().AnyAsync(o => o.Id == command.OfficeId, ct))
            return Outcome.Missing;
        var problems = new Problems();
        var person = command.PersonId is { } id ? await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id && !p.Erased, ct) : null;
        var name = problems.Required("Name", command.Name.OrNull() ?? person?.FullName, new Message("Enter the name of the holder"), 200);
        if (command.From > command.Until)
            problems.Add("Until", "The end lies before the beginning");
        if (problems.Any)
            return problems;
        if (command.From is { } from)
            foreach (var before in await db.Set<OfficeHolder>().Where(h => h.OfficeId == command.OfficeId && h.Until == null && h.From != null && h.From < from).ToListAsync(ct))
                before.Until = from.AddDays(-1);
        db.Add(new OfficeHolder
        {
            OfficeId = command.OfficeId, PersonId = person?.Id, Name = name, From = command.From, Until = command.Until,
            SeenFrom = command.SeenFrom, SeenUntil = command.SeenFrom, Sources = command.Sources.LinesToBars(),
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
