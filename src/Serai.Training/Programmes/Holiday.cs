using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Programmes;

/// <summary>A day on which a Member's administration is closed: every year, or in one year for feasts that move.</summary>
internal sealed class Holiday : Entity, IAudited
{
    /// <summary>Not a scoped record: holidays are public.</summary>
    public required Guid OfMember { get; init; }

    public required int Month { get; init; }

    public required int Day { get; init; }

    /// <summary>Null for every year.</summary>
    public int? Year { get; init; }

    public required LocalText Name { get; set; }

    /// <summary>From general knowledge; nobody of the administration has confirmed it yet.</summary>
    public bool Unconfirmed { get; set; }

    public bool FallsOn(DateOnly day) => day.Month == Month && day.Day == Day && (Year is null || Year == day.Year);

    internal sealed class Mapping : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> builder) => builder.HasIndex(h => h.OfMember);
    }
}
