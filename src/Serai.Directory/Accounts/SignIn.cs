using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.Accounts;

/// <summary>
/// A sign-in that still lives. The cookie carries only its token; ending the row ends the sign-in within a second,
/// wherever it is.
/// </summary>
public sealed class SignIn : Entity
{
    public required Guid AccountId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime LastSeenAt { get; set; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Why it ended: signed out, factor changed, grant changed, account disabled, ended by the owner.</summary>
    public string? EndedBecause { get; set; }

    /// <summary>How the person proved who they are: <c>password</c>, <c>password+code</c>, <c>passkey</c>, <c>oidc</c>.</summary>
    public required string Method { get; init; }

    public string? Device { get; init; }

    public bool SharedComputer { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignIn>
    {
        public void Configure(EntityTypeBuilder<SignIn> builder)
        {
            builder.HasIndex(s => s.TokenHash).IsUnique();
            builder.HasIndex(s => s.AccountId);
        }
    }
}
