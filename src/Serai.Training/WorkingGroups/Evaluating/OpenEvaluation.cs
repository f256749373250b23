using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Opens or closes an evaluation for answers.</summary>
internal sealed class OpenEvaluation(SeraiDb db) : IOperation
{
    public sealed record Command(Guid FormId, bool Open);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<EvaluationForm>().FirstOrDefaultAsync(f => f.Id == command.FormId, ct) is not { } form)
            return Outcome.Missing;
        if (command.Open)
            (form.OpenedAt, form.ClosedAt) = (form.OpenedAt ?? change.At, null);
        else
            form.ClosedAt ??= change.At;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
