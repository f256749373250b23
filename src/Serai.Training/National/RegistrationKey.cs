using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Keys;
using Serai.Platform.Language;
using Serai.Platform.Links;

namespace Serai.Training.National;

/// <summary>
/// Secrets of the self-registration, derived from the installation's key: the address of a session's registration, which a trainer must be
/// able to show again, and the key that recognises a person without keeping the name.
/// </summary>
internal sealed class RegistrationKey(KeyRing keys) : Platform.Outcomes.IOperation
{
    public const string Purpose = "registration";

    byte[]? _secret;

    byte[] Secret => _secret ??= HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Receipts.ExportPkcs8PrivateKey(), 32, info: "serai national registration"u8.ToArray());

    public string TokenOf(NationalSession session) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"address:{session.Id:N}:{session.RegistrationRound}")).AsSpan(0, 12));

    /// <summary>The mail address identifies best; without one, name and organisation do.</summary>
    public string IdentityOf(string name, string? organisation, string? email)
    {
        var words = string.IsNullOrWhiteSpace(email)
            ? $"name:{string.Join(' ', Fold.Words(name).Order(StringComparer.Ordinal))}|{Fold.Key(organisation)}"
            : $"mail:{email.Trim().ToLowerInvariant()}";
        return Base64Url.EncodeToString(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("person:" + words)));
    }

    /// <summary>Opens the registration of a session, or moves its closing day with the session's.</summary>
    public async Task<string> OpenAsync(SeraiDb db, NationalSession session, string holder, DateTime now, CancellationToken ct)
    {
        var token = TokenOf(session);
        var hash = PersonalLink.HashOf(token);
        // Open for the test after the session, until the end of the second day.
        var closes = session.To.AddDays(3).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var link = await db.Set<PersonalLink>().FirstOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link is null)
            db.Add(new PersonalLink
            {
                Purpose = Purpose, SubjectId = session.Id, MemberId = session.MemberId, HolderName = holder, TokenHash = hash, CreatedAt = now, ExpiresAt = closes,
            });
        else
            link.ExpiresAt = closes;
        return token;
    }
}
