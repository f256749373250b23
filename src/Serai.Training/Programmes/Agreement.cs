using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Programmes;

/// <summary>An agreement that programmes rest on: parties, date, scope, what it legally enables (R3).</summary>
internal sealed class Agreement : Entity, IAudited
{
    public required string Code { get; init; }

    public required LocalText Title { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>Separated by <c>|</c>.</summary>
    public string Parties { get; set; } = "";

    public DateOnly? Signed { get; set; }

    public Precision SignedPrecision { get; set; } = Precision.Unknown;

    public Guid? ParentId { get; set; }

    public LocalText? Scope { get; set; }

    public LocalText? Territory { get; set; }

    public LocalText? Enables { get; set; }

    /// <summary>Documents or addresses, separated by <c>|</c>.</summary>
    public string Sources { get; set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<Agreement>
    {
        public void Configure(EntityTypeBuilder<Agreement> builder) => builder.HasIndex(a => a.Code).IsUnique();
    }
}
