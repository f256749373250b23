using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>Adds an interval between two time points or changes it, with the party that holds the clock.</summary>
internal sealed class SaveInterval(SeraiDb db) : IOperation
{
    public sealed record Command(string Study, string Code, LocalText Name, string From, string To, string? Holder);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study)
            return Outcome.Missing;
        var problems = new Problems();
        var code = problems.Required("Code", command.Code, new Message("Give the interval a short code"), 12);
        if (command.Name.IsEmpty)
            problems.Add("Name", "Give the interval a name in one language at least");
        var points = await db.Set<TimePoint>().Where(p => p.StudyId == study.Id).ToListAsync(ct);
        var from = points.Find(p => p.Code == command.From);
        if (from is null)
            problems.Add("From", "Choose the point at which the interval starts");
        if (points.TrueForAll(p => p.Code != command.To))
            problems.Add("To", "Choose the point at which the interval ends");
        else if (command.From == command.To && from is { Pair: false })
            problems.Add("To", "{0} is a single stamp: an interval within it needs a start and an end", command.To);
        var holder = string.IsNullOrWhiteSpace(command.Holder) ? null : command.Holder;
        if (holder is not null && !await db.Set<StudyActor>().AnyAsync(a => a.StudyId == study.Id && a.Code == holder, ct))
            problems.Add("Holder", "Choose one of the parties on the map");
        if (problems.Any)
            return problems;
        var intervals = await db.Set<StudyInterval>().Where(i => i.StudyId == study.Id).ToListAsync(ct);
        var interval = intervals.Find(i => i.Code == code);
        if (interval is null)
            db.Add(interval = new StudyInterval { StudyId = study.Id, MemberId = study.MemberId, Code = code, Name = command.Name, FromPoint = command.From, ToPoint = command.To, Order = intervals.Count + 1 });
        (interval.Name, interval.FromPoint, interval.ToPoint, interval.Holder) = (command.Name, command.From, command.To, holder);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
