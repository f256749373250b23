using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.TimeRelease.Studies;

/// <summary>Takes a post, a person or an interval out of a study.</summary>
internal sealed class RemovePart(SeraiDb db) : IOperation
{
    /// <param name="study">Code of the study.</param>
    /// <param name="which">The part among those of the study.</param>
    public async Task<Outcome> ExecuteAsync<T>(string study, Expression<Func<T, bool>> which, Change change, CancellationToken ct) where T : Entity, IStudyPart
    {
        if (await db.Set<T>().Where(which).SingleOrDefaultAsync(p => db.Set<Study>().Any(s => s.Id == p.StudyId && s.Code == study), ct) is not { } part)
            return Outcome.Missing;
        db.Remove(part);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
