using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.Intersessional;

/// <summary>Names the experts who review a task. Only accounts that may assess in the programme can be named.</summary>
internal sealed class AssignReviewer(SeraiDb db) : IOperation
{
    public sealed record Command(Guid TaskId, Guid AccountId, bool Remove);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<IntersessionalTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == command.TaskId, ct) is not { } task)
            return Outcome.Missing;
        var there = await db.Set<TaskReviewer>().FirstOrDefaultAsync(r => r.TaskId == task.Id && r.AccountId == command.AccountId, ct);
        if (command.Remove)
        {
            if (there is null)
                return Outcome.Missing;
            db.Remove(there);
        }
        else if (there is null)
        {
            var candidates = await CandidatesAsync(db, task.ProgrammeId, change.At, ct);
            if (!candidates.TryGetValue(command.AccountId, out var name))
                return Outcome.Wrong("AccountId", "Choose somebody who may assess in this programme.");
            db.Add(new TaskReviewer { TaskId = task.Id, AccountId = command.AccountId, Name = name });
        }
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    /// <summary>Accounts whose grants let them assess in the programme, by id, with their names.</summary>
    public static async Task<Dictionary<Guid, string>> CandidatesAsync(SeraiDb db, Guid programmeId, DateTime nowUtc, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(nowUtc);
        var grants = (await db.Set<Grant>().AsNoTracking().Where(g => g.RevokedAt == null && g.OverMember == null && (g.OverProgramme == null || g.OverProgramme == programmeId)).ToListAsync(ct))
            .Where(g => g.Holds(today) && Roles.CapabilitiesOf(g.Role).Contains(Can.Assess)).Select(g => g.AccountId).Distinct().ToList();
        return await db.Set<Account>().AsNoTracking().Where(a => grants.Contains(a.Id) && !a.Disabled).OrderBy(a => a.DisplayName).ToDictionaryAsync(a => a.Id, a => a.DisplayName, ct);
    }
}
