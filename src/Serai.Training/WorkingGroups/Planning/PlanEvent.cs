using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

internal sealed class PlanEvent(SeraiDb db) : IOperation
{
    public sealed record Command(string Programme, EventFields Fields);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Programme>().FirstOrDefaultAsync(p => p.Code == command.Programme, ct) is not { } programme)
            return Outcome<Guid>.Missing;
        var fields = command.Fields;
        var problems = fields.Check();
        if (fields is { Kind: EventKind.WorkingGroup, Number: { } number }
            && await db.Set<ProgrammeEvent>().AnyAsync(e => e.ProgrammeId == programme.Id && e.Kind == EventKind.WorkingGroup && e.Number == number
                && e.GroupId == fields.GroupId && e.State != EventState.Cancelled, ct))
            problems.Add(nameof(fields.Number), "Working group {0} of this programme is planned already. Open it instead, or choose another group.", number);
        if (problems.Any)
            return problems;
        var made = new ProgrammeEvent { ProgrammeId = programme.Id, ProgrammeCode = programme.Code, State = EventState.Planned };
        fields.WriteTo(made);
        db.Add(made);
        await db.SaveAsync(change, ct);
        return made.Id;
    }
}
