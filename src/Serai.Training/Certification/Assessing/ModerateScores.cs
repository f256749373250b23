using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Certification;

/// <summary>Records the score that the assessors and the moderator agreed on, with the reason. A third pair of eyes, never one of the two.</summary>
internal sealed class ModerateScores(SeraiDb db, Reader reader, ConflictOfInterest conflicts, CandidateReading candidates) : IOperation
{
    public sealed record Command(Guid ParticipantId, Guid TopicId, Guid RubricId, double? AgreedPercent, string? Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (!reader.Can(Can.DecideCertification) || await candidates.OneAsync(command.ParticipantId, command.TopicId, ct) is not { } candidate
            || candidate.Rubrics.FirstOrDefault(r => r.Rubric.Id == command.RubricId) is not { } standing)
            return Outcome.Missing;
        if (await conflicts.FindAsync(candidate.Participant, ct) is { } conflict)
            return Outcome.Wrong("", conflict.English, [.. conflict.Args]);
        var problems = new Problems();
        var reason = problems.Required("Agreed.Reason", command.Reason, new Message("Say why this score was agreed"), 2000);
        if (command.AgreedPercent is not (>= 0 and <= 100))
            problems.Add("Agreed.Percent", "Give the agreed score as a number from 0 to 100");
        if (standing.Submitted.Any(a => a.AssessorId == reader.AccountId))
            problems.Add("", "You are one of the two assessors. Somebody else must moderate.");
        if (!standing.Differs)
            problems.Add("", "These assessors do not differ enough to be moderated.");
        if (candidate.Decision is { Verdict: Verdict.Certified })
            problems.Add("", "This person is certified in this topic already.");
        if (problems.Any)
            return problems;

        var row = await db.Set<ScoreModeration>().FirstOrDefaultAsync(m => m.ParticipantId == candidate.Id && m.TopicId == command.TopicId && m.RubricId == command.RubricId, ct);
        if (row is null)
            db.Add(row = new ScoreModeration
            {
                ProgrammeId = candidate.Participant.ProgrammeId, ParticipantId = candidate.Id, MemberId = candidate.Participant.MemberId,
                TopicId = command.TopicId, RubricId = command.RubricId, Reason = reason, ModeratorName = reader.Name, At = change.At,
            });
        row.AgreedPercent = Math.Round(command.AgreedPercent!.Value, 1);
        row.Reason = reason;
        row.ModeratorId = reader.AccountId;
        row.ModeratorName = reader.Name;
        row.At = change.At;
        await db.SaveAsync(change.Because(reason), ct);
        return Outcome.Ok;
    }
}
