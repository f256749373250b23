using System.Globalization;
using Serai.Directory.Editing;
using Serai.Directory.Offices;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Platform.Ports;

namespace Serai.Directory.Erasing;

/// <summary>The records of a person in plain words, for the archive that they take along.</summary>
static class PersonalRows
{
    public static PersonalRecord Of(Person p) => new(/*T*/"Person", p.Id.ToString(), new Dictionary<string, string?>
    {
        ["family name as in the passport"] = p.FamilyName, ["given names as in the passport"] = p.GivenName, ["name in its own script"] = p.NativeName,
        ["language of the native spelling"] = p.NativeLanguage, ["other spellings"] = string.Join("; ", p.Aliases.Bars()), ["form of address"] = p.Honorific,
        ["sex"] = p.Sex.ToString(), ["position"] = Say(p.Position), ["unit"] = Say(p.Office), ["mail address"] = p.Email, ["telephone"] = p.Phone,
        ["language of mails"] = p.Language, ["time zone"] = p.Zone, ["has left"] = p.Left ? "yes" : "no", ["invented for the demonstration"] = p.Invented ? "yes" : "no",
    });

    public static PersonalRecord Of(PersonLanguage l) => new(/*T*/"Language", l.Id.ToString(), new Dictionary<string, string?> { ["language"] = l.Language, ["level"] = l.Level.ToString() });

    public static PersonalRecord Of(Qualification q) => new(/*T*/"Qualification", q.Id.ToString(), new Dictionary<string, string?>
    {
        ["kind"] = q.Kind.ToString(), ["state"] = q.State.ToString(), ["topic"] = q.Topic, ["category"] = q.Category, ["since"] = Say(q.Since), ["until"] = Say(q.Until), ["note"] = q.Note,
    });

    public static PersonalRecord Of(OfficeHolder h) => new(/*T*/"Office", h.Id.ToString(), new Dictionary<string, string?>
    {
        ["name"] = h.Name, ["from"] = Say(h.From), ["until"] = Say(h.Until), ["shown in office from"] = Say(h.SeenFrom), ["shown in office to"] = Say(h.SeenUntil), ["sources"] = h.Sources,
    });

    public static PersonalRecord Of(OutgoingMail m) => new(/*T*/"Mail", m.Id.ToString(), new Dictionary<string, string?>
    {
        ["to"] = m.To, ["name"] = m.ToName, ["subject"] = m.Subject, ["text"] = m.TextBody, ["written"] = Say(m.CreatedAt), ["sent"] = Say(m.SentAt),
    });

    public static PersonalRecord Of(StoredFile f) => new(/*T*/"File", f.Id.ToString(), new Dictionary<string, string?>
    {
        ["name"] = f.Name, ["size"] = f.Size.ToString(CultureInfo.InvariantCulture), ["received"] = Say(f.ReceivedAt), ["SHA-256"] = f.Sha256,
    });

    public static PersonalRecord Of(PersonalLink l) => new(/*T*/"Personal link", l.Id.ToString(), new Dictionary<string, string?>
    {
        ["purpose"] = l.Purpose, ["name"] = l.HolderName, ["mail address"] = l.HolderEmail, ["made"] = Say(l.CreatedAt), ["ends"] = Say(l.ExpiresAt), ["last used"] = Say(l.LastUsedAt),
    });

    static string? Say(LocalText? text) => text is null ? null : string.Join("; ", text.Versions.Select(v => $"{v.Language}: {v.Text}"));

    static string? Say(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string? Say(DateTime? moment) => moment?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
