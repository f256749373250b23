using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Programmes;

/// <summary>Corrects what a programme says of itself. Its code stays.</summary>
internal sealed class EditProgramme(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, int Version, LocalText Title, LocalText? Aim, IReadOnlyList<string> Languages, Guid? AgreementId, string? Start, string? End,
        IReadOnlyList<Guid> Topics, IReadOnlyList<Guid> RegionSets, IReadOnlyList<Guid> References, string? Note);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Topics).Include(p => p.RegionSets).AsSplitQuery().SingleOrDefaultAsync(p => p.Code == command.Code, ct);
        if (programme is null)
            return Outcome.Missing;
        var problems = new Problems();
        if (command.Title.IsEmpty)
            problems.Add("Title", "Give the programme a title in one language at least");
        if (command.Topics.Count == 0)
            problems.Add("Topics", "Choose at least one topic");
        if (!StatedDates.TryRead(command.Start, out var start, out var startPrecision))
            problems.Add("Start", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
        if (!StatedDates.TryRead(command.End, out var end, out var endPrecision))
            problems.Add("End", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
        else if (start is { } first && end is { } last && last.LastDay(endPrecision) < first)
            problems.Add("End", "The programme ends before it starts");
        if (problems.Any)
            return problems;

        db.Entry(programme).Property(p => p.Version).OriginalValue = command.Version;
        programme.Title = command.Title;
        programme.Aim = command.Aim is { IsEmpty: false } aim ? aim : null;
        programme.Languages = string.Join(',', command.Languages.DefaultIfEmpty("en"));
        programme.AgreementId = command.AgreementId;
        (programme.StartOn, programme.StartPrecision, programme.EndOn, programme.EndPrecision) = (start, startPrecision, end, endPrecision);
        programme.Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        // Written even where only the topics changed, so that two editors of one programme notice each other.
        db.Entry(programme).State = EntityState.Modified;
        Keep(programme.Topics, t => t.TopicId, command.Topics, id => new ProgrammeTopic { ProgrammeId = programme.Id, TopicId = id });
        Keep(programme.RegionSets, r => r.RegionSetId, command.RegionSets, id => new ProgrammeRegionSet { ProgrammeId = programme.Id, RegionSetId = id, Order = command.RegionSets.ToList().IndexOf(id) + 1 });
        var aligned = await db.Set<ProgrammeAlignment>().Where(a => a.ProgrammeId == programme.Id).ToListAsync(ct);
        Keep(aligned, a => a.ReferenceId, command.References, id => new ProgrammeAlignment { ProgrammeId = programme.Id, ReferenceId = id });
        try
        {
            await db.SaveAsync(change, ct);
            return Outcome.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(programme);
        }
    }

    /// <summary>Removes the rows that are no longer wanted and adds the new ones; the others keep their history.</summary>
    void Keep<T>(IEnumerable<T> rows, Func<T, Guid> idOf, IReadOnlyList<Guid> wanted, Func<Guid, T> make) where T : Entity
    {
        var have = rows.ToList();
        db.RemoveRange(have.Where(r => !wanted.Contains(idOf(r))));
        db.AddRange(wanted.Distinct().Except(have.Select(idOf)).Select(make));
    }
}
