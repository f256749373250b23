using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Changes;
using Serai.Platform.Data;

namespace Serai.Platform.Links;

/// <summary>
/// A personal, expiring, revocable address for somebody without an account. Only a hash of the address is stored.
/// </summary>
public sealed class PersonalLink : Entity, IAudited, IOfMember
{
    /// <summary>What the link opens, for instance <c>nomination</c>; a page accepts only its own purpose.</summary>
    public required string Purpose { get; init; }

    public required Guid SubjectId { get; init; }

    public Guid? MemberId { get; init; }

    public required string HolderName { get; init; }

    public string? HolderEmail { get; init; }

    public string Language { get; init; } = "en";

    [NotAudited]
    public required string TokenHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public DateTime? LastUsedAt { get; set; }

    public bool IsOpen(DateTime now) => RevokedAt is null && ExpiresAt > now;

    /// <summary>Makes a link and the secret part of its address; the secret is known only now.</summary>
    public static (PersonalLink Link, string Token) Issue(string purpose, Guid subjectId, Guid? memberId, string holder, string? email, string language, DateTime now, DateTime expires)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        return (new PersonalLink
        {
            Purpose = purpose, SubjectId = subjectId, MemberId = memberId, HolderName = holder, HolderEmail = email,
            Language = language, TokenHash = HashOf(token), CreatedAt = now, ExpiresAt = expires,
        }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    internal sealed class Mapping : IEntityTypeConfiguration<PersonalLink>
    {
        public void Configure(EntityTypeBuilder<PersonalLink> builder)
        {
            builder.HasIndex(l => l.TokenHash).IsUnique();
            builder.HasIndex(l => new { l.Purpose, l.SubjectId });
        }
    }
}
