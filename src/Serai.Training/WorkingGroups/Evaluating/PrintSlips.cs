using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Makes slips with one-time codes, to be handed out face down. The codes are shown once, on the page that is printed.</summary>
internal sealed class PrintSlips(SeraiDb db) : IOperation
{
    public sealed record Command(Guid FormId, int? Count);

    public async Task<Outcome<IReadOnlyList<string>>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<EvaluationForm>().FirstOrDefaultAsync(f => f.Id == command.FormId, ct) is not { } form)
            return Outcome<IReadOnlyList<string>>.Missing;
        if (command.Count is null or < 1 or > 200)
            return Outcome<IReadOnlyList<string>>.Wrong("Count", "Between 1 and 200 slips can be printed at a time.");
        var codes = Enumerable.Range(0, command.Count.Value).Select(_ => EvaluationForm.NewCode(10)).Distinct().ToList();
        db.AddRange(codes.Select(c => new EvaluationSlip { Id = EvaluationAnswer.RandomId(), FormId = form.Id, CodeHash = PersonalLink.HashOf(c) }));
        form.NeedsSlip = true;
        await db.SaveAsync(change, ct);
        return codes;
    }
}
