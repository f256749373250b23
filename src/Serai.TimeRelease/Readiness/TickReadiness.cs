using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Readiness;

/// <summary>Says of a point of the checklist that it is done, or that it is open again, with a note.</summary>
internal sealed class TickReadiness(SeraiDb db) : IOperation
{
    public sealed record Command(string Study, Guid Item, bool Done, string? Note);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ReadinessItem>().SingleOrDefaultAsync(i => i.Id == command.Item && db.Set<Study>().Any(s => s.Id == i.StudyId && s.Code == command.Study), ct) is not { } item)
            return Outcome.Missing;
        if (command.Note is { Length: > 500 } note)
            return Outcome.Wrong("Note", "This text has {0} characters; at most {1} are possible", note.Length, 500);
        item.Done = command.Done;
        item.Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        item.By = command.Done ? change.Actor.Name : null;
        item.At = command.Done ? change.At : null;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

/// <summary>Adds a point of the study's own to the checklist.</summary>
internal sealed class AddReadiness(SeraiDb db) : IOperation
{
    public sealed record Command(string Study, ReadinessPart Part, LocalText Text);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study)
            return Outcome.Missing;
        if (command.Text.IsEmpty)
            return Outcome.Wrong("Text", "Say what must be ready");
        var order = await db.Set<ReadinessItem>().Where(i => i.StudyId == study.Id).MaxAsync(i => (int?)i.Order, ct) ?? 0;
        db.Add(new ReadinessItem { StudyId = study.Id, MemberId = study.MemberId, Part = command.Part, Text = command.Text, Order = order + 1 });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
