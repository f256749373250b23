using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Intersessional;

/// <summary>Takes a task back. What was handed in stays.</summary>
internal sealed class WithdrawTask(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Id, string? Why);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<IntersessionalTask>().FirstOrDefaultAsync(t => t.Id == command.Id, ct) is not { } task)
            return Outcome.Missing;
        var problems = new Problems();
        var why = problems.Required("Why", command.Why, new Message("Say why the task is withdrawn; the history keeps it."));
        if (task.State == TaskState.Withdrawn)
            problems.Add("", "The task is withdrawn already.");
        if (problems.Any)
            return problems;
        task.State = TaskState.Withdrawn;
        task.WithdrawnBecause = why;
        await db.SaveAsync(change.Because(why), ct);
        return Outcome.Ok;
    }
}
