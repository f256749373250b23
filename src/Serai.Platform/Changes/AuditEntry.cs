using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Serai.Platform.Changes;

/// <summary>
/// One link of the audit chain. Holds no personal values: those stand in <see cref="AuditDetail"/>, to which the
/// link is bound by a keyed commitment, so that a person can be erased and the chain still verifies.
/// </summary>
public sealed class AuditEntry
{
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public Guid? AccountId { get; init; }

    public required string ActorName { get; init; }

    public string? OnBehalfOf { get; init; }

    /// <summary><c>added</c>, <c>changed</c>, <c>removed</c>, <c>read</c> or the name of an event such as <c>signed-in</c>.</summary>
    public required string Action { get; init; }

    public required string RecordType { get; init; }

    public required string RecordId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Why { get; init; }

    public string? RequestId { get; init; }

    /// <summary>HMAC-SHA256 of the detail under the detail's own salt, hex.</summary>
    public required string Commitment { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over the byte form of everything above, hex.</summary>
    public required string Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.HasKey(e => e.Sequence);
            builder.Property(e => e.Sequence).ValueGeneratedNever();
            builder.HasIndex(e => new { e.RecordType, e.RecordId });
            builder.HasIndex(e => e.At);
            builder.HasIndex(e => new { e.MemberId, e.Sequence });
            builder.HasIndex(e => new { e.AccountId, e.Sequence });
        }
    }
}

/// <summary>The field differences of one link, as JSON <c>{"field":["before","after"]}</c>. Destroyed when the person is erased.</summary>
public sealed class AuditDetail
{
    public required long Sequence { get; init; }

    public Guid? PersonId { get; init; }

    public required string Salt { get; init; }

    public required string Diff { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditDetail>
    {
        public void Configure(EntityTypeBuilder<AuditDetail> builder)
        {
            builder.HasKey(e => e.Sequence);
            builder.Property(e => e.Sequence).ValueGeneratedNever();
            builder.HasIndex(e => e.PersonId);
        }
    }
}
