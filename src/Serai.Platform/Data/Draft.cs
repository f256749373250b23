using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Serai.Platform.Data;

/// <summary>What somebody has typed but not submitted. Drafts are rows, not session state.</summary>
public sealed class Draft
{
    /// <summary>Account or personal link.</summary>
    public required Guid HolderId { get; init; }

    public required string Form { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Json { get; set; }

    public required DateTime SavedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> builder)
        {
            builder.HasKey(d => new { d.HolderId, d.Form, d.SubjectId });
            builder.Property(d => d.Form).HasMaxLength(80);
        }
    }
}
