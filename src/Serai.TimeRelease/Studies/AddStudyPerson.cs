using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.TimeRelease.Studies;

/// <summary>Names somebody with a function in the study.</summary>
internal sealed class AddStudyPerson(SeraiDb db) : IOperation
{
    public sealed record Command(string Study, string Name, string Organisation, StudyFunction Function);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study)
            return Outcome.Missing;
        var problems = new Problems();
        var name = problems.Required("Name", command.Name, new Message("Give the name"), 200);
        var organisation = problems.Required("Organisation", command.Organisation, new Message("Say for whom they work"), 200);
        if (problems.Any)
            return problems;
        db.Add(new StudyPerson { StudyId = study.Id, MemberId = study.MemberId, Name = name, Organisation = organisation, Function = command.Function });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
