using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.National;

/// <summary>A trainee registers by the session's code, without an account. Doing it twice changes nothing.</summary>
internal sealed class Register(SeraiDb db, RegistrationKey keys) : IOperation
{
    public const int KeepMonths = 24;

    public sealed record Command(Guid SessionId, string? Name, Audience? Audience, Sex? Sex, string? Organisation, bool Foreign, string? Email);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var session = await db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == command.SessionId, ct);
        if (session is null)
            return Outcome.Missing;
        var problems = new Problems();
        var name = problems.Required("Name", command.Name, new Message("Write your name"), 200);
        if (command.Audience is null)
            problems.Add("Audience", "Choose where you work");
        if (command.Email is { Length: > 0 } mail && !(System.Net.Mail.MailAddress.TryCreate(mail.Trim(), out _) && mail.Length <= 250))
            problems.Add("Email", "This is not a mail address; expected something like name@example.org");
        if (command.Organisation is { Length: > 200 })
            problems.Add("Organisation", "This text has {0} characters; at most {1} are possible", command.Organisation.Length, 200);
        if (problems.Any)
            return problems;
        var identity = keys.IdentityOf(name, command.Organisation, command.Email);
        if (await db.Set<Registration>().AnyAsync(r => r.SessionId == session.Id && r.IdentityKey == identity, ct))
            return Outcome.Ok;
        db.Add(new Registration
        {
            SessionId = session.Id, MemberId = session.MemberId, Name = name, Email = Blank(command.Email), Organisation = Blank(command.Organisation), Sex = command.Sex ?? Sex.NotStated,
            Audience = command.Audience!.Value, Foreign = command.Foreign, IdentityKey = identity, At = change.At, KeepUntil = session.To.AddMonths(KeepMonths),
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Takes the head counts of a session from its registrations.</summary>
internal sealed class CountRegistrations(SeraiDb db) : IOperation
{
    public sealed record Command(Guid SessionId);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var session = await db.Set<NationalSession>().FirstOrDefaultAsync(s => s.Id == command.SessionId, ct);
        if (session is null)
            return Outcome<int>.Missing;
        var all = await db.Set<Registration>().Where(r => r.SessionId == session.Id).Select(r => new { r.Audience, r.Sex, r.Foreign }).ToListAsync(ct);
        if (all.Count == 0)
            return Outcome<int>.Wrong("", "Nobody has registered yet");
        if (session.From > DateOnly.FromDateTime(change.At.AddHours(14)))
            return Outcome<int>.Wrong("", "The session begins on {0}; it can be counted from then on", session.From);
        int Of(Audience audience, Sex sex) => all.Count(r => r.Audience == audience && r.Sex == sex);
        new HeadCounts(
            Of(Audience.Customs, Sex.Female), Of(Audience.Customs, Sex.Male), Of(Audience.Agencies, Sex.Female), Of(Audience.Agencies, Sex.Male),
            Of(Audience.Private, Sex.Female), Of(Audience.Private, Sex.Male), Of(Audience.Other, Sex.Female), Of(Audience.Other, Sex.Male),
            all.Count(r => r.Sex == Sex.NotStated)).PutInto(session);
        session.Foreign = all.Count(r => r.Foreign);
        session.UniquePeople = all.Count;
        session.Planned = false;
        if (session.Evidence.Length == 0)
            session.Evidence = "registration";
        await db.SaveAsync(change, ct);
        return all.Count;
    }
}

/// <summary>Marks one person's test before or after the training; only the first answer counts.</summary>
internal sealed class AnswerTest(SeraiDb db) : IOperation
{
    /// <param name="Chosen">Letter by question.</param>
    public sealed record Command(Guid SessionId, string? Code, bool After, IReadOnlyDictionary<Guid, string> Chosen);

    public sealed record Marked(int Right, int Of);

    public async Task<Outcome<Marked>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var session = await db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == command.SessionId, ct);
        if (session?.ModuleId is not { } module)
            return Outcome<Marked>.Missing;
        var questions = await db.Set<TestQuestion>().AsNoTracking().Where(q => q.ModuleId == module && !q.Retired).OrderBy(q => q.Order).ToListAsync(ct);
        if (questions.Count == 0)
            return Outcome<Marked>.Missing;
        var code = Fold.Key(command.Code).Replace(" ", "", StringComparison.Ordinal);
        var problems = new Problems();
        if (code.Length is < 4 or > 20)
            problems.Add("Code", "Make up a code of 4 to 20 letters and digits, and use the same one before and after");
        if (questions.Any(q => !command.Chosen.ContainsKey(q.Id)))
            problems.Add("Chosen", "{0} of {1} questions are not answered yet. Choose one answer each; \"I do not know\" is one too.", questions.Count(q => !command.Chosen.ContainsKey(q.Id)), questions.Count);
        if (problems.Any)
            return problems;
        var answers = string.Concat(questions.Select(q => command.Chosen[q.Id] is ("A" or "B" or "C" or "D") and var letter ? letter : "-"));
        var right = questions.Where((q, i) => answers[i] == q.Right[0]).Count();
        if (await db.Set<TestAnswer>().FirstOrDefaultAsync(a => a.SessionId == session.Id && a.Code == code && a.After == command.After, ct) is { } first)
            return new Marked(first.Right, first.Of);
        db.Add(new TestAnswer
        {
            SessionId = session.Id, MemberId = session.MemberId, Code = code, After = command.After, Answers = answers, Right = right, Of = questions.Count, At = change.At,
        });
        await db.SaveAsync(change, ct);
        if (command.After)
            await PutMeansAsync(session.Id, ct);
        return new Marked(right, questions.Count);
    }

    /// <summary>The means stand with the session so that totals read one row; they follow from the answers, so no reason is asked for.</summary>
    async Task PutMeansAsync(Guid sessionId, CancellationToken ct)
    {
        var answers = await db.Set<TestAnswer>().Where(a => a.SessionId == sessionId).Select(a => new { a.Code, a.After, a.Right, a.Of }).ToListAsync(ct);
        var matched = NormalisedGain.Match(answers.Select(a => (a.Code, a.After, 100.0 * a.Right / a.Of)));
        if (matched.People > 0)
            await db.Set<NationalSession>().Where(s => s.Id == sessionId).ExecuteUpdateAsync(set => set
                .SetProperty(s => s.PreMean, matched.PreMean).SetProperty(s => s.PostMean, matched.PostMean).SetProperty(s => s.Tested, matched.People), ct);
    }
}
