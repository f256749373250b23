using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

/// <summary>Records that a Member of the programme teaches by the syllabus.</summary>
internal sealed class AdoptSyllabus(SeraiDb db) : IOperation
{
    public sealed record Command(Guid SyllabusId, Guid? OfMember, DateOnly? On);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Syllabus>().AsNoTracking().Include(s => s.Items).Include(s => s.Adoptions).FirstOrDefaultAsync(s => s.Id == command.SyllabusId, ct) is not { } syllabus)
            return Outcome.Missing;
        var problems = new Problems();
        if (syllabus.Items.Count == 0)
            problems.Add("", "An empty syllabus cannot be adopted.");
        if (command.OfMember is not { } member || !await db.Set<ProgrammeMember>().AnyAsync(m => m.ProgrammeId == syllabus.ProgrammeId && m.OfMember == member, ct))
            problems.Add("OfMember", "Choose a Member of the programme.");
        else if (syllabus.Adoptions.Any(a => a.OfMember == member))
            problems.Add("OfMember", "This Member has adopted it already.");
        if (command.On is not { } on)
            problems.Add("On", "Say since when.");
        else if (on > DateOnly.FromDateTime(change.At).AddDays(1))
            problems.Add("On", "This day is still to come.");
        if (problems.Any)
            return problems;
        db.Add(new SyllabusAdoption { SyllabusId = syllabus.Id, OfMember = command.OfMember!.Value, On = command.On!.Value });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
