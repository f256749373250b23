using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Nominations;
using Serai.Training.Programmes;

namespace Serai.Training.Letters;

/// <summary>Writes a draft to each Member of a programme that has no letter of the round yet; what is missing shows in the review.</summary>
internal sealed class PrepareLetters(SeraiDb db, Text text) : IOperation
{
    public sealed record Command(string? ProgrammeCode, string Template, string? SignatoryName, string? SignatoryOffice, DateOnly? DatedOn, string? Contact);

    public async Task<Outcome<string>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var programme = await db.Set<Programme>().Include(p => p.Members).FirstOrDefaultAsync(p => p.Code == command.ProgrammeCode, ct);
        var call = programme is null ? null : await db.Set<NominationCall>().Include(c => c.Criteria).Include(c => c.Documents).FirstOrDefaultAsync(c => c.ProgrammeId == programme.Id, ct);
        if (programme is null)
            problems.Add("ProgrammeCode", "Choose a programme");
        else if (call is null)
            problems.Add("ProgrammeCode", "{0} has no round of nominations yet; the letter states its deadline. Set up the round first.", programme.Code);
        else if (programme.Members.Count == 0)
            problems.Add("ProgrammeCode", "{0} has no Members yet", programme.Code);
        var template = await UsualLetters.FindAsync(db, command.Template, ct);
        if (template is null)
            problems.Add("Template", "Choose a letter text");
        var signatory = problems.Required("SignatoryName", command.SignatoryName, new Message("Write who signs"), 200);
        var office = problems.Required("SignatoryOffice", command.SignatoryOffice, new Message("Write the office of the signatory, for instance Secretary General"), 200);
        var contact = command.Contact?.Trim() ?? "";
        if (!MailAddress.TryCreate(contact, out _))
            problems.Add("Contact", "\"{0}\" is not a mail address; expected something like name@customs.example", contact);
        if (command.DatedOn is null)
            problems.Add("DatedOn", "Write the date of the letters");
        if (problems.Any)
            return problems;

        var ids = programme!.Members.OrderBy(m => m.Order).Select(m => m.OfMember).ToList();
        var members = await db.Set<Member>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var done = await db.Set<Letter>().Where(l => l.CallId == call!.Id && l.Template == template!.Code && l.State != LetterState.Void).Select(l => l.MemberId).ToListAsync(ct);
        foreach (var member in ids.Where(id => !done.Contains(id)).Select(id => members[id]))
            db.Add(Write(template!, member, programme, call!, text, signatory, office, contact, command.DatedOn!.Value, change.At));
        await db.SaveAsync(change, ct);
        return programme.Code;
    }

    internal static Letter Write(LetterTemplate template, Member member, Programme programme, NominationCall call, Text text, string signatory, string office, string contact, DateOnly datedOn, DateTime now)
    {
        var language = template.Body.Has(member.Language) ? member.Language : template.Body.Pick(["en"]).Language;
        var t = text.In(Languages.Find(language) ?? Languages.English);
        var values = new Dictionary<string, string>
        {
            ["salutation"] = member.Salutation?[language] ?? UsualLetters.SalutationIn(language),
            ["administration"] = member.Administration?[language] ?? member.Name.Pick([language]).Text,
            ["member"] = member.Name.Pick([language]).Text,
            ["programme"] = programme.Title.Pick([language]).Text,
            ["code"] = programme.Code,
            ["start"] = programme.StartOn is { } start ? t.Month(start) : t[/*T*/"a month to be announced"],
            ["deadline"] = t.Say(call.Deadline.Rule),
            ["deadline-here"] = t.Moment(call.DeadlineUtc, member.Zone),
            ["nominees"] = t.Number(call.MostNominees),
            ["criteria"] = string.Join('\n', call.Criteria.OrderBy(c => c.Order).Select(c => $"- {c.Text.Pick([language]).Text} ({(c.Kind == CriterionKind.Required ? t[/*T*/"required"] : t[/*T*/"an asset"])})")),
            ["documents"] = string.Join('\n', call.Documents.OrderBy(d => d.Order).Select(d => $"- {d.Name.Pick([language]).Text} ({(d.Required ? t[/*T*/"required"] : t[/*T*/"if there is one"])})")),
            ["contact"] = contact,
        };
        return new Letter
        {
            Type = template.Type, MemberId = member.Id, ProgrammeId = programme.Id, CallId = call.Id, Template = template.Code, Language = language,
            LanguageWanted = language == member.Language ? null : member.Language,
            Subject = LetterTemplate.Fill(template.Subject.Pick([language]).Text, values), Body = LetterTemplate.Fill(template.Body.Pick([language]).Text, values),
            SignatoryName = signatory, SignatoryOffice = office, DatedOn = datedOn, PreparedAt = now,
        };
    }
}

/// <summary>Puts what was missing into the register of Members, and the new salutation into the drafts.</summary>
internal sealed class FillGaps(SeraiDb db) : IOperation
{
    public sealed record Entry(Guid LetterId, string? Email, string? Salutation);

    public async Task<Outcome> ExecuteAsync(IReadOnlyList<Entry> entries, Change change, CancellationToken ct)
    {
        var ids = entries.Select(e => e.LetterId).ToList();
        var letters = await db.Set<Letter>().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        var memberIds = letters.Values.Select(l => l.MemberId).ToList();
        var members = await db.Set<Member>().Where(m => memberIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var problems = new Problems();
        foreach (var entry in entries.Where(e => letters.ContainsKey(e.LetterId)))
        {
            var letter = letters[entry.LetterId];
            var member = members[letter.MemberId!.Value];
            if (entry.Email?.Trim() is { Length: > 0 } mail && mail != member.Email)
            {
                if (FormFields.IsMail(mail))
                    member.Email = mail;
                else
                    problems.Add($"email.{letter.Id}", "{0}: \"{1}\" is not a mail address; expected something like name@customs.example", member.Name.ToString(), mail);
            }
            if (entry.Salutation?.Trim() is { Length: > 0 } salutation && salutation != member.Salutation?[letter.Language])
            {
                var before = member.Salutation?[letter.Language] ?? UsualLetters.SalutationIn(letter.Language);
                if (salutation == before)
                    continue;
                if (letter.State == LetterState.Draft && letter.Body.Split('\n')[0].Contains(before, StringComparison.Ordinal))
                {
                    var end = letter.Body.IndexOf('\n', StringComparison.Ordinal);
                    letter.Body = letter.Body[..end].Replace(before, salutation, StringComparison.Ordinal) + letter.Body[end..];
                }
                member.Salutation = (member.Salutation ?? LocalText.Empty).With(letter.Language, salutation, change.At);
            }
        }
        if (problems.Any)
            return problems;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
