using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.TimeRelease.Studies;

/// <summary>Adds a post to a study, or changes its name, clock or expected number of cases.</summary>
internal sealed class SavePost(SeraiDb db) : IOperation
{
    public sealed record Command(string Study, string Code, LocalText Name, string Zone, int? Expected);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study)
            return Outcome.Missing;
        var problems = new Problems();
        var code = problems.Required("Code", command.Code, new Message("Give the code of the post as it stands in the data"), 40);
        if (command.Name.IsEmpty)
            problems.Add("Name", "Give the post a name in one language at least");
        StudyRules.CheckZone(problems, "Zone", command.Zone);
        if (command.Expected is <= 0)
            problems.Add("Expected", "Leave the number of cases empty while it is unknown; none is not possible");
        if (problems.Any)
            return problems;
        var post = await db.Set<StudyPost>().SingleOrDefaultAsync(p => p.StudyId == study.Id && p.Code == code, ct);
        if (post is null)
            db.Add(post = new StudyPost { StudyId = study.Id, MemberId = study.MemberId, Code = code, Name = command.Name, Zone = command.Zone });
        (post.Name, post.Zone, post.Expected) = (command.Name, command.Zone, command.Expected);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
