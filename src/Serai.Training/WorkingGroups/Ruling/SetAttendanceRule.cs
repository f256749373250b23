using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

internal sealed class SetAttendanceRule(SeraiDb db) : IOperation
{
    public sealed record Command(string Programme, int? MayMiss, string? Numbers, bool CatchUp);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == command.Programme, ct) is not { } programme)
            return Outcome.Missing;
        var problems = new Problems();
        var numbers = (command.Numbers ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (numbers.Count == 0 || numbers.Any(n => !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 20))
            problems.Add(nameof(command.Numbers), "Give the numbers of the working groups, joined by commas, for instance 1,2,3,4.");
        if (command.MayMiss is null or < 0 || command.MayMiss > Math.Max(1, numbers.Count))
            problems.Add(nameof(command.MayMiss), "Between none and all of them may be missed.");
        if (problems.Any)
            return problems;
        var rule = await db.Set<AttendanceRule>().FirstOrDefaultAsync(r => r.ProgrammeId == programme.Id, ct);
        if (rule is null)
            db.Add(rule = new AttendanceRule { ProgrammeId = programme.Id });
        (rule.MayMiss, rule.Numbers, rule.CatchUp) = (command.MayMiss!.Value, string.Join(',', numbers), command.CatchUp);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
