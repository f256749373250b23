using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Training.Rubrics;

namespace Serai.Training.Certification;

internal enum AssessmentState { Draft, Submitted }

/// <summary>One assessor's sheet for one candidate, topic and rubric. Final once submitted; a difference is settled by moderation.</summary>
internal sealed class Assessment : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid TopicId { get; init; }

    public required Guid RubricId { get; init; }

    /// <summary>The account of the assessor.</summary>
    public required Guid AssessorId { get; init; }

    public required string AssessorName { get; init; }

    public AssessmentState State { get; set; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>Weighted share of the possible points, 0–100 with one decimal; set when submitted.</summary>
    public double? Percent { get; set; }

    public string? Comment { get; set; }

    /// <summary>Invented for the demonstration.</summary>
    public bool Invented { get; init; }

    public List<AssessmentScore> Scores { get; } = [];

    public double PercentBy(Rubric rubric)
    {
        double possible = rubric.Criteria.Sum(c => c.MostPoints * c.Weight);
        var reached = rubric.Criteria.Sum(c => c.Weight * (Scores.FirstOrDefault(s => s.CriterionId == c.Id)?.Points ?? 0));
        return possible == 0 ? 0 : Math.Round(100 * reached / possible, 1, MidpointRounding.AwayFromZero);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Assessment>
    {
        public void Configure(EntityTypeBuilder<Assessment> builder)
        {
            builder.HasIndex(a => new { a.ParticipantId, a.TopicId, a.RubricId, a.AssessorId }).IsUnique();
            builder.HasIndex(a => new { a.ProgrammeId, a.TopicId });
            builder.HasIndex(a => a.AssessorId);
            builder.HasMany(a => a.Scores).WithOne().HasForeignKey(s => s.AssessmentId);
        }
    }
}

internal sealed class AssessmentScore : Entity, IAudited, IOfMember
{
    public required Guid AssessmentId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid CriterionId { get; init; }

    public int Points { get; set; }
}

/// <summary>The score that a moderator recorded where two assessors differ, with the reason. It counts in place of their mean.</summary>
internal sealed class ScoreModeration : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid TopicId { get; init; }

    public required Guid RubricId { get; init; }

    /// <summary>0–100.</summary>
    public double AgreedPercent { get; set; }

    public required string Reason { get; set; }

    public Guid? ModeratorId { get; set; }

    public required string ModeratorName { get; set; }

    public required DateTime At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ScoreModeration>
    {
        public void Configure(EntityTypeBuilder<ScoreModeration> builder) =>
            builder.HasIndex(m => new { m.ParticipantId, m.TopicId, m.RubricId }).IsUnique();
    }
}
