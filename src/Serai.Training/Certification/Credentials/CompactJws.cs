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

    public string KeyAddress => AddressOf(Thumbprint);

    public string Thumbprint => ThumbprintOf(Now());

    /// <summary>RFC 7638: SHA-256 of the required members in lexical order.</summary>
    public static string ThumbprintOf(RSAParameters key) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"e":"{{Base64Url.EncodeToString(key.Exponent)}}","kty":"RSA","n":"{{Base64Url.EncodeToString(key.Modulus)}}"}""")));

    public string Sign(byte[] payload)
    {
        // One key for the name in the header and for the signature, also when the key is changed at this moment.
        var key = keys.Credentials;
        var header = Write(json =>
        {
            json.WriteString("alg", "RS256");
            json.WriteString("kid", AddressOf(ThumbprintOf(key.ExportParameters(includePrivateParameters: false))));
            json.WriteString("typ", "JWT");
        });
        var signed = Base64Url.EncodeToString(header) + "." + Base64Url.EncodeToString(payload);
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    /// <summary>The public key of this name as a JWK: the one that signs now, or one that signed before; null when there is none.</summary>
    public byte[]? PublicKey(string thumbprint)
    {
        foreach (var key in All())
            if (ThumbprintOf(key) == thumbprint)
                return Write(json => Members(json, key));
        return null;
    }

    /// <summary>All keys that verify credentials of this installation, as JWK Set: first the one that signs now.</summary>
    public byte[] KeySet() => Write(json =>
    {
        json.WriteStartArray("keys");
        foreach (var key in All())
        {
            json.WriteStartObject();
            Members(json, key);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    IEnumerable<RSAParameters> All() => keys.RetiredCredentials().OrderByDescending(k => k.Since).Select(k => k.Public).Prepend(Now());

    /// <summary>Written member by member: the private part cannot slip in.</summary>
    void Members(Utf8JsonWriter json, RSAParameters key)
    {
        json.WriteString("kty", "RSA");
        json.WriteString("n", Base64Url.EncodeToString(key.Modulus));
        json.WriteString("e", Base64Url.EncodeToString(key.Exponent));
        json.WriteString("alg", "RS256");
        json.WriteString("use", "sig");
        json.WriteString("kid", AddressOf(ThumbprintOf(key)));
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

    string AddressOf(string thumbprint) => address.Of($"/.well-known/serai/keys/{thumbprint}.json");

    RSAParameters Now() => keys.Credentials.ExportParameters(includePrivateParameters: false);
}
