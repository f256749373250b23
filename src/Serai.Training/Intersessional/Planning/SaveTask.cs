using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Intersessional;

/// <summary>Adds a task or changes one. A published task may be changed too: the change is in its history.</summary>
internal sealed class SaveTask(SeraiDb db) : IOperation
{
    public sealed record Command(Guid? Id, string ProgrammeCode, TaskInput Input, int Version);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().AsNoTracking().Include(p => p.Groups).FirstOrDefaultAsync(p => p.Code == command.ProgrammeCode, ct);
        if (programme is null)
            return Outcome<Guid>.Missing;
        var old = command.Id is { } id ? await db.Set<IntersessionalTask>().FirstOrDefaultAsync(t => t.Id == id && t.ProgrammeId == programme.Id, ct) : null;
        if (command.Id is not null && old is null)
            return Outcome<Guid>.Missing;
        var input = command.Input;
        var problems = new Problems();
        if (old?.State == TaskState.Withdrawn)
            problems.Add("", "A withdrawn task is not changed any more. Set a new one.");
        if (input.Title.IsEmpty)
            problems.Add("Title", "Write what the task is called, in at least one language.");
        if (input.Instructions.IsEmpty)
            problems.Add("Instructions", "Write what is to be done, in at least one language.");
        if (input.DueOn is null)
            problems.Add("DueOn", "Say the day on which it is due.");
        if (input.AcceptUntil is { } until && input.DueOn is { } due && until < due)
            problems.Add("AcceptUntil", "Late work cannot be refused before the day on which the task is due.");
        if (input.AfterGroup is < 1 or > 5)
            problems.Add("AfterGroup", "Choose a working group from 1 to 5.");
        if (!Enum.TryParse<Expected>(input.Expects, out var expects))
            problems.Add("Expects", "Choose what is handed in.");
        var groupId = Guid.TryParse(input.GroupId, out var group) ? group : (Guid?)null;
        if (groupId is not null && programme.Groups.All(g => g.Id != groupId))
            problems.Add("GroupId", "This group does not belong to the programme.");
        if (problems.Any)
            return problems;
        var task = old ?? new IntersessionalTask
        {
            ProgrammeId = programme.Id, ProgrammeCode = programme.Code, Title = input.Title, Instructions = input.Instructions, DueOn = input.DueOn!.Value, AcceptUntil = input.DueOn!.Value,
        };
        if (old is null)
            db.Add(task);
        else
            db.Entry(task).Property(e => e.Version).OriginalValue = command.Version;
        task.Title = input.Title;
        task.Instructions = input.Instructions;
        task.AfterGroup = input.AfterGroup;
        task.DueOn = input.DueOn!.Value;
        task.AcceptUntil = input.AcceptUntil ?? task.DueOn.AddDays(30);
        task.GroupId = groupId;
        task.Expects = expects;
        task.CountsTowardsCertification = input.Counts;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<Guid>.Conflict(task);
        }
        return task.Id;
    }
}
