using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.ImportRoom;

public enum ImportState { Preview, Applied }

/// <summary>A table that was brought in: looked at first, then carried out. The file is kept as it came.</summary>
sealed class ImportBatch : Entity, IAudited
{
    public required string Kind { get; init; }

    public required Guid FileId { get; init; }

    public required string FileName { get; init; }

    public Guid? ByAccountId { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public ImportState State { get; set; }

    /// <summary>Column choices and answers to questions, as JSON.</summary>
    public string Choices { get; set; } = "{}";

    public DateTime? AppliedAt { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int LeftOut { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> builder) => builder.HasIndex(b => b.At);
    }
}
