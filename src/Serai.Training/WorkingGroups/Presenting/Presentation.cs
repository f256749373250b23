using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

/// <summary>A participant presents at an event and is scored against a rubric by several assessors.</summary>
internal sealed class Presentation : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid EventId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid RubricId { get; init; }

    public Guid? SessionId { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Starts { get; set; }

    public string? Title { get; set; }

    public int Order { get; set; }

    /// <summary>Invented for the demonstration.</summary>
    public bool Invented { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Presentation>
    {
        public void Configure(EntityTypeBuilder<Presentation> builder)
        {
            builder.HasIndex(p => new { p.EventId, p.ParticipantId });
            builder.HasIndex(p => p.RubricId);
        }
    }
}

/// <summary>One assessor's sheet for one presentation.</summary>
internal sealed class ScoreSheet : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid PresentationId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>The person, or the account of somebody who is not in the register.</summary>
    [RefersToPerson]
    public required Guid AssessorId { get; init; }

    public required string Assessor { get; init; }

    public string? Comment { get; set; }

    public DateTime ScoredAt { get; set; }

    public List<Score> Scores { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ScoreSheet>
    {
        public void Configure(EntityTypeBuilder<ScoreSheet> builder)
        {
            builder.HasIndex(s => new { s.PresentationId, s.AssessorId }).IsUnique();
            builder.HasMany(s => s.Scores).WithOne().HasForeignKey(s => s.SheetId);
        }
    }
}

internal sealed class Score : Entity, IAudited
{
    public required Guid SheetId { get; init; }

    public required Guid CriterionId { get; init; }

    public int Points { get; set; }
}
