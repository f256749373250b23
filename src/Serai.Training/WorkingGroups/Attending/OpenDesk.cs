using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Opens the projected code of a day, or closes it.</summary>
internal sealed class OpenDesk(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, DateOnly? Day, int? Minutes, bool Close);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome.Missing;
        if (command.Day is not { } day || !e.Days().Contains(day))
            return Outcome.Wrong(nameof(command.Day), "Choose one of the days of the event.");
        if (command.Minutes is < 1 or > 60)
            return Outcome.Wrong(nameof(command.Minutes), "The code turns every 1 to 60 minutes.");
        var desk = await db.Set<AttendanceDesk>().FirstOrDefaultAsync(d => d.EventId == e.Id && d.Day == day, ct);
        if (command.Close)
        {
            if (desk is null)
                return Outcome.Missing;
            desk.ClosedAt ??= change.At;
        }
        else if (desk is null)
            db.Add(AttendanceDesk.Open(e.Id, day, command.Minutes ?? 3));
        else
            (desk.ClosedAt, desk.Minutes) = (null, command.Minutes ?? desk.Minutes);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
