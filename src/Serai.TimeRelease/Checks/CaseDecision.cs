using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Checks;

/// <summary>A steward's word on a case: let in although a rule holds it, or left out although only flagged. Always with a reason.</summary>
internal sealed class CaseDecision : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Case { get; init; }

    public bool LeaveOut { get; set; }

    public required string Reason { get; set; }

    public required string By { get; set; }

    public required DateTime At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseDecision>
    {
        public void Configure(EntityTypeBuilder<CaseDecision> builder) => builder.HasIndex(c => new { c.StudyId, c.Case }).IsUnique();
    }
}
