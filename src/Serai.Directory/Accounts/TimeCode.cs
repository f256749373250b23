using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Serai.Directory.Accounts;

/// <summary>Time-based codes as authenticator apps make them (RFC 6238: SHA-1, six digits, 30 seconds).</summary>
static class TimeCode
{
    const int Seconds = 30;
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTime now) => new DateTimeOffset(now).ToUnixTimeSeconds() / Seconds;

    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
        // RFC 6238 and every authenticator app use HMAC-SHA-1 here; its collisions do not matter for a keyed code.
#pragma warning disable CA5350
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var at = hash[19] & 15;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[at..]) & int.MaxValue) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, of the present one and its neighbours; null when it is none of them.</summary>
    public static long? StepOf(byte[] secret, string code, DateTime now)
    {
        var typed = Encoding.ASCII.GetBytes(code);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(At(secret, step))))
                found = step;
        return found;
    }

    /// <summary>What the QR code tells the app.</summary>
    public static string Address(byte[] secret, string mail) =>
        $"otpauth://totp/{Uri.EscapeDataString($"Serai:{mail}")}?secret={Base32(secret)}&issuer=Serai&algorithm=SHA1&digits=6&period={Seconds}";

    public static string Base32(byte[] bytes)
    {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        foreach (var value in bytes)
        {
            held = (held << 8 | value) & 0xffff;
            bits += 8;
            while (bits >= 5)
                text.Append(Alphabet[held >> (bits -= 5) & 31]);
        }
        if (bits > 0)
            text.Append(Alphabet[held << (5 - bits) & 31]);
        return text.ToString();
    }

    /// <summary>In groups of four, as a person reads it.</summary>
    public static string Grouped(string text) => string.Join(' ', text.Chunk(4).Select(c => new string(c)));
}
