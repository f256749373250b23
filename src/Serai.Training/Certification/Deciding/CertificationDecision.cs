using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Certification;

internal enum Verdict { Certified, NotYet, NotCertified }

/// <summary>A decision on a candidate in a topic, with what it rests on. A revision is a new row; the old one stays.</summary>
internal sealed class CertificationDecision : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid TopicId { get; init; }

    public required Verdict Verdict { get; init; }

    public required DateOnly On { get; init; }

    public string? Reason { get; init; }

    /// <summary>What the decision rests on, as it stood on the day: results, pass marks, assessors.</summary>
    public required string Basis { get; init; }

    /// <summary>Names joined by <c>|</c>.</summary>
    public string Assessors { get; init; } = "";

    public Guid? DecidedById { get; init; }

    /// <summary>Null where the source does not say.</summary>
    public string? DecidedByName { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The decision that this one revises.</summary>
    public Guid? Revises { get; init; }

    /// <summary>Set once a later decision replaced this one.</summary>
    public bool Superseded { get; set; }

    public IReadOnlyList<string> AssessorNames => Assessors.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public Guid? AboutPersonId => PersonId;

    internal sealed class Mapping : IEntityTypeConfiguration<CertificationDecision>
    {
        public void Configure(EntityTypeBuilder<CertificationDecision> builder)
        {
            builder.Ignore(d => d.AboutPersonId);
            builder.Ignore(d => d.AssessorNames);
            builder.HasIndex(d => new { d.ProgrammeId, d.TopicId });
            builder.HasIndex(d => new { d.ParticipantId, d.TopicId });
            builder.HasIndex(d => d.PersonId);
        }
    }
}

/// <summary>The topic that a participant goes for, where topics share a cohort (HS and CV). Without any row they are candidates in all topics.</summary>
internal sealed class CandidateTopic : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid TopicId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CandidateTopic>
    {
        public void Configure(EntityTypeBuilder<CandidateTopic> builder) => builder.HasIndex(c => new { c.ParticipantId, c.TopicId }).IsUnique();
    }
}
