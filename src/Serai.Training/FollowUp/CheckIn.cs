using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.FollowUp;

/// <summary>A Master Trainer is asked 6, 12 and 24 months after certification whether the training went on.</summary>
internal sealed class CheckIn : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson
{
    public static readonly int[] Rounds = [6, 12, 24];

    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required DateOnly CertifiedOn { get; init; }

    /// <summary>6, 12 or 24.</summary>
    public required int Months { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateTime? AnsweredAt { get; set; }

    public bool? InCustoms { get; set; }

    public bool? StillTrains { get; set; }

    /// <summary>Ids of modules that are still used, joined by commas.</summary>
    public string Materials { get; set; } = "";

    /// <summary>Supervisor who can say whether it is used at work (level 3 of the evaluation).</summary>
    public string? Supervisor { get; set; }

    public string? Note { get; set; }

    public DateTime? RemindedAt { get; set; }

    public int Reminders { get; set; }

    public Guid? AboutPersonId => PersonId;

    public bool IsOverdue(DateOnly today) => AnsweredAt is null && DueOn < today;

    internal sealed class Mapping : IEntityTypeConfiguration<CheckIn>
    {
        public void Configure(EntityTypeBuilder<CheckIn> builder)
        {
            builder.Ignore(c => c.AboutPersonId);
            builder.HasIndex(c => new { c.PersonId, c.ProgrammeId, c.Months }).IsUnique();
            builder.HasIndex(c => new { c.ProgrammeId, c.Months });
            builder.HasIndex(c => c.DueOn);
        }
    }
}
