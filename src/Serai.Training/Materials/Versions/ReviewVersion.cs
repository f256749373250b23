using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.Materials;

/// <summary>
/// One reviewer's word on a version. As many different reviewers as the module asks for must accept in the same round; one who
/// asks for changes sends it back to its authors. The version accepted before in this language is retired.
/// </summary>
internal sealed class ReviewVersion(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(Guid VersionId, string? Verdict, string? Comment, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ModuleVersion>().Include(v => v.Reviews).Include(v => v.Authors).FirstOrDefaultAsync(v => v.Id == command.VersionId, ct) is not { } version || !reader.Can(Can.Assess))
            return Outcome.Missing;
        var module = await db.Set<Module>().AsNoTracking().FirstAsync(m => m.Id == version.ModuleId, ct);
        if (!reader.Sight.All && (module.ProgrammeId is not { } programme || !reader.Sight.Programmes.Contains(programme)))
            return Outcome.Missing;
        var me = reader.PersonId ?? reader.AccountId ?? Guid.Empty;
        var comment = command.Comment?.Trim() ?? "";
        var problems = new Problems();
        if (version.State != VersionState.InReview)
            problems.Add("", "This version is not in review.");
        if (command.Verdict is not ("accept" or "changes"))
            problems.Add("Verdict", "Choose: accept it, or ask for changes.");
        if (command.Verdict == "changes" && comment.Length == 0)
            problems.Add("Comment", "Say which changes are wanted.");
        if (version.Authors.Any(a => a.PersonId == me))
            problems.Add("", "Authors do not review their own version.");
        if (version.Reviews.Any(r => r.Round == version.Round && r.ReviewerId == me))
            problems.Add("", "You have reviewed this round already. Another reviewer is needed.");
        if (problems.Any)
            return problems;
        db.Entry(version).Property(e => e.Version).OriginalValue = command.Version;
        var verdict = command.Verdict == "accept" ? ReviewVerdict.Accepted : ReviewVerdict.ChangesWanted;
        db.Add(new VersionReview { VersionId = version.Id, Round = version.Round, ReviewerId = me, Name = reader.Name, Verdict = verdict, Comment = comment.Length > 0 ? comment : null, At = change.At });
        if (verdict == ReviewVerdict.ChangesWanted)
        {
            version.State = VersionState.Draft;
            version.Round++;
        }
        else if (version.Reviews.Where(r => r.Round == version.Round && r.Verdict == ReviewVerdict.Accepted).Select(r => r.ReviewerId).Append(me).Distinct().Count() >= module.ReviewersNeeded)
        {
            version.State = VersionState.Accepted;
            version.PublishedAt = change.At;
            foreach (var earlier in await db.Set<ModuleVersion>().Where(v => v.ModuleId == module.Id && v.Language == version.Language && v.Serial < version.Serial && v.State == VersionState.Accepted).ToListAsync(ct))
                earlier.State = VersionState.Retired;
        }
        else
            // Two reviewers at the same moment must not both think that they are the first.
            db.Entry(version).Property(e => e.Round).IsModified = true;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(version);
        }
        return Outcome.Ok;
    }
}
