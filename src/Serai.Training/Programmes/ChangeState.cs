using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;

namespace Serai.Training.Programmes;

/// <summary>
/// Moves a programme on, or back with a reason. A Master Trainer Programme is closed when people, materials and syllabus are there,
/// or with a written reason why not (R4, R56).
/// </summary>
internal sealed class ChangeState(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, int Version, ProgrammeState To, string? Why);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Members).SingleOrDefaultAsync(p => p.Code == command.Code, ct);
        if (programme is null)
            return Outcome.Missing;
        var problems = new Problems();
        var reason = !string.IsNullOrWhiteSpace(command.Why);
        if (!Next(programme.State).Contains(command.To))
            problems.Add("To", "From here a programme goes one step on or one step back");
        else if (command.To < programme.State && !reason)
            problems.Add("Why", "Say why the programme goes back");
        if (command.To == ProgrammeState.Running && programme.Members.Count == 0)
            problems.Add("To", "A programme without Members cannot run");
        if (command.To >= ProgrammeState.Running && programme.StartOn is null)
            problems.Add("To", "A programme that runs needs a start; give it one first");
        if (command.To == ProgrammeState.Completed && programme.EndOn is null)
            problems.Add("To", "A completed programme needs an end; give it one first");
        if (command.To == ProgrammeState.Closed && !reason)
        {
            var missing = await MissingAsync(db, programme, ct);
            foreach (var kind in missing)
                problems.Add("Why", "\"{0}\" is not reached. Record it, or write why the programme is closed without it.", ProgrammeWords.Of(kind));
            var open = await db.Set<Participant>().IgnoreQueryFilters().CountAsync(p => p.ProgrammeId == programme.Id && p.State == ParticipantState.Enrolled, ct);
            if (open > 0)
                problems.Add("Why", "{0} people are neither certified nor withdrawn. Decide on them, or write why the programme is closed before.", open);
        }
        if (problems.Any)
            return problems;
        db.Entry(programme).Property(p => p.Version).OriginalValue = command.Version;
        programme.State = command.To;
        try
        {
            await db.SaveAsync(change.Because(command.Why), ct);
            return Outcome.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(programme);
        }
    }

    public static IReadOnlyList<ProgrammeState> Next(ProgrammeState from) =>
        [.. new[] { from + 1, from - 1 }.Where(Enum.IsDefined)];

    public static async Task<IReadOnlyList<OutputKind>> MissingAsync(SeraiDb db, Programme programme, CancellationToken ct)
    {
        if (programme.Kind != ProgrammeKind.MasterTrainerProgramme)
            return [];
        var reached = await db.Set<ProgrammeOutput>().Where(o => o.ProgrammeId == programme.Id).Select(o => o.Kind).ToListAsync(ct);
        if (await db.Set<Participant>().IgnoreQueryFilters().AnyAsync(p => p.ProgrammeId == programme.Id && p.State == ParticipantState.Certified, ct))
            reached.Add(OutputKind.People);
        return [.. Enum.GetValues<OutputKind>().Except(reached)];
    }
}
