using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Training.Nominations;

/// <summary>
/// A round of nominations for a programme. The deadline is kept as the moment, the zone and the rule in words, because a date alone
/// has twenty-four ends (R66, R69).
/// </summary>
internal sealed class NominationCall : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required DateTime DeadlineUtc { get; set; }

    public string DeadlineZone { get; set; } = Zones.Home;

    public required DateOnly DeadlineDay { get; set; }

    /// <summary>Null: the end of the day.</summary>
    public TimeOnly? DeadlineTime { get; set; }

    public int GraceMinutes { get; set; }

    /// <summary>Hard limit of nominees of one Member (R68).</summary>
    public int MostNominees { get; set; } = 3;

    public DateTime OpenedAt { get; init; }

    /// <summary>What the administrations should know beside the criteria.</summary>
    public LocalText? Guidance { get; set; }

    public List<Criterion> Criteria { get; } = [];

    public List<AskedDocument> Documents { get; } = [];

    public List<DeadlineExtension> Extensions { get; } = [];

    public Deadline Deadline => new(DeadlineUtc, DeadlineZone,
        DeadlineTime is { } time ? LocalDate.FromDateOnly(DeadlineDay).At(LocalTime.FromTimeOnly(time)) : LocalDate.FromDateOnly(DeadlineDay).At(new LocalTime(23, 59, 59)),
        DeadlineTime is null, TimeSpan.FromMinutes(GraceMinutes));

    public static Deadline DeadlineOf(DateOnly day, TimeOnly? time, string zone, int graceMinutes) => time is { } at
        ? Deadline.At(day, at, zone, TimeSpan.FromMinutes(graceMinutes))
        : Deadline.EndOf(day, zone, TimeSpan.FromMinutes(graceMinutes));

    public void Move(DateOnly day, TimeOnly? time, string zone)
    {
        DeadlineDay = day;
        DeadlineTime = time;
        DeadlineZone = zone;
        DeadlineUtc = DeadlineOf(day, time, zone, GraceMinutes).Utc;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<NominationCall>
    {
        public void Configure(EntityTypeBuilder<NominationCall> builder)
        {
            builder.HasIndex(c => c.ProgrammeId).IsUnique();
            builder.Ignore(c => c.Deadline);
            builder.HasMany(c => c.Criteria).WithOne().HasForeignKey(c => c.CallId);
            builder.HasMany(c => c.Documents).WithOne().HasForeignKey(c => c.CallId);
            builder.HasMany(c => c.Extensions).WithOne().HasForeignKey(c => c.CallId);
        }
    }
}

internal enum CriterionKind { Required, Asset }

/// <summary>What nominees are screened against. The field's own criteria are not public, so each round writes its own.</summary>
internal sealed class Criterion : Entity, IAudited
{
    public required Guid CallId { get; init; }

    public required LocalText Text { get; set; }

    public CriterionKind Kind { get; set; }

    public int Weight { get; set; } = 1;

    /// <summary>Something of equal worth may stand in, with a written reason.</summary>
    public bool EquivalentAllowed { get; set; }

    public int Order { get; set; }
}

/// <summary>A document that nominees bring. A date until when it may come late makes lateness a rule, not a favour (R67).</summary>
internal sealed class AskedDocument : Entity, IAudited
{
    public required Guid CallId { get; init; }

    public required LocalText Name { get; set; }

    public bool Required { get; set; } = true;

    /// <summary>Last day on which it may follow; null: with the nomination only.</summary>
    public DateOnly? LateUntil { get; set; }

    public int Order { get; set; }
}

/// <summary>A later deadline, visible to every administration with its reason.</summary>
internal sealed class DeadlineExtension : Entity, IAudited
{
    public required Guid CallId { get; init; }

    public required DateTime FromUtc { get; init; }

    public required DateTime ToUtc { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
