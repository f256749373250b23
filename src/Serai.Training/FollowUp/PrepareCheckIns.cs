using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.FollowUp;

/// <summary>Makes the check-ins that have become due, and asks for the answers: at the due date, then every 30 days, at most three times.</summary>
internal sealed class PrepareCheckIns(SeraiDb db, Graduates graduates, Text text) : IOperation
{
    public const string Purpose = "check-in";
    const int MostReminders = 3;

    /// <summary>Somebody certified many years ago is not asked about a round that long passed.</summary>
    const int TooOldDays = 400;

    /// <param name="Origin">Address of this installation for the links; null makes the rows without writing to anybody.</param>
    public sealed record Command(string? Origin);

    public sealed record Prepared(int Made, int Asked);

    public async Task<Outcome<Prepared>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(change.At);
        var known = (await db.Set<CheckIn>().Select(c => new { c.PersonId, c.ProgrammeId, c.Months }).ToListAsync(ct)).ToHashSet();
        var made = 0;
        foreach (var graduate in await graduates.ReadAsync(today, null, ct))
            foreach (var months in CheckIn.Rounds)
            {
                var due = graduate.CertifiedOn.AddMonths(months);
                if (due > today || due < today.AddDays(-TooOldDays) || !known.Add(new { graduate.PersonId, graduate.ProgrammeId, Months = months }))
                    continue;
                db.Add(new CheckIn { PersonId = graduate.PersonId, MemberId = graduate.MemberId, ProgrammeId = graduate.ProgrammeId, CertifiedOn = graduate.CertifiedOn, Months = months, DueOn = due });
                made++;
            }
        if (made > 0)
            await db.SaveAsync(change with { Key = null }, ct);
        var asked = command.Origin is { Length: > 0 } origin ? await AskAsync(origin, change, ct) : 0;
        return new Prepared(made, asked);
    }

    async Task<int> AskAsync(string origin, Change change, CancellationToken ct)
    {
        var before = change.At.AddDays(-30);
        var waiting = await db.Set<CheckIn>().Where(c => c.AnsweredAt == null && c.Reminders < MostReminders && (c.RemindedAt == null || c.RemindedAt < before)).OrderBy(c => c.DueOn).Take(500).ToListAsync(ct);
        var ids = waiting.Select(c => c.PersonId).ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id) && !p.Erased && p.Email != null).ToDictionaryAsync(p => p.Id, ct);
        var titles = await db.Set<Programme>().ToDictionaryAsync(p => p.Id, p => p.Title, ct);
        var asked = 0;
        foreach (var checkIn in waiting.Where(c => people.ContainsKey(c.PersonId)))
        {
            var person = people[checkIn.PersonId];
            var t = text.In(Languages.Find(person.Language) ?? Languages.English);
            var (link, token) = PersonalLink.Issue(Purpose, checkIn.Id, checkIn.MemberId, person.FullName, person.Email, t.Language.Code, change.At, change.At.AddDays(90));
            db.Add(link);
            db.Add(new OutgoingMail
            {
                To = person.Email!, ToName = person.FullName, Language = t.Language.Code, MemberId = checkIn.MemberId, CreatedAt = change.At, Href = $"/follow-up/check-in/{checkIn.Id}",
                Subject = t["{0} months after your certificate: are you still training?", checkIn.Months],
                TextBody = string.Join("\n\n",
                [
                    t["Dear {0},", person.FullName],
                    t["You were certified as a Master Trainer in \"{0}\" on {1}. Please tell us in four short questions how it goes. It takes two minutes.", titles[checkIn.ProgrammeId].Pick(t).Text, checkIn.CertifiedOn],
                    t["Your personal link, valid until {0}:", t.DateOf(link.ExpiresAt)] + "\n" + $"{origin}/f/{token}",
                    t["What you logged yourself is counted already; you need not repeat it."],
                ]),
            });
            checkIn.RemindedAt = change.At;
            checkIn.Reminders++;
            asked++;
        }
        await db.SaveAsync(change, ct);
        return asked;
    }
}

/// <summary>Keeps the answers of a check-in. Answering again replaces them; the audit keeps the earlier ones.</summary>
internal sealed class AnswerCheckIn(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Id, int Version, bool? InCustoms, bool? StillTrains, IReadOnlyList<Guid> Materials, string? Supervisor, string? Note);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var checkIn = await db.Set<CheckIn>().FirstOrDefaultAsync(c => c.Id == command.Id, ct);
        if (checkIn is null)
            return Outcome.Missing;
        var problems = new Problems();
        if (command.InCustoms is null)
            problems.Add("InCustoms", "Say whether you still work in Customs");
        if (command.StillTrains is null)
            problems.Add("StillTrains", "Say whether you still train others");
        if (command.Supervisor is { Length: > 300 })
            problems.Add("Supervisor", "This text has {0} characters; at most {1} are possible", command.Supervisor.Length, 300);
        if (command.Note is { Length: > 2000 })
            problems.Add("Note", "This text has {0} characters; at most {1} are possible", command.Note.Length, 2000);
        if (problems.Any)
            return problems;
        db.Entry(checkIn).Property(c => c.Version).OriginalValue = command.Version;
        checkIn.AnsweredAt = change.At;
        checkIn.InCustoms = command.InCustoms;
        checkIn.StillTrains = command.StillTrains;
        checkIn.Materials = string.Join(',', command.Materials.Distinct());
        checkIn.Supervisor = string.IsNullOrWhiteSpace(command.Supervisor) ? null : command.Supervisor.Trim();
        checkIn.Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(checkIn);
        }
        return Outcome.Ok;
    }
}
