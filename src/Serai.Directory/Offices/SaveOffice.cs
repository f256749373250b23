using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Offices;

/// <summary>Adds or changes an office of a Member or an organisation.</summary>
internal sealed class SaveOffice(SeraiDb db) : IOperation
{
    public sealed record Command(Guid? Id, int Version, Guid? OfMember, Guid? OrganisationId, LocalText? Title, LocalText? Salutation, bool ReceivesLetters, DateOnly? From, DateOnly? Until);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        if (command.Title is null || command.Title.IsEmpty)
            problems.Add("Title", "Enter the title of the office in at least one language");
        if (command.From > command.Until)
            problems.Add("Until", "The end lies before the beginning");
        if (problems.Any)
            return problems;
        var office = command.Id is { } id ? await db.Set<Office>().FindAsync([id], ct) : new Office { Title = LocalText.Empty, OfMember = command.OfMember, OrganisationId = command.OrganisationId };
        if (office is null)
            return Outcome<Guid>.Missing;
        if (command.Id is null)
            db.Add(office);
        else
            db.Entry(office).Property(o => o.Version).OriginalValue = command.Version;
        office.Title = office.Title.Rewritten(command.Title, change.At);
        office.Salutation = office.Salutation.Rewritten(command.Salutation, change.At).OrNull();
        (office.ReceivesLetters, office.From, office.Until) = (command.ReceivesLetters, command.From, command.Until);
        if (office.ReceivesLetters)
            foreach (var other in await db.Set<Office>().Where(o => o.Id != office.Id && o.ReceivesLetters && o.OfMember == office.OfMember && o.OrganisationId == office.OrganisationId).ToListAsync(ct))
                other.ReceivesLetters = false;
        // Letters take the salutation of the office that receives them.
        if (office is { ReceivesLetters: true, Salutation: not null, OfMember: { } ofMember } && await db.Set<Members.Member>().FindAsync([ofMember], ct) is { } member)
            member.Salutation = office.Salutation;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<Guid>.Conflict(office);
        }
        return office.Id;
    }
}
