using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Serai.Platform.Data;

/// <summary>A file in the file store. The row is committed only after the bytes are safe on disk.</summary>
public sealed class StoredFile : Entity, IAudited, IOfMember
{
    /// <summary>The name as sent, cleaned for display. Never a path.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the stored bytes, hex.</summary>
    public required string Sha256 { get; init; }

    public required string Purpose { get; init; }

    public Guid? MemberId { get; init; }

    public Guid? OwnerAccountId { get; init; }

    /// <summary>The personal link through which it came.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>The record that the file belongs to; rights on the file are rights on that record.</summary>
    public Guid? SubjectId { get; set; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>What the virus scanner said: <c>clean</c>, <c>not scanned</c> or <c>held</c>.</summary>
    public string Scan { get; init; } = "not scanned";

    internal sealed class Mapping : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            builder.HasIndex(f => f.SubjectId);
            builder.HasIndex(f => f.Sha256);
            builder.HasIndex(f => f.LinkId);
            builder.HasIndex(f => f.OwnerAccountId);
            builder.HasIndex(f => f.MemberId);
        }
    }
}

/// <summary>An upload that was refused, listed for the coordinator with its reason.</summary>
public sealed class RefusedFile : Entity, IOfMember
{
    /// <summary>What the sender is told and the coordinator finds it by.</summary>
    public string Number => Id.ToString("N")[^8..].ToUpperInvariant();

    public required string Name { get; init; }

    public required long Size { get; init; }

    /// <summary>The reason, as it was said to the sender.</summary>
    public required string Reason { get; init; }

    public required string Purpose { get; init; }

    public required string SentBy { get; init; }

    public Guid? MemberId { get; init; }

    public Guid? SubjectId { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RefusedFile>
    {
        public void Configure(EntityTypeBuilder<RefusedFile> builder)
        {
            builder.HasIndex(f => f.At);
            builder.Ignore(f => f.Number);
        }
    }
}
