using System.Security.Cryptography;

namespace Serai.Training.Certification;

/// <summary>Codes of the public check page: 60 random bits, in letters and digits that survive being read aloud or typed from paper.</summary>
internal static class CheckCodes
{
    const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const int Length = 12;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>The code as typed: small letters, groups and the letters O, I and L for digits are understood. Null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ' or '–')))
            .Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return code.Length == Length && code.All(Letters.Contains) ? code : null;
    }

    /// <summary>A random (version 4) identifier as a URN; one made from the clock would tell when.</summary>
    public static string NewUrn()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true).ToString("D");
    }
}
