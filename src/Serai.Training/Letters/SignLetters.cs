using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Mail;
using Serai.Platform.Outcomes;
using Serai.Training.Nominations;
using StoredFile = Serai.Platform.Data.StoredFile;

namespace Serai.Training.Letters;

/// <summary>
/// Signs drafts: each takes the next number of its year and type, and its document is made and kept. Numbers have no gaps, because the
/// counter and the letters are saved together.
/// </summary>
internal sealed class SignLetters(SeraiDb db, FileStore store, Text text) : IOperation
{
    public async Task<Outcome<int>> ExecuteAsync(IReadOnlyCollection<Guid> ids, Change change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SignAsync(ids, change, ct);
            }
            catch (DbUpdateException) when (attempt < 10)
            {
                // Another signatory took the same numbers first: look again at what is left and take the next ones.
                db.ChangeTracker.Clear();
                if (change.Key is { } key && await db.Set<SubmissionKey>().AnyAsync(k => k.Key == key, ct))
                    throw;
            }
        }
    }

    async Task<Outcome<int>> SignAsync(IReadOnlyCollection<Guid> ids, Change change, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var letters = await db.Set<Letter>().Where(l => ids.Contains(l.Id) && l.State == LetterState.Draft).OrderBy(l => l.Id).ToListAsync(ct);
        if (letters.Count == 0)
            return Outcome<int>.Wrong("", "There is no draft to sign");
        var scheme = await LetterScheme.ReadAsync(db, ct);
        foreach (var group in letters.GroupBy(l => (l.DatedOn.Year, l.Type)))
        {
            var (year, type) = group.Key;
            var counter = await db.Set<LetterCounter>().FirstOrDefaultAsync(c => c.Year == year && c.Type == type, ct);
            if (counter is null)
                db.Add(counter = new LetterCounter { Year = year, Type = type });
            foreach (var letter in group)
            {
                letter.Year = year;
                letter.Serial = ++counter.Last;
                letter.Reference = scheme.Write(year, type, counter.Last, letter.Language);
                letter.State = LetterState.Signed;
                letter.SignedAt = change.At;
                letter.SignedBy = change.Actor.Name;
                letter.FileId = Keep(db, store, text, letter, change.At);
            }
        }
        await db.SaveAsync(change, ct);
        await transaction.CommitAsync(ct);
        return letters.Count;
    }

    internal static Guid Keep(SeraiDb db, FileStore store, Text text, Letter letter, DateTime now)
    {
        var kept = store.Save(LetterDocument.Make(letter, text.In(Languages.Find(letter.Language) ?? Languages.English), now));
        db.Add(new StoredFile
        {
            Id = kept.Id, Name = $"{letter.Reference}.docx", ContentType = DocxWriter.ContentType, Size = kept.Size, Sha256 = kept.Sha256, Purpose = "letter",
            MemberId = letter.MemberId, SubjectId = letter.Id, ReceivedAt = now, Scan = "made here",
        });
        return kept.Id;
    }
}

