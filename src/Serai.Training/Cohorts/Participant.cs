using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Cohorts;

internal enum ParticipantState { Enrolled, Withdrawn, Certified, NotCertified }

/// <summary>A person's membership of a programme's cohort, with its own start and end.</summary>
internal sealed class Participant : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson
{
    public required Guid ProgrammeId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>Group of WG1–WG4.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>Language edition of WG5 where it differs from the group.</summary>
    public Guid? EditionId { get; set; }

    public DateOnly? JoinedOn { get; set; }

    public Programmes.Precision JoinedPrecision { get; set; } = Programmes.Precision.Day;

    /// <summary>Joined after the cohort was frozen; has a catch-up path with its own evidence (R52).</summary>
    public bool LateJoiner { get; set; }

    public ParticipantState State { get; set; }

    public DateOnly? LeftOn { get; set; }

    public string? LeftBecause { get; set; }

    public Guid? NomineeId { get; set; }

    public Guid? AboutPersonId => PersonId;

    internal sealed class Mapping : IEntityTypeConfiguration<Participant>
    {
        public void Configure(EntityTypeBuilder<Participant> builder)
        {
            builder.Ignore(p => p.AboutPersonId);
            builder.HasIndex(p => new { p.ProgrammeId, p.PersonId }).IsUnique();
            builder.HasIndex(p => p.PersonId);
            builder.HasIndex(p => p.MemberId);
        }
    }
}
