using System.Globalization;
using System.Net.Mail;
using Serai.Directory.People;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Nominations;

/// <summary>One field of the nomination form: on which page it stands, how it reads, how it is checked. Forms and merge pages use the same list.</summary>
internal sealed record FormField<T>(string Name, string Step, string Label, Func<T, string> Get, Action<T, string, Problems> Set)
{
    public static FormField<T> Plain(string name, string step, string label, Func<T, string> get, Action<T, string> set, int longest = 200) =>
        new(name, step, label, get, (record, typed, problems) =>
        {
            if (typed.Length > longest)
                problems.Add(name, /*T*/"This text has {0} characters; at most {1} are possible", typed.Length, longest);
            else
                set(record, typed);
        });
}

internal static class FormFields
{
    public static readonly IReadOnlyList<string> Levels = ["native", "C2", "C1", "B2", "B1", "A2", "A1"];

    /// <summary>The working languages that every nominee is asked about; one more may be named.</summary>
    public static readonly IReadOnlyList<string> Asked = ["en", "ru", "fr", "es"];

    public static readonly IReadOnlyList<FormField<Nominee>> OfNominee =
    [
        new(nameof(Nominee.FamilyName), "person", /*T*/"Family name, as in the passport", n => n.FamilyName, (n, v, p) => Latin(nameof(Nominee.FamilyName), v, p, t => n.FamilyName = t)),
        new(nameof(Nominee.GivenName), "person", /*T*/"Given names, as in the passport", n => n.GivenName, (n, v, p) => Latin(nameof(Nominee.GivenName), v, p, t => n.GivenName = t)),
        FormField<Nominee>.Plain(nameof(Nominee.NativeName), "person", /*T*/"Whole name in the person's own script", n => n.NativeName, (n, v) => n.NativeName = v),
        FormField<Nominee>.Plain(nameof(Nominee.NativeLanguage), "person", /*T*/"Language of that spelling", n => n.NativeLanguage, (n, v) => n.NativeLanguage = v, 12),
        new(nameof(Nominee.Sex), "person", /*T*/"Sex", n => n.Sex == Sex.NotStated ? "" : n.Sex.ToString(), (n, v, _) => n.Sex = Enum.TryParse<Sex>(v, out var sex) && Enum.IsDefined(sex) ? sex : Sex.NotStated),
        FormField<Nominee>.Plain(nameof(Nominee.Position), "work", /*T*/"Position", n => n.Position, (n, v) => n.Position = v),
        FormField<Nominee>.Plain(nameof(Nominee.Office), "work", /*T*/"Office or department", n => n.Office, (n, v) => n.Office = v),
        new(nameof(Nominee.YearsInCustoms), "work", /*T*/"Years in Customs", n => n.YearsInCustoms?.ToString(CultureInfo.InvariantCulture) ?? "", (n, v, p) =>
        {
            if (v.Length == 0)
                n.YearsInCustoms = null;
            else if (int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= 60)
                n.YearsInCustoms = years;
            else
                p.Add(nameof(Nominee.YearsInCustoms), /*T*/"\"{0}\" is not a number of years; expected a whole number from 0 to 60", v);
        }),
        new(nameof(Nominee.Email), "work", /*T*/"Mail address", n => n.Email, (n, v, p) => Mail(nameof(Nominee.Email), v, p, t => n.Email = t)),
        FormField<Nominee>.Plain(nameof(Nominee.Phone), "work", /*T*/"Telephone, with country code", n => n.Phone, (n, v) => n.Phone = v, 40),
        .. Asked.Select(code => new FormField<Nominee>("Level" + code, "languages", code, n => n.Levels().GetValueOrDefault(code, ""), (n, v, _) => SetLevel(n, code, v))),
        new("OtherLanguage", "languages", /*T*/"Another language", n => n.Levels().Keys.FirstOrDefault(k => !Asked.Contains(k)) ?? "", (n, v, p) =>
        {
            foreach (var old in n.Levels().Keys.Where(k => !Asked.Contains(k)))
                SetLevel(n, old, "");
            if (v.Length > 0 && !Platform.Language.Languages.IsKnown(v))
                p.Add("OtherLanguage", /*T*/"\"{0}\" is not a known language", v);
            else if (v.Length > 0 && !Asked.Contains(v))
                SetLevel(n, v, "native");
        }),
        new("OtherLevel", "languages", /*T*/"Level in it", n => n.Levels().FirstOrDefault(l => !Asked.Contains(l.Key)).Value ?? "", (n, v, _) =>
        {
            if (n.Levels().Keys.FirstOrDefault(k => !Asked.Contains(k)) is { } other && Levels.Contains(v))
                SetLevel(n, other, v);
        }),
        FormField<Nominee>.Plain(nameof(Nominee.Motivation), "motivation", /*T*/"Why this official, and how the training will be used", n => n.Motivation, (n, v) => n.Motivation = v, 3000),
        new(nameof(Nominee.Committed), "motivation", /*T*/"Commitment of the administration", n => n.Committed ? "true" : "", (n, v, _) => n.Committed = v.Contains("true", StringComparison.Ordinal)),
    ];

