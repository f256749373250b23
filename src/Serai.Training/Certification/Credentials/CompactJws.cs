using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Serai.Platform.Keys;
using Serai.Platform.Links;

namespace Serai.Training.Certification;

/// <summary>
/// Signs with RS256 and publishes the public half. The header holds <c>alg</c>, <c>kid</c> (the address of the public key)
/// and <c>typ</c>, and nothing else. The same content gives the same signature, so a credential can be made again at any time.
/// </summary>
internal sealed class CompactJws(KeyRing keys, PublicAddress address)
{
    public static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string KeyAddress => address.Of($"/.well-known/serai/keys/{Thumbprint}.json");

    /// <summary>RFC 7638: SHA-256 of the required members in lexical order.</summary>
    public string Thumbprint
    {
        get
        {
            var (n, e) = Public();
            return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"e":"{{e}}","kty":"RSA","n":"{{n}}"}""")));
        }
    }

    public string Sign(byte[] payload)
    {
        var header = Write(json =>
        {
            json.WriteString("alg", "RS256");
            json.WriteString("kid", KeyAddress);
            json.WriteString("typ", "JWT");
        });
        var signed = Base64Url.EncodeToString(header) + "." + Base64Url.EncodeToString(payload);
        var signature = keys.Credentials.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    /// <summary>The public key as a JWK. Written member by member: the private part cannot slip in.</summary>
    public byte[] PublicKey()
    {
        var (n, e) = Public();
        return Write(json =>
        {
            json.WriteString("kty", "RSA");
            json.WriteString("n", n);
            json.WriteString("e", e);
            json.WriteString("alg", "RS256");
            json.WriteString("use", "sig");
            json.WriteString("kid", KeyAddress);
        });
    }

    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    (string N, string E) Public()
    {
        var parts = keys.Credentials.ExportParameters(includePrivateParameters: false);
        return (Base64Url.EncodeToString(parts.Modulus), Base64Url.EncodeToString(parts.Exponent));
    }
}
