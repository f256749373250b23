using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Training.Certification;
using UglyToad.PdfPig;

namespace Serai.Tests.Certification;

/// <summary>Verified as somebody without Serai would: with the public key from the address in the header, and nothing else.</summary>
public sealed class CredentialTests
{
    [Fact]
    public async Task The_signature_verifies_with_the_published_key_and_a_changed_letter_breaks_it()
    {
        await using var scene = await Scene.OpenAsync();
        var jws = await scene.CredentialOf(await scene.CertifyAsync(0));
        var key = await PublishedKeyAsync(scene, jws);
        Verifies(jws, key).ShouldBeTrue();

        var parts = jws.Split('.');
        var forged = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("Gulnora", "Gulnara", StringComparison.Ordinal);
        Verifies($"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(forged))}.{parts[2]}", key).ShouldBeFalse();
    }

    [Fact]
    public async Task The_published_key_holds_no_private_part_and_another_address_holds_nothing()
    {
        await using var scene = await Scene.OpenAsync();
        var jws = await scene.CredentialOf(await scene.CertifyAsync(0));
        var key = await PublishedKeyAsync(scene, jws);
        key.EnumerateObject().Select(p => p.Name).ShouldBe(["kty", "n", "e", "alg", "use", "kid"]);
        Base64Url.DecodeFromChars(key.GetProperty("n").GetString()).Length.ShouldBeGreaterThanOrEqualTo(256);
        (await scene.House.Visit().GetAsync("/.well-known/serai/keys/other.json")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_claims_equal_the_fields_and_the_json_follows_Open_Badges()
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        var jws = await scene.CredentialOf(certificate);
        var header = Part(jws, 0);
        header.EnumerateObject().Select(p => p.Name).ShouldBe(["alg", "kid", "typ"]);
        header.GetProperty("alg").GetString().ShouldBe("RS256");

        var body = Part(jws, 1);
        body.TryGetProperty("vc", out _).ShouldBeFalse();
        body.GetProperty("@context").EnumerateArray().Select(c => c.GetString()).ShouldBe(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]);
        body.GetProperty("type").EnumerateArray().Select(c => c.GetString()).ShouldBe(["VerifiableCredential", "OpenBadgeCredential"]);
        body.GetProperty("iss").GetString().ShouldBe(body.GetProperty("issuer").GetProperty("id").GetString());
        body.GetProperty("jti").GetString().ShouldBe(body.GetProperty("id").GetString());
        body.GetProperty("sub").GetString().ShouldBe(body.GetProperty("credentialSubject").GetProperty("id").GetString());
        body.GetProperty("sub").GetString().ShouldStartWith("urn:uuid:");
        DateTimeOffset.FromUnixTimeSeconds(body.GetProperty("nbf").GetInt64()).ShouldBe(body.GetProperty("validFrom").GetDateTimeOffset());
        body.GetProperty("validFrom").GetString().ShouldBe("2026-11-24T00:00:00Z");
        foreach (var type in new[] { body.GetProperty("issuer"), body.GetProperty("credentialSubject"), body.GetProperty("credentialSubject").GetProperty("achievement") })
            type.GetProperty("type").ValueKind.ShouldBe(JsonValueKind.Array);
        var text = body.GetRawText();
        text.ShouldNotContain("null");
        text.ShouldNotContain("[]");
        text.ShouldContain("Gulnora Abdullaeva");
        foreach (var secret in new[] { "gulnora@example.org", certificate.PersonId.ToString(), certificate.ParticipantId.ToString(), certificate.CheckCode })
            text.ShouldNotContain(secret);
        Base64Url.EncodeToString(Base64Url.DecodeFromChars(jws.Split('.')[1])).ShouldBe(jws.Split('.')[1]);
    }

    [Fact]
    public async Task Both_status_lists_tell_a_revocation_and_name_nobody()
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        var other = await scene.CertifyAsync(1);
        (await scene.House.Visit().GetAsync("/.well-known/serai/revocations.json")).Body.ShouldNotContain("revokedCredential");
        (await BitAsync(scene, certificate.StatusIndex)).ShouldBeFalse();

