using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Organisations;

/// <summary>Adds or changes an organisation.</summary>
internal sealed class SaveOrganisation(SeraiDb db) : IOperation
{
    /// <param name="Id">Null for a new one.</param>
    public sealed record Command(Guid? Id, int Version, OrganisationForm Form);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var organisation = command.Id is { } id ? await db.Set<Organisation>().FindAsync([id], ct) : new Organisation { Name = LocalText.Empty };
        if (organisation is null)
            return Outcome<Guid>.Missing;
        if (command.Id is not null && organisation.Version != command.Version)
            return new Outcome<Guid>.Conflict(organisation);
        var problems = command.Form.Check();
        if (problems.Any)
            return problems;
        command.Form.ApplyTo(organisation, change.At);
        if (command.Id is null)
            db.Add(organisation);
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Outcome<Guid>.Conflict(await db.Set<Organisation>().AsNoTracking().FirstAsync(o => o.Id == organisation.Id, ct));
        }
        return organisation.Id;
    }
}
