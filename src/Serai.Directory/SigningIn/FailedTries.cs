using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.SigningIn;

/// <summary>
/// Failed tries to sign in, so that a restart does not forgive them. The mail address or device stands here as a hash only; a row is
/// taken out when the tries are forgotten.
/// </summary>
sealed class FailedTries : Entity
{
    /// <summary>SHA-256 of what the tries are counted for, hex.</summary>
    public required string Of { get; init; }

    public int Count { get; set; }

    public required DateTime FirstAt { get; set; }

    public required DateTime LastAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FailedTries>
    {
        public void Configure(EntityTypeBuilder<FailedTries> builder)
        {
            builder.HasIndex(t => t.Of).IsUnique();
            builder.HasIndex(t => t.LastAt);
        }
    }
}