        await scene.Manager.SubmitAsync($"/certificates/{certificate.Id}/revoke", new Dictionary<string, string> { ["Input.Reason"] = "Issued in error" });
        var list = await scene.House.Visit().GetAsync("/.well-known/serai/revocations.json");
        var form = JsonDocument.Parse(list.Body).RootElement;
        form.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "issuer", "revokedCredentials"]);
        form.GetProperty("revokedCredentials")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["id", "revoked"]);
        list.Body.ShouldContain(certificate.CredentialUrn);
        list.Body.ShouldNotContain(other.CredentialUrn);
        list.Body.ShouldNotContain("Issued in error");
        list.Body.ShouldNotContain("Abdullaeva");
        (await BitAsync(scene, certificate.StatusIndex)).ShouldBeTrue();
        (await BitAsync(scene, other.StatusIndex)).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_change_of_the_key_old_credentials_still_verify_and_new_ones_with_the_new_key()
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        var before = await scene.CredentialOf(certificate);
        var (output, error) = (new StringWriter(), new StringWriter());
        (await Serai.Verbs.CommandLine.RunAsync(["keys", "rotate", "--why", " ", "--data", scene.House.DataFolder], output, error)).ShouldBe(1);
        (await scene.CredentialOf(certificate)).ShouldBe(before);
        (await Serai.Verbs.CommandLine.RunAsync(["keys", "rotate", "--why", "Every two years", "--data", scene.House.DataFolder, "--json"], output, error)).ShouldBe(0);

        var after = await scene.CredentialOf(certificate);
        Part(after, 0).GetProperty("kid").GetString().ShouldNotBe(Part(before, 0).GetProperty("kid").GetString());
        Verifies(before, await PublishedKeyAsync(scene, before)).ShouldBeTrue();
        Verifies(after, await PublishedKeyAsync(scene, after)).ShouldBeTrue();
        Verifies(before, await PublishedKeyAsync(scene, after)).ShouldBeFalse();
        var set = JsonDocument.Parse((await scene.House.Visit().GetAsync("/.well-known/serai/keys.json")).Body).RootElement.GetProperty("keys").EnumerateArray().ToList();
        set.Select(k => k.GetProperty("kid").GetString()).ShouldBe([Part(after, 0).GetProperty("kid").GetString(), Part(before, 0).GetProperty("kid").GetString()]);
        set.ShouldAllBe(k => !k.EnumerateObject().Any(p => p.Name == "d"));
        if (Environment.GetEnvironmentVariable("SERAI_TEST_POSTGRES") is not { Length: > 0 })
            (await scene.House.WithAsync((db, _) => db.Set<Serai.Platform.Changes.AuditEntry>().CountAsync(e => e.Action == "key-rotated" && e.Why == "Every two years"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_kind_of_status_entry_is_a_setting()
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        Part(await scene.CredentialOf(certificate), 1).GetProperty("credentialStatus").GetProperty("type").GetString().ShouldBe("1EdTechRevocationList");
        await scene.House.WithAsync(async (db, _) => { db.Add(new Setting { Key = "Certificates.Status", Value = "bitstring" }); await db.SaveAsync(scene.House.Change()); });
        var status = Part(await scene.CredentialOf(certificate), 1).GetProperty("credentialStatus");
        status.GetProperty("type").GetString().ShouldBe("BitstringStatusListEntry");
        status.GetProperty("statusListIndex").GetString().ShouldBe(certificate.StatusIndex.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_badge_carries_the_credential_and_the_download_is_plain_text()
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        var badge = await scene.Manager.GetAsync($"/certificates/{certificate.Id}/badge.png");
        var jws = await scene.Manager.GetAsync($"/certificates/{certificate.Id}/credential.jwt");
        jws.Raw.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        BadgePng.Read(await badge.Raw.Content.ReadAsByteArrayAsync()).ShouldBe(jws.Body);
    }

    [Theory]
    [InlineData("en", "Certificate of Achievement", "24 November 2026")]
    [InlineData("ru", "Сертификат", "24 ноября 2026 г.")]
    [InlineData("fr", "Certificat", "24 novembre 2026")]
    [InlineData("es", "Certificado", "24 de noviembre de 2026")]
    public async Task The_paper_names_the_person_in_both_scripts_and_where_to_check_it(string language, string title, string date)
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        var answer = await scene.Manager.GetAsync($"/certificates/{certificate.Id}/certificate.pdf?lang={language}");
        var file = await answer.Raw.Content.ReadAsByteArrayAsync();
        using var pdf = PdfDocument.Open(file);
        var text = Squeeze(pdf.GetPage(1).Text);
        foreach (var words in new[] { title, date, "Gulnora Abdullaeva", "Абдуллаева Гулнора", certificate.Number, "/check/" + certificate.CheckCode })
            text.ShouldContain(Squeeze(words));
        // The QR code is drawn as one path of dark squares; nothing else on the page is made of that many rectangles.
        pdf.GetPage(1).Paths.Max(p => p.Count).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_certificate_issued_again_takes_the_name_as_it_is_now_and_the_old_one_says_so()
    {
        await using var scene = await Scene.OpenAsync();
        var old = await scene.CertifyAsync(0);
        await scene.House.WithAsync(async (db, _) =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == old.PersonId)).FamilyName = "Abdullayeva";
            await db.SaveAsync(scene.House.Change());
        });
        (await scene.Manager.SubmitAsync($"/certificates/{old.Id}/reissue", new Dictionary<string, string> { ["Input.Reason"] = "Spelling as in the new passport" })).H1.ShouldContain("MT-2026-0002");
        var next = await scene.CertificateOf(0);
        (next.PersonName, next.Replaces, next.AwardedOn).ShouldBe(("Gulnora Abdullayeva", (Guid?)old.Id, old.AwardedOn));
        (await scene.House.Visit().GetAsync("/check/" + old.CheckCode)).Text.ShouldContain("replaced by a new one");
        (await scene.House.Visit().GetAsync("/check/" + next.CheckCode)).Text.ShouldContain("is valid");
        (await scene.House.Visit().GetAsync("/.well-known/serai/revocations.json")).Body.ShouldContain(old.CredentialUrn);
        (await scene.House.WithAsync((db, _) => db.Set<Qualification>().SingleAsync())).State.ShouldBe(QualificationState.Certified);
    }

    [Fact]
    public async Task The_papers_of_a_programme_come_as_one_zip()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.CertifyAsync(0);
        await scene.CertifyAsync(1);
        var answer = await scene.Manager.SubmitAsync("/certificates?programme=T-1", new Dictionary<string, string>(), "form#zip");
        await using var stream = await answer.Raw.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(stream);
        zip.Entries.Select(e => e.Name).ShouldBe(["MT-2026-0001 Gulnora Abdullaeva.pdf", "MT-2026-0002 Bakyt Zholdoshev.pdf"]);
    }

    static async Task<JsonElement> PublishedKeyAsync(Scene scene, string jws)
    {
        var answer = await scene.House.Visit().GetAsync(new Uri(Part(jws, 0).GetProperty("kid").GetString()!).AbsolutePath);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Body).RootElement.Clone();
    }

    static async Task<bool> BitAsync(Scene scene, int place)
    {
        var jws = (await scene.House.Visit().GetAsync("/.well-known/serai/status/1")).Body;
        Verifies(jws, await PublishedKeyAsync(scene, jws)).ShouldBeTrue();
        var encoded = Part(jws, 1).GetProperty("credentialSubject").GetProperty("encodedList").GetString()!;
        encoded[0].ShouldBe('u');
        await using var gzip = new GZipStream(new MemoryStream(Base64Url.DecodeFromChars(encoded.AsSpan(1))), CompressionMode.Decompress);
        using var bits = new MemoryStream();
        await gzip.CopyToAsync(bits);
        bits.Length.ShouldBe(16 * 1024);
        return (bits.ToArray()[place / 8] >> (7 - place % 8) & 1) == 1;
    }

    static bool Verifies(string jws, JsonElement key)
    {
        using var rsa = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars(key.GetProperty("n").GetString()), Exponent = Base64Url.DecodeFromChars(key.GetProperty("e").GetString()) });
        var at = jws.LastIndexOf('.');
        return rsa.VerifyData(Encoding.ASCII.GetBytes(jws[..at]), Base64Url.DecodeFromChars(jws.AsSpan(at + 1)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    static JsonElement Part(string jws, int part) => JsonDocument.Parse(Base64Url.DecodeFromChars(jws.Split('.')[part])).RootElement.Clone();

    static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
