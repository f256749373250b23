using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.ImportRoom;

public enum ImportState { Preview, Applied, Undone }

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

    /// <summary>The file as it came, with what became of each row and why.</summary>
    public Guid? AnswerFileId { get; set; }

    /// <summary>The audit records of this import lie after this one …</summary>
    public long AfterRecord { get; set; }

    /// <summary>… up to this one, under <see cref="RequestId"/>.</summary>
    public long UpToRecord { get; set; }

    public DateTime? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }

    public int Removed { get; set; }

    public int Restored { get; set; }

    public int Kept { get; set; }

    public string RequestId => $"import-{Id:N}";

    public DateTime UndoUntil => (AppliedAt ?? At) + UndoImport.Within;

    internal sealed class Mapping : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> builder)
        {
            builder.HasIndex(b => b.At);
            builder.Ignore(b => b.RequestId);
            builder.Ignore(b => b.UndoUntil);
        }
    }
}
