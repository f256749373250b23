using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>Adds a time point to the process map or changes it. A new lane is made with it when its actor is new.</summary>
internal sealed partial class SavePoint(SeraiDb db) : IOperation
{
    /// <param name="Existing">Code of the point to change; null for a new one.</param>
    /// <param name="NewActor">Name of a party that has no lane yet; then <paramref name="Actor"/> is its code.</param>
    public sealed record Command(string Study, string? Existing, string Code, LocalText Name, string Actor, LocalText? NewActor, int Step, bool Pair, bool Optional, string? InData);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study)
            return Outcome.Missing;
        var problems = new Problems();
        var code = problems.Required("Code", command.Existing ?? command.Code, new Message("Give the time point a short code"), 12);
        if (code.Length > 0 && !Slug().IsMatch(code))
            problems.Add("Code", "A code starts with a letter and has letters and digits only, such as G2");
        if (command.Name.IsEmpty)
            problems.Add("Name", "Give the time point a name in one language at least");
        var point = await db.Set<TimePoint>().SingleOrDefaultAsync(p => p.StudyId == study.Id && p.Code == code, ct);
        if (command.Existing is null && point is not null)
            problems.Add("Code", "The study has a time point {0} already", code);
        if (command.Existing is not null && point is null)
            return Outcome.Missing;
        var actors = await db.Set<StudyActor>().Where(a => a.StudyId == study.Id).ToListAsync(ct);
        var actor = problems.Required("Actor", command.Actor, new Message("Choose in whose lane the point hangs"), 20);
        var isNew = actor.Length > 0 && actors.All(a => a.Code != actor);
        if (isNew && command.NewActor is not { IsEmpty: false })
            problems.Add("Actor", "Choose in whose lane the point hangs");
        if (command.Step is < 1 or > 99)
            problems.Add("Step", "The place along the process is a number from 1 to 99; found {0}", command.Step);
        if (problems.Any)
            return problems;
        if (isNew)
            db.Add(new StudyActor { StudyId = study.Id, MemberId = study.MemberId, Code = actor, Name = command.NewActor!, Order = actors.Count + 1 });
        if (point is null)
            db.Add(point = new TimePoint { StudyId = study.Id, MemberId = study.MemberId, Code = code, Name = command.Name, Actor = actor });
        (point.Name, point.Actor, point.Step, point.Pair, point.Optional) = (command.Name, actor, command.Step, command.Pair, command.Optional);
        point.InData = string.IsNullOrWhiteSpace(command.InData) ? null : command.InData.Trim();
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex Slug();
}

/// <summary>Takes a point off the map; refused while an interval or the headline hangs on it.</summary>
internal sealed class RemovePoint(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(string code, string point, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, ct) is not { } study ||
            await db.Set<TimePoint>().SingleOrDefaultAsync(p => p.StudyId == study.Id && p.Code == point, ct) is not { } found)
            return Outcome.Missing;
        if (study.HeadlineFrom == point || study.HeadlineTo == point)
            return Outcome.Wrong("", "The headline hangs on {0}; choose another headline first", point);
        var hanging = await db.Set<StudyInterval>().Where(i => i.StudyId == study.Id && (i.FromPoint == point || i.ToPoint == point)).Select(i => i.Code).ToListAsync(ct);
        if (hanging.Count > 0)
            return Outcome.Wrong("", "These intervals hang on {0}: {1}. Change or remove them first.", point, hanging);
        db.Remove(found);
        var lane = await db.Set<StudyActor>().SingleOrDefaultAsync(a => a.StudyId == study.Id && a.Code == found.Actor, ct);
        if (lane is not null && !await db.Set<TimePoint>().AnyAsync(p => p.StudyId == study.Id && p.Actor == found.Actor && p.Id != found.Id, ct) && !await db.Set<StudyInterval>().AnyAsync(i => i.StudyId == study.Id && i.Holder == found.Actor, ct))
            db.Remove(lane);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
