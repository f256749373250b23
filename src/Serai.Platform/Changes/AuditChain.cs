using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Serai.Platform.Changes;

/// <summary>
/// The arithmetic of the audit chain (docs/audit.md). Byte form of a link: for each field in order, the length of its
/// UTF-8 NFC bytes as 4 bytes big endian, then the bytes; an absent value has length 0xFFFFFFFF.
/// </summary>
public static class AuditChain
{
    /// <summary>Previous hash of the first link.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string HashOf(AuditEntry entry) => Hash(
        entry.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Instant(entry.At),
        entry.AccountId?.ToString(),
        entry.ActorName,
        entry.OnBehalfOf,
        entry.Action,
        entry.RecordType,
        entry.RecordId,
        entry.MemberId?.ToString(),
        entry.Why,
        entry.RequestId,
        entry.Commitment,
        entry.PreviousHash);

    public static string Commit(string salt, string diff) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(salt), Encoding.UTF8.GetBytes(diff)));

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whole microseconds, because that is what both databases keep.</summary>
    public static DateTime Whole(DateTime at) => new(at.Ticks - at.Ticks % 10, DateTimeKind.Utc);

    static string Instant(DateTime at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    static string Hash(params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            if (field is null)
            {
                hash.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
                continue;
            }
            var bytes = Encoding.UTF8.GetBytes(field.Normalize(NormalizationForm.FormC));
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
