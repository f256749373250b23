using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>Certifies in one step all chosen candidates about whom there is nothing to weigh up. Who is no longer clear stops the whole step.</summary>
internal sealed class CertifyTogether(SeraiDb db, Reader reader, ConflictOfInterest conflicts, CandidateReading candidates, DecideCertification decide) : IOperation
{
    public sealed record Command(Guid ProgrammeId, Guid TopicId, IReadOnlyList<Guid> ParticipantIds, DateOnly? On, bool SendMail);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (!reader.Can(Can.DecideCertification) || !await db.Set<ProgrammeTopic>().AnyAsync(t => t.ProgrammeId == command.ProgrammeId && t.TopicId == command.TopicId, ct))
            return Outcome<int>.Missing;
        var all = (await candidates.ForAsync(command.ProgrammeId, command.TopicId, ct)).ToDictionary(c => c.Id);
        if (command.ParticipantIds.Any(id => !all.ContainsKey(id)))
            return Outcome<int>.Missing;
        var problems = new Problems();
        if (command.ParticipantIds.Count == 0)
            problems.Add("Chosen", "Choose at least one person");
        if (command.On is not { } on)
            problems.Add("On", "Give the date of the decision");
        else if (on > DateOnly.FromDateTime(change.At))
            problems.Add("On", "The date of the decision is in the future");
        foreach (var candidate in command.ParticipantIds.Distinct().Select(id => all[id]))
        {
            if (!candidate.IsClear)
                problems.Add("Chosen", "{0} cannot be certified in this step any more. Look at this person alone.", candidate.Person.FullName);
            else if (await conflicts.FindAsync(candidate.Participant, ct) is { } conflict)
                problems.Add("Chosen", "{0}: {1}", candidate.Person.FullName, conflict);
        }
        if (problems.Any)
            return problems;
        var topic = await db.Set<Topic>().FirstAsync(t => t.Id == command.TopicId, ct);
        foreach (var candidate in command.ParticipantIds.Distinct().Select(id => all[id]))
            await decide.ApplyAsync(candidate, topic, Verdict.Certified, command.On!.Value, null, command.SendMail, change, ct);
        await db.SaveAsync(change, ct);
        return command.ParticipantIds.Distinct().Count();
    }
}
