using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.People;

/// <summary>Changes what the directory says of a person.</summary>
internal sealed class ChangePerson(SeraiDb db, SamePeople same, PeopleIEdit rights) : IOperation
{
    public sealed record Command(Guid Id, int Version, PersonForm Form);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == command.Id && !p.Erased, ct) is not { } person)
            return Outcome.Missing;
        if (!await rights.MayAsync(person.MemberId, ct))
            return Outcome.Missing;
        if (await rights.MembersAsync(ct) is not null)
            // Moving somebody to another administration is for those who see both.
            command = command with { Form = command.Form with { MemberId = person.MemberId, OrganisationId = person.OrganisationId } };
        if (person.Version != command.Version)
            return new Outcome.Conflict(person);
        var problems = command.Form.Check();
        var renamed = Person.LooseName(command.Form.FamilyName, command.Form.GivenName) != person.Loose
            || !string.Equals(command.Form.Email?.Trim() ?? "", person.Email ?? "", StringComparison.OrdinalIgnoreCase);
        if (!problems.Any && renamed && !command.Form.IsAnother && (await same.FindAsync(command.Form, person.Id, ct)).Count > 0)
            problems.Add("IsAnother", "Somebody with this name or mail address is in the directory. Look whether it is the same person, or confirm that it is another one.");
        if (problems.Any)
            return problems;
        var home = person.MemberId;
        db.Entry(person).Property(p => p.Version).OriginalValue = command.Version;
        command.Form.ApplyTo(person, change.At);
        if (home != person.MemberId)
            foreach (var language in await db.Set<PersonLanguage>().Where(l => l.PersonId == person.Id).ToListAsync(ct))
                language.MemberId = person.MemberId;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Outcome.Conflict(await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == command.Id, ct));
        }
        return Outcome.Ok;
    }
}
