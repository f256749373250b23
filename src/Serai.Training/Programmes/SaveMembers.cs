using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;

namespace Serai.Training.Programmes;

/// <summary>Members of a programme: their order, own start and end, and group. Members that come after the freeze join late (R51, R52, R87).</summary>
internal sealed class SaveMembers(SeraiDb db) : IOperation
{
    public sealed record Row(Guid Member, int Order, string? From, string? Until, Guid? GroupId, bool Remove);

    public sealed record Command(string Code, IReadOnlyList<Row> Rows, Guid? Add, string? AddFrom);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Members).Include(p => p.Groups).AsSplitQuery().SingleOrDefaultAsync(p => p.Code == command.Code, ct);
        if (programme is null)
            return Outcome.Missing;
        var problems = new Problems();
        var withPeople = await db.Set<Participant>().IgnoreQueryFilters().Where(p => p.ProgrammeId == programme.Id).Select(p => p.MemberId).Distinct().ToListAsync(ct);
        for (var i = 0; i < command.Rows.Count; i++)
        {
            var row = command.Rows[i];
            if (programme.Members.FirstOrDefault(m => m.OfMember == row.Member) is not { } member)
                continue;
            if (row.Remove)
            {
                if (withPeople.Contains(row.Member))
                    problems.Add($"Rows[{i}].Remove", "People of this Member are in the cohort. Give the Member an end instead.");
                else
                    db.Remove(member);
                continue;
            }
            if (!StatedDates.TryRead(row.From, out var from, out var precision))
                problems.Add($"Rows[{i}].From", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
            if (!StatedDates.TryRead(row.Until, out var until, out var untilPrecision))
                problems.Add($"Rows[{i}].Until", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
            if (row.GroupId is { } group && programme.Groups.All(g => g.Id != group))
                return Outcome.Missing;
            (member.Order, member.From, member.FromPrecision, member.GroupId) = (row.Order, from, precision, row.GroupId);
            member.Until = until?.LastDay(untilPrecision);
        }
        if (command.Add is { } added)
        {
            if (!StatedDates.TryRead(command.AddFrom, out var from, out var precision))
                problems.Add("AddFrom", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
            if (programme.Members.Any(m => m.OfMember == added))
                problems.Add("Add", "This Member takes part already");
            else if (!await db.Set<Member>().AnyAsync(m => m.Id == added, ct))
                return Outcome.Missing;
            else if (!problems.Any)
                db.Add(new ProgrammeMember
                {
                    ProgrammeId = programme.Id, OfMember = added, From = from, FromPrecision = precision, Order = programme.Members.Select(m => m.Order).DefaultIfEmpty().Max() + 1,
                    JoinedLate = programme.CohortFrozenAt is not null,
                });
        }
        if (problems.Any)
            return problems;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
