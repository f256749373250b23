using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Links;

namespace Serai.Training.Certification;

/// <summary>
/// Which credentials do not hold any more, for anybody's verifier: as 1EdTech revocation list (random ids, no names, no
/// reasons) and as signed Bitstring Status List of the W3C.
/// </summary>
internal sealed class StatusLists(SeraiDb db, CompactJws jws, PublicAddress address)
{
    /// <summary>Smallest length that the W3C text allows, so that one bit tells nothing about the neighbours.</summary>
    public const int Places = 131_072;

    public const string RevocationPath = "/.well-known/serai/revocations.json";
    public const string BitstringPath = "/.well-known/serai/status/1";

    public async Task<byte[]> RevocationListAsync(CancellationToken ct)
    {
        var ended = await Ended().Select(c => c.CredentialUrn).Order().ToListAsync(ct);
        return CompactJws.Write(json =>
        {
            json.WriteString("id", address.Of(RevocationPath));
            json.WriteString("issuer", address.Root);
            if (ended.Count == 0)
                return;
            json.WriteStartArray("revokedCredentials");
            foreach (var urn in ended)
            {
                json.WriteStartObject();
                json.WriteString("id", urn);
                json.WriteBoolean("revoked", true);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    public async Task<string> BitstringAsync(DateTime now, CancellationToken ct)
    {
        var bits = new byte[Places / 8];
        foreach (var place in await Ended().Select(c => c.StatusIndex).ToListAsync(ct))
            bits[place / 8] |= (byte)(0x80 >> (place % 8));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bits);
        var settings = await CertificateSettings.ReadAsync(db, ct);
        var id = address.Of(BitstringPath);
        return jws.Sign(CompactJws.Write(json =>
        {
            Credentials.Strings(json, "@context", "https://www.w3.org/ns/credentials/v2");
            json.WriteString("id", id);
            Credentials.Strings(json, "type", "VerifiableCredential", "BitstringStatusListCredential");
            Credentials.Issuer(json, address.Root, settings);
            json.WriteString("validFrom", now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteStartObject("credentialSubject");
            json.WriteString("id", id + "#list");
            json.WriteString("type", "BitstringStatusList");
            json.WriteString("statusPurpose", "revocation");
            json.WriteString("encodedList", "u" + Base64Url.EncodeToString(packed.ToArray()));
            json.WriteEndObject();
            json.WriteString("iss", address.Root);
            json.WriteString("jti", id);
            json.WriteString("sub", id + "#list");
            json.WriteNumber("nbf", new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeSeconds());
        }));
    }

    /// <summary>Of all administrations: what has ended is public, by random ids only.</summary>
    IQueryable<IssuedCertificate> Ended() =>
        db.Set<IssuedCertificate>().IgnoreQueryFilters().AsNoTracking().Where(c => c.State != CertificateState.Valid);
}