/// <summary>Puts signed letters into the outbox, each with its document and the personal link of its administration.</summary>
internal sealed class SendLetters(SeraiDb db, Text text) : IOperation
{
    public sealed record Command(IReadOnlyCollection<Guid> Ids, string Origin);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var letters = await db.Set<Letter>().Where(l => command.Ids.Contains(l.Id) && l.State == LetterState.Signed).OrderBy(l => l.Serial).ToListAsync(ct);
        if (letters.Count == 0)
            return Outcome<int>.Wrong("", "There is no signed letter to send");
        var memberIds = letters.Select(l => l.MemberId).ToList();
        var members = await db.Set<Member>().Where(m => memberIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        if (members.Values.Where(m => m.Email is null).Select(m => m.Name.Pick(text).Text).ToList() is { Count: > 0 } without)
            return Outcome<int>.Wrong("", "No mailbox is known for: {0}", without);
        var callIds = letters.Select(l => l.CallId).Distinct().ToList();
        var calls = await db.Set<NominationCall>().Where(c => callIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        foreach (var letter in letters)
        {
            var member = members[letter.MemberId!.Value];
            var t = text.In(Languages.Find(letter.Language) ?? Languages.English);
            List<string> parts = [t[/*T*/"Please find attached the letter {0}: {1}", letter.Reference, letter.Subject]];
            if (letter.CallId is { } callId)
            {
                var call = calls[callId];
                var (link, address) = NominationMail.NewLink(call, member, letter.Language, command.Origin, change.At);
                db.Add(link);
                parts.Add(t[/*T*/"The personal link of your administration for the nomination:"] + "\n" + address);
                parts.Add(t[/*T*/"Nominations are accepted until: {0}. For you that is {1}.", t.Say(call.Deadline.Rule), t.Moment(call.DeadlineUtc, member.Zone)]);
                parts.Add(t[/*T*/"The link works without an account. Do not pass it on outside your administration."]);
            }
            db.Add(new OutgoingMail
            {
                To = member.Email!, ToName = member.Name.Pick([letter.Language]).Text, Language = letter.Language, Subject = $"{letter.Reference}: {letter.Subject}",
                TextBody = string.Join("\n\n", parts), FileIds = letter.FileId?.ToString(), MemberId = member.Id, Href = $"/letters/{letter.Id}", CreatedAt = change.At,
            });
            letter.State = LetterState.Sent;
            letter.SentAt = change.At;
            letter.SentTo = member.Email;
        }
        await db.SaveAsync(change, ct);
        return letters.Count;
    }
}

/// <summary>Corrects a draft by hand.</summary>
internal sealed class EditLetter(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Id, string? Subject, string? Body, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var letter = await db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == command.Id, ct);
        if (letter is null)
            return Outcome.Missing;
        if (letter.State != LetterState.Draft)
            return Outcome.Wrong("", "A signed letter is not changed. Make it void and prepare a new one.");
        var problems = new Problems();
        var subject = problems.Required("Subject", command.Subject, new Message("Write the subject"), 300);
        var body = problems.Required("Body", command.Body, new Message("Write the letter"), 20000);
        if (LetterTemplate.UsedIn(body).ToList() is { Count: > 0 } left)
            problems.Add("Body", "Placeholders are left in the text: {0}", left);
        if (problems.Any)
            return problems;
        db.Entry(letter).Property(l => l.Version).OriginalValue = command.Version;
        letter.Subject = subject;
        letter.Body = body.ReplaceLineEndings("\n");
        return await SetUpRound.SaveAsync(db, letter, change, ct);
    }
}

/// <summary>Discards a draft, or makes a numbered letter void with a reason; its number stays taken.</summary>
internal sealed class VoidLetter(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Id, string? Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var letter = await db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == command.Id, ct);
        if (letter is null)
            return Outcome.Missing;
        var problems = new Problems();
        var reason = problems.Required("Reason", command.Reason, new Message("Write the reason; it stays in the register"), 500);
        if (letter.State == LetterState.Sent)
            problems.Add("", "A letter that was sent cannot be made void; send a correcting letter.");
        if (problems.Any)
            return problems;
        letter.State = LetterState.Void;
        letter.VoidBecause = reason;
        await db.SaveAsync(change.Because(reason), ct);
        return Outcome.Ok;
    }
}

/// <summary>Rewrites a letter text, after checking every placeholder.</summary>
internal sealed class SaveLetterTemplate(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, LocalText? Name, LocalText? Subject, LocalText? Body, string? Type, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var template = await db.Set<LetterTemplate>().FirstOrDefaultAsync(t => t.Code == command.Code, ct);
        var problems = new Problems();
        var type = problems.Required("Type", command.Type?.ToUpperInvariant(), new Message("Write the type that stands in the reference, for instance IL"), 8);
        if (type.Any(c => !char.IsAsciiLetterUpper(c)))
            problems.Add("Type", "\"{0}\" is not a type; expected Latin letters, for instance IL", type);
        if (command.Name is not { IsEmpty: false })
            problems.Add("Name", "Name the letter text in at least one language");
        if (command.Subject is not { IsEmpty: false } subject)
            problems.Add("Subject", "Write the subject in at least one language");
        else
            Check("Subject", subject, problems);
        if (command.Body is not { IsEmpty: false } body)
            problems.Add("Body", "Write the letter in at least one language");
        else
            Check("Body", body, problems);
        if (problems.Any)
            return problems;
        if (template is null)
            db.Add(template = new LetterTemplate { Code = command.Code, Name = command.Name!, Subject = command.Subject!, Body = command.Body! });
        else
            db.Entry(template).Property(t => t.Version).OriginalValue = command.Version;
        template.Type = type;
        template.Name = command.Name!;
        template.Subject = command.Subject!;
        template.Body = command.Body!;
        return await SetUpRound.SaveAsync(db, template, change, ct);
    }

    static void Check(string field, LocalText text, Problems problems)
    {
        foreach (var version in text.Versions)
            if (LetterTemplate.UnknownIn(version.Text) is { Count: > 0 } unknown)
                problems.Add(field, "In the text in {0}: {1} is not a placeholder; those that exist are listed on this page", version.Language, unknown.Select(u => "{" + u + "}").ToList());
    }
}
