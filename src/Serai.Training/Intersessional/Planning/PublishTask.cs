using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;

namespace Serai.Training.Intersessional;

/// <summary>Shows a task to its participants.</summary>
internal sealed class PublishTask(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Id, string Site);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<IntersessionalTask>().FirstOrDefaultAsync(t => t.Id == command.Id, ct) is not { } task)
            return Outcome.Missing;
        if (task.State != TaskState.Draft)
            return Outcome.Wrong("", "Only a draft can be published.");
        if (task.DueIn(Zones.Home).IsPast(change.At))
            return Outcome.Wrong("", "The task is due in the past. Change its date first.");
        task.State = TaskState.Published;
        task.PublishedAt = change.At;
        task.Site = command.Site;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
