using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Serai.Directory.Members;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>
/// Writes the text that a receipt signs. English, one fact a line, so that it reads the same to a person, a court and a script in
/// ten years; docs/nominations.md describes it.
/// </summary>
internal static class ReceiptText
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal sealed record Person(string GivenName, string FamilyName, string NativeName, string NativeLanguage, string Sex, string Position, string Office,
        int? YearsInCustoms, string Languages, string Email, string Phone, string Motivation, bool Committed, Guid? Id = null)
    {
        /// <summary>Puts the nominee back to what the receipt holds.</summary>
        public void WriteTo(Nominee n)
        {
            (n.GivenName, n.FamilyName, n.NativeName, n.NativeLanguage, n.Position, n.Office) = (GivenName, FamilyName, NativeName, NativeLanguage, Position, Office);
            n.Sex = Enum.TryParse<Directory.People.Sex>(Sex, out var sex) ? sex : Directory.People.Sex.NotStated;
            (n.YearsInCustoms, n.Languages, n.Email, n.Phone, n.Motivation, n.Committed) = (YearsInCustoms, Languages, Email, Phone, Motivation, Committed);
            n.RemovedAt = null;
        }
    }

    internal sealed record Content(string HeadName, string HeadOffice, string ContactName, string ContactEmail, string ContactPhone, IReadOnlyList<Person> Nominees);

    public static string ContentOf(Nomination nomination) => JsonSerializer.Serialize(new Content(
        nomination.HeadName, nomination.HeadOffice, nomination.ContactName, nomination.ContactEmail, nomination.ContactPhone,
        [.. nomination.Named.OrderBy(n => n.Order).Select(n => new Person(n.GivenName, n.FamilyName, n.NativeName, n.NativeLanguage, n.Sex.ToString(), n.Position, n.Office,
            n.YearsInCustoms, n.Languages, n.Email, n.Phone, n.Motivation, n.Committed, n.Id))]), Json);

    public static Content Read(Receipt receipt) => JsonSerializer.Deserialize<Content>(receipt.Content, Json)!;

    public static Receipt Write(ReceiptKind kind, Nomination nomination, NominationCall call, Programme programme, Member member, string sender, DateTime arrived, ECDsa key)
    {
        var number = Receipt.NewNumber(arrived);
        var content = ContentOf(nomination);
        var body = new StringBuilder();
        void Line(string name, string value) => body.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        body.Append("Serai receipt, version 1\n");
        Line("Number", number);
        Line("Kind", kind switch
        {
            ReceiptKind.Submitted => nomination.Late ? "nomination received within the grace" : "nomination received in time",
            ReceiptKind.TooLate => "nomination NOT accepted: it arrived after the deadline",
            _ => "nomination withdrawn",
        });
        Line("Programme", programme.Code);
        Line("Member", $"{member.Code} {member.Name.Pick(["en"]).Text}");
        Line("Received", Instant(arrived));
        Line("Clock", "the server's, UTC");
        Line("Deadline", $"{Instant(call.DeadlineUtc)} ({call.Deadline.Rule})");
        Line("Deadline zone", call.DeadlineZone);
        if (call.GraceMinutes > 0)
            Line("Grace", $"{call.GraceMinutes.ToString(CultureInfo.InvariantCulture)} minutes");
        Line("Sender", sender);
        Line("Channel", nomination.Channel.ToString().ToLowerInvariant());
        if (nomination.ReceivedOn is { } on)
            Line("Arrived on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line("On behalf of", $"{nomination.HeadName}, {nomination.HeadOffice}");
        foreach (var (nominee, index) in nomination.Named.OrderBy(n => n.Order).Select((n, i) => (n, i + 1)))
            Line($"Nominee {index.ToString(CultureInfo.InvariantCulture)}", $"{nominee.FullName}, {nominee.Position}, {nominee.Office}");
        foreach (var file in nomination.Kept.OrderBy(f => f.ReceivedAt).ThenBy(f => f.Id))
            Line("File", $"sha256 {file.Sha256} {file.Size.ToString(CultureInfo.InvariantCulture)} bytes {file.Name}");
        Line("Content", $"sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}");
        var text = body.ToString();
        return new Receipt
        {
            Number = number, Kind = kind, NominationId = nomination.Id, ProgrammeId = nomination.ProgrammeId, MemberId = nomination.MemberId,
            At = arrived, Body = text, Content = content, Signature = Receipt.Sign(text, key),
        };
    }

    static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
