using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Directory.Accounts;

/// <summary>An account to sign in with. What it may see and do stands in its grants.</summary>
public sealed class Account : IdentityUser<Guid>, IAudited, IAboutPerson
{
    public Account() => Id = Guid.CreateVersion7();

    [NotAudited]
    public override string? PasswordHash { get; set; }

    [NotAudited]
    public override string? SecurityStamp { get; set; }

    [NotAudited]
    public override string? ConcurrencyStamp { get; set; } = Guid.CreateVersion7().ToString();

    public string DisplayName
    {
        get;
        set
        {
            field = value;
            Folded = Fold.Key(value);
        }
    } = "";

    /// <summary>The name as lists search it.</summary>
    [NotAudited]
    public string Folded { get; private set; } = "";

    public Guid? PersonId { get; set; }

    /// <summary>Interface language; the reader's chain starts with it.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Further languages the reader accepts, joined by commas, best first.</summary>
    public string OtherLanguages { get; set; } = "";

    public string Zone { get; set; } = "Europe/Brussels";

    public bool Disabled { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastSignInAt { get; set; }

    /// <summary>Secret of the time-based codes, encrypted with the installation's keys.</summary>
    [NotAudited]
    public string? CodeSecret { get; set; }

    public DateTime? CodesSince { get; set; }

    /// <summary>The last 30-second step whose code was accepted: a code works once.</summary>
    [NotAudited]
    public long LastCodeStep { get; set; }

    /// <summary>When the owner was last told of strangers' failed sign-ins; at most once a day.</summary>
    [NotAudited]
    public DateTime? WarnedAt { get; set; }

    public Guid? AboutPersonId => PersonId;

    public IReadOnlyList<string> LanguageChain => [Language, .. OtherLanguages.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.Ignore(a => a.AboutPersonId);
            builder.Ignore(a => a.LanguageChain);
            builder.HasIndex(a => a.NormalizedUserName).IsUnique();
            builder.HasIndex(a => a.NormalizedEmail);
            builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            builder.Property(a => a.UserName).HasMaxLength(256);
            builder.Property(a => a.NormalizedUserName).HasMaxLength(256);
            builder.Property(a => a.Email).HasMaxLength(256);
            builder.Property(a => a.NormalizedEmail).HasMaxLength(256);
            builder.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(c => c.UserId);
            builder.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(c => c.UserId);
            builder.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(c => c.UserId);
            builder.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(c => c.UserId);
        }
    }

    internal sealed class ClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
        {
            builder.ToTable("AccountClaim");
            builder.HasKey(c => c.Id);
        }
    }

    internal sealed class LoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
        {
            builder.ToTable("AccountLogin");
            builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        }
    }

    internal sealed class TokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
        {
            builder.ToTable("AccountToken");
            builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        }
    }

    internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
        {
            builder.ToTable("AccountPasskey");
            builder.HasKey(p => p.CredentialId);
            builder.Property(p => p.CredentialId).HasMaxLength(1024);
            builder.OwnsOne(p => p.Data, data => data.ToJson());
        }
    }
}
