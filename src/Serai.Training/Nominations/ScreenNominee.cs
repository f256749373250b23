using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>Writes how a nominee stands against each criterion.</summary>
internal sealed class ScreenNominee(SeraiDb db, InForce inForce) : IOperation
{
    public sealed record Mark(Guid CriterionId, Finding Finding, string? Reason);

    public sealed record Command(Guid NomineeId, IReadOnlyList<Mark> Marks);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var nominee = await db.Set<Nominee>().FirstOrDefaultAsync(n => n.Id == command.NomineeId, ct);
        if (nominee is null)
            return Outcome.Missing;
        if ((await inForce.ReadAsync(db.Set<Nomination>().Where(n => n.Id == nominee.NominationId), ct)).All(h => h.Nominees.All(n => n.Id != nominee.Id)))
            return Outcome.Wrong("", "This nominee has not been handed in; there is nothing to screen yet.");
        var callId = await db.Set<Nomination>().Where(n => n.Id == nominee.NominationId).Select(n => n.CallId).FirstAsync(ct);
        var criteria = await db.Set<Criterion>().Where(c => c.CallId == callId).ToDictionaryAsync(c => c.Id, ct);
        var known = await db.Set<Screening>().Where(s => s.NomineeId == nominee.Id).ToDictionaryAsync(s => s.CriterionId, ct);
        var problems = new Problems();
        foreach (var mark in command.Marks)
        {
            if (!criteria.TryGetValue(mark.CriterionId, out var criterion))
                return Outcome.Missing;
            var field = $"reason.{criterion.Id}";
            if (mark.Finding == Finding.Equivalent && !criterion.EquivalentAllowed)
                problems.Add(field, "Nothing of equal worth may stand in for \"{0}\"", criterion.Text.ToString());
            if (mark.Finding == Finding.Equivalent && string.IsNullOrWhiteSpace(mark.Reason))
                problems.Add(field, "Write what stands in for \"{0}\" and why it is of equal worth", criterion.Text.ToString());
            if (mark.Reason is { Length: > 1000 } text)
                problems.Add(field, "This text has {0} characters; at most {1} are possible", text.Length, 1000);
        }
        if (problems.Any)
            return problems;
        foreach (var mark in command.Marks)
        {
            if (!known.TryGetValue(mark.CriterionId, out var screening))
            {
                screening = new Screening { NomineeId = nominee.Id, CriterionId = mark.CriterionId, ProgrammeId = nominee.ProgrammeId, MemberId = nominee.MemberId };
                db.Add(screening);
            }
            screening.Finding = mark.Finding;
            screening.Reason = string.IsNullOrWhiteSpace(mark.Reason) ? null : mark.Reason.Trim();
        }
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

/// <summary>
/// Accepts a nominee, keeps them in reserve or declines, with a reason; an accepted nominee joins the cohort. The decision is about what was
/// handed in, also while the administration changes it.
/// </summary>
internal sealed class DecideNominee(SeraiDb db, EnrolNominee enrol, InForce inForce) : IOperation
{
    public sealed record Command(Guid NomineeId, NomineeDecision Decision, string? Reason, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var nominee = await db.Set<Nominee>().FirstOrDefaultAsync(n => n.Id == command.NomineeId, ct);
        if (nominee is null)
            return Outcome.Missing;
        var nomination = await db.Set<Nomination>().FirstAsync(n => n.Id == nominee.NominationId, ct);
        var problems = new Problems();
        var handedIn = (await inForce.ReadAsync(db.Set<Nomination>().Where(n => n.Id == nomination.Id), ct)).SelectMany(h => h.Nominees).FirstOrDefault(n => n.Id == nominee.Id);
        if (handedIn is null)
            problems.Add("", "This nomination has not been handed in; there is nothing to decide yet.");
        var reason = command.Reason?.Trim();
        if (command.Decision is NomineeDecision.Declined or NomineeDecision.Reserve)
            reason = problems.Required("Reason", reason, new Message("Write the reason; it is kept with the decision"), 1000);
        if (command.Decision == NomineeDecision.Accepted)
            await CheckRequiredAsync(nominee, nomination.CallId, reason, problems, ct);
        if (nominee.PersonId is not null && command.Decision != NomineeDecision.Accepted)
            problems.Add("", "This official is in the cohort already. Withdraw them there, where the reason and the date are kept.");
        if (problems.Any)
            return problems;
        db.Entry(nominee).Property(n => n.Version).OriginalValue = command.Version;
        nominee.Decision = command.Decision;
        nominee.DecisionReason = reason;
        nominee.DecidedAt = change.At;
        nominee.DecidedBy = change.Actor.Name;
        if (command.Decision == NomineeDecision.Accepted)
            await enrol.AddAsync(nominee, handedIn!, change, ct);
        return await SetUpRound.SaveAsync(db, nominee, change.Because(reason), ct);
    }

