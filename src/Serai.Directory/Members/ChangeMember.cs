using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Members;

/// <summary>Changes what the register says of a Member. The code stays: addresses and imports hold on to it.</summary>
internal sealed class ChangeMember(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, int Version, MemberForm Form);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Member>().FirstOrDefaultAsync(m => m.Code == command.Code, ct) is not { } member)
            return Outcome.Missing;
        if (member.Version != command.Version)
            return new Outcome.Conflict(member);
        var problems = command.Form.Check();
        if (problems.Any)
            return problems;
        db.Entry(member).Property(m => m.Version).OriginalValue = command.Version;
        command.Form.ApplyTo(member, change.At);
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Outcome.Conflict(await db.Set<Member>().AsNoTracking().FirstAsync(m => m.Code == command.Code, ct));
        }
        return Outcome.Ok;
    }
}
