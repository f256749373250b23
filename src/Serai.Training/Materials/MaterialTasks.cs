using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Training.Materials;

/// <summary>Versions that wait for the reader's review, and for an author those that came back.</summary>
internal sealed class MaterialTasks(SeraiDb db, Text text) : ITaskSource
{
    const string Group = /*T*/"Materials";

    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        var tasks = new List<WaitingTask>();
        if (reader.Can(Can.Assess))
            await AddReviewsAsync(tasks, reader, ct);
        if (reader.PersonId is { } me)
            await AddReturnedAsync(tasks, me, ct);
        return tasks;
    }

    async Task AddReviewsAsync(List<WaitingTask> tasks, Reader reader, CancellationToken ct)
    {
        var me = reader.PersonId ?? reader.AccountId ?? Guid.Empty;
        var (all, programmes) = (reader.Sight.All, reader.Sight.Programmes);
        var open = await (from v in db.Set<ModuleVersion>().AsNoTracking()
                          join m in db.Set<Module>().AsNoTracking() on v.ModuleId equals m.Id
                          where v.State == VersionState.InReview && !m.Retired && (all || (m.ProgrammeId != null && programmes.Contains(m.ProgrammeId.Value)))
                              && !v.Authors.Any(a => a.PersonId == me) && !v.Reviews.Any(r => r.Round == v.Round && r.ReviewerId == me)
                          orderby v.CreatedAt
                          select new { v.Id, v.Number, v.Language, m.Code, m.Title, m.ReviewersNeeded, Accepted = v.Reviews.Count(r => r.Round == v.Round && r.Verdict == ReviewVerdict.Accepted) }).Take(20).ToListAsync(ct);
        tasks.AddRange(open.Select(v => new WaitingTask(new Message("Review the material: {0}", v.Title.Pick(text).Text),
            new Message("{0}, version {1}, {2}; {3} of {4} reviewers have accepted", v.Code, v.Number, text.LanguageName(v.Language), v.Accepted, v.ReviewersNeeded), $"/materials/versions/{v.Id}", null, Group)));
    }

    async Task AddReturnedAsync(List<WaitingTask> tasks, Guid me, CancellationToken ct)
    {
        var back = await (from v in db.Set<ModuleVersion>().AsNoTracking()
                          join m in db.Set<Module>().AsNoTracking() on v.ModuleId equals m.Id
                          where v.State == VersionState.Draft && v.Round > 1 && !m.Retired && v.Authors.Any(a => a.PersonId == me)
                          orderby v.CreatedAt
                          select new { v.Id, v.Number, v.Language, m.Title }).Take(10).ToListAsync(ct);
        tasks.AddRange(back.Select(v => new WaitingTask(new Message("Changes are asked for: {0}", v.Title.Pick(text).Text), new Message("Version {0}, {1}", v.Number, text.LanguageName(v.Language)), $"/materials/versions/{v.Id}", null, Group)));
    }
}