    public static readonly IReadOnlyList<FormField<Nomination>> OfNomination =
    [
        FormField<Nomination>.Plain(nameof(Nomination.HeadName), "letter", /*T*/"Name of the Head of the administration", n => n.HeadName, (n, v) => n.HeadName = v),
        FormField<Nomination>.Plain(nameof(Nomination.HeadOffice), "letter", /*T*/"Office of the Head, for instance Director General", n => n.HeadOffice, (n, v) => n.HeadOffice = v),
        new(nameof(Nomination.ForHead), "letter", /*T*/"Made on behalf of the Head", n => n.ForHead ? "true" : "", (n, v, _) => n.ForHead = v.Contains("true", StringComparison.Ordinal)),
        FormField<Nomination>.Plain(nameof(Nomination.ContactName), "letter", /*T*/"Person to ask", n => n.ContactName, (n, v) => n.ContactName = v),
        new(nameof(Nomination.ContactEmail), "letter", /*T*/"Mail address for the receipt", n => n.ContactEmail, (n, v, p) => Mail(nameof(Nomination.ContactEmail), v, p, t => n.ContactEmail = t)),
        FormField<Nomination>.Plain(nameof(Nomination.ContactPhone), "letter", /*T*/"Telephone, with country code", n => n.ContactPhone, (n, v) => n.ContactPhone = v, 40),
    ];

    /// <summary>Tickets and certificates carry the passport's spelling, so other scripts are asked back and never transliterated.</summary>
    static void Latin(string field, string typed, Problems problems, Action<string> set)
    {
        if (typed.Length > 100)
            problems.Add(field, /*T*/"This text has {0} characters; at most {1} are possible", typed.Length, 100);
        else if (typed.FirstOrDefault(c => char.IsLetter(c) ? c > 'ɏ' && c is not (>= 'Ḁ' and <= 'ỿ') : !(c is ' ' or '-' or '\'' or '’' or '.' or '`' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)) is var odd and not '\0')
            problems.Add(field, /*T*/"Found \"{0}\"; expected Latin letters, as in the passport. The name in its own script has a field of its own.", odd.ToString());
        else
            set(typed);
    }

    public static bool IsMail(string typed) =>
        MailAddress.TryCreate(typed, out var address) && address.Address == typed && typed.LastIndexOf('.') > typed.IndexOf('@', StringComparison.Ordinal) && typed.Length <= 200;

    static void Mail(string field, string typed, Problems problems, Action<string> set)
    {
        if (typed.Length > 0 && !IsMail(typed))
            problems.Add(field, /*T*/"\"{0}\" is not a mail address; expected something like name@customs.example", typed);
        else
            set(typed);
    }

    static void SetLevel(Nominee nominee, string code, string level)
    {
        var levels = nominee.Levels().Where(l => l.Key != code).Select(l => $"{l.Key}:{l.Value}");
        nominee.Languages = string.Join(',', Levels.Contains(level) ? levels.Append($"{code}:{level}") : levels);
    }
}
