using System.Text.Json;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>
/// A certificate as an Open Badges 3.0 credential, secured as VC-JWT: the payload is the credential object itself plus
/// the claims iss, jti, sub and nbf. It tells the name and nothing else about the person.
/// </summary>
internal sealed class Credentials(SeraiDb db, CompactJws jws, PublicAddress address, CertificatePrinting printing)
{
    public async Task<string> SignAsync(IssuedCertificate certificate, CancellationToken ct)
    {
        var settings = await CertificateSettings.ReadAsync(db, ct);
        var (programme, topic, _, _) = await printing.AroundAsync(certificate, ct);
        return jws.Sign(CompactJws.Write(json => Write(json, certificate, programme, topic, settings)));
    }

    void Write(Utf8JsonWriter json, IssuedCertificate certificate, Programme programme, Topic topic, CertificateSettings settings)
    {
        var about = topic.Name.Pick(["en"]).Text;
        var from = certificate.AwardedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        Strings(json, "@context", "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        json.WriteString("id", certificate.CredentialUrn);
        Strings(json, "type", "VerifiableCredential", "OpenBadgeCredential");
        Issuer(json, address.Root, settings);
        json.WriteString("validFrom", from.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("name", $"Master Trainer: {about}");
        json.WriteStartObject("credentialSubject");
        json.WriteString("id", certificate.SubjectUrn);
        Strings(json, "type", "AchievementSubject");
        json.WriteStartArray("identifier");
        json.WriteStartObject();
        json.WriteString("type", "IdentityObject");
        json.WriteString("identityHash", certificate.PersonName);
        json.WriteString("identityType", "name");
        json.WriteBoolean("hashed", false);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("achievement");
        json.WriteString("id", $"urn:uuid:{topic.Id:D}");
        Strings(json, "type", "Achievement");
        json.WriteString("achievementType", "Certification");
        json.WriteString("name", $"Master Trainer: {about}");
        json.WriteString("description", $"Certified as a Master Trainer on {about} in the programme \"{programme.Title.Pick(["en"]).Text}\"."
            + (certificate.Invented ? " Demonstration: the person is invented." : ""));
        json.WriteStartObject("criteria");
        json.WriteString("narrative", "Takes part in the working groups and the work between them, prepares regional training materials, and teaches real trainees "
            + "while two assessors score independently against a published rubric; differences are moderated before the decision.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("credentialStatus");
        if (settings.Status == "bitstring")
        {
            json.WriteString("id", $"{address.Of(StatusLists.BitstringPath)}#{certificate.StatusIndex}");
            json.WriteString("type", "BitstringStatusListEntry");
            json.WriteString("statusPurpose", "revocation");
            json.WriteString("statusListIndex", certificate.StatusIndex.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("statusListCredential", address.Of(StatusLists.BitstringPath));
        }
        else
        {
            json.WriteString("id", address.Of(StatusLists.RevocationPath));
            json.WriteString("type", "1EdTechRevocationList");
        }
        json.WriteEndObject();
        json.WriteString("iss", address.Root);
        json.WriteString("jti", certificate.CredentialUrn);
        json.WriteString("sub", certificate.SubjectUrn);
        json.WriteNumber("nbf", new DateTimeOffset(from).ToUnixTimeSeconds());
    }

    internal static void Issuer(Utf8JsonWriter json, string id, CertificateSettings settings)
    {
        json.WriteStartObject("issuer");
        json.WriteString("id", id);
        Strings(json, "type", "Profile");
        json.WriteString("name", settings.Organisation.Split('|')[0].Trim());
        json.WriteEndObject();
    }

    internal static void Strings(Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
