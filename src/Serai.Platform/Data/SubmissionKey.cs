using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Serai.Platform.Data;

/// <summary>A form that has been carried out; the same form sent again leads to the same receipt.</summary>
public sealed class SubmissionKey
{
    public required string Key { get; init; }

    public required string Actor { get; init; }

    public required DateTime At { get; init; }

    public string? BodyHash { get; set; }

    public string? Location { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SubmissionKey>
    {
        public void Configure(EntityTypeBuilder<SubmissionKey> builder)
        {
            builder.HasKey(k => k.Key);
            builder.Property(k => k.Key).HasMaxLength(80);
            builder.HasIndex(k => k.At);
        }
    }
}
