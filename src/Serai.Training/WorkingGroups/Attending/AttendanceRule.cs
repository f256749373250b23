using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// What a missed working group means in a programme, for instance "one of WG1 to WG4 may be missed and is caught up". It only states facts
/// about a person; it ends no membership and refuses no certificate.
/// </summary>
internal sealed class AttendanceRule : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    /// <summary>How many of <see cref="Numbers"/> may be missed.</summary>
    public int MayMiss { get; set; } = 1;

    /// <summary>Numbers of the working groups that the rule is about, joined by commas.</summary>
    public string Numbers { get; set; } = "1,2,3,4";

    /// <summary>A missed one is to be caught up: at a catch-up event, or with accepted work between.</summary>
    public bool CatchUp { get; set; } = true;

    public IReadOnlyList<int> NumberList => [.. Numbers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    internal sealed class Mapping : IEntityTypeConfiguration<AttendanceRule>
    {
        public void Configure(EntityTypeBuilder<AttendanceRule> builder)
        {
            builder.Ignore(r => r.NumberList);
            builder.HasIndex(r => r.ProgrammeId).IsUnique();
        }
    }
}