    /// <summary>Accepting against a required criterion is possible, and then says why.</summary>
    async Task CheckRequiredAsync(Nominee nominee, Guid callId, string? reason, Problems problems, CancellationToken ct)
    {
        var required = await db.Set<Criterion>().Where(c => c.CallId == callId && c.Kind == CriterionKind.Required).ToListAsync(ct);
        var found = await db.Set<Screening>().Where(s => s.NomineeId == nominee.Id).ToDictionaryAsync(s => s.CriterionId, s => s.Finding, ct);
        var open = required.Count(c => found.GetValueOrDefault(c.Id) is Finding.Open);
        var failed = required.Count(c => found.GetValueOrDefault(c.Id) is Finding.NotMet);
        if (open > 0)
            problems.Add("", "Screen all required criteria first; {0} are open", open);
        if (failed > 0 && string.IsNullOrEmpty(reason))
            problems.Add("Reason", "{0} required criteria are not met. Write why this official is accepted all the same.", failed);
    }
}

/// <summary>
/// Makes an accepted nominee a person of the register and a participant of the cohort. A person with the same mail address in the same
/// administration is the same person. After the cohort was frozen they are a late joiner with a catch-up path (R52).
/// </summary>
internal sealed class EnrolNominee(SeraiDb db) : IOperation
{
    /// <param name="row">The record of the nominee.</param>
    /// <param name="nominee">The same nominee as handed in.</param>
    internal async Task<Participant> AddAsync(Nominee row, Nominee nominee, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Members).FirstAsync(p => p.Id == nominee.ProgrammeId, ct);
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.MemberId == nominee.MemberId && p.Email == nominee.Email, ct);
        if (person is null)
        {
            var language = nominee.Levels().OrderBy(l => FormFields.Levels.ToList().IndexOf(l.Value)).Select(l => l.Key).FirstOrDefault(l => Platform.Language.Languages.Find(l) is not null) ?? "en";
            person = new Person
            {
                MemberId = nominee.MemberId, GivenName = nominee.GivenName, FamilyName = nominee.FamilyName,
                NativeName = nominee.NativeName.Length > 0 ? nominee.NativeName : null, NativeLanguage = nominee.NativeLanguage.Length > 0 ? nominee.NativeLanguage : null,
                Sex = nominee.Sex, Position = new LocalText(language, nominee.Position), Office = new LocalText(language, nominee.Office),
                Email = nominee.Email, Phone = nominee.Phone.Length > 0 ? nominee.Phone : null, Language = language,
            };
            person.Refold();
            db.Add(person);
        }
        row.PersonId = person.Id;
        var participant = await db.Set<Participant>().FirstOrDefaultAsync(p => p.ProgrammeId == programme.Id && p.PersonId == person.Id, ct);
        if (participant is not null)
            return participant;
        var part = programme.Members.FirstOrDefault(m => m.OfMember == nominee.MemberId);
        participant = new Participant
        {
            ProgrammeId = programme.Id, PersonId = person.Id, MemberId = nominee.MemberId, GroupId = part?.GroupId, JoinedOn = DateOnly.FromDateTime(change.At),
            LateJoiner = programme.CohortFrozenAt is { } frozen && frozen < change.At, NomineeId = nominee.Id,
        };
        db.Add(participant);
        return participant;
    }
}
