using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Cohorts;

internal enum CatchUpState { Open, HandedIn, Returned, Accepted }

/// <summary>One thing that a late joiner makes up for, with what shows that it was done (R52). Files belong to it as stored files.</summary>
internal sealed class CatchUpStep : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>The event that was missed; null for a step of another kind, such as an assessment.</summary>
    public Guid? MissedEventId { get; init; }

    /// <summary>In words, where no event was missed: a material to study, an assessment to pass.</summary>
    public string? What { get; init; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>A catch-up event, a material, an assessment, in words or as an address.</summary>
    public string? Evidence { get; set; }

    public string? ConfirmedBy { get; set; }

    /// <summary>When the participant handed the evidence in for review.</summary>
    public DateTime? HandedInAt { get; set; }

    /// <summary>What a reviewer misses; the participant hands in again.</summary>
    public string? ReturnedBecause { get; set; }

    public CatchUpState State => DoneOn is not null ? CatchUpState.Accepted : HandedInAt is not null ? CatchUpState.HandedIn : ReturnedBecause is not null ? CatchUpState.Returned : CatchUpState.Open;

    internal sealed class Mapping : IEntityTypeConfiguration<CatchUpStep>
    {
        public void Configure(EntityTypeBuilder<CatchUpStep> builder)
        {
            builder.Ignore(s => s.State);
            builder.HasIndex(s => s.ParticipantId);
        }
    }
}
