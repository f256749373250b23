using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.People;

public enum QualificationKind { MasterTrainer, AccreditedExpert }

/// <summary>States met on the way to an accredited expert (ACE), and the one state of a Master Trainer.</summary>
public enum QualificationState { Certified, PreScreened, PreAccredited, Accredited, Recognised, Refreshed, Withdrawn, Expired }

/// <summary>A dated state of a person in a topic. One person may hold several at once (R9); the latest state of a kind and topic counts.</summary>
public sealed class Qualification : Entity, IAudited, IOfMember, IAboutPerson
{
    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    public QualificationKind Kind { get; init; }

    public QualificationState State { get; set; }

    /// <summary>Code of the topic, for instance <c>rules-of-origin</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Expert category, for instance <c>technical-operational-advisor</c>; empty for Master Trainers.</summary>
    public string Category { get; init; } = "";

    public required DateOnly Since { get; init; }

    public DateOnly? Until { get; set; }

    public string? Note { get; set; }

    public string? Href { get; set; }

    public Guid? AboutPersonId => PersonId;

    internal sealed class Mapping : IEntityTypeConfiguration<Qualification>
    {
        public void Configure(EntityTypeBuilder<Qualification> builder)
        {
            builder.Ignore(q => q.AboutPersonId);
            builder.HasIndex(q => q.PersonId);
            builder.HasIndex(q => new { q.Kind, q.State });
        }
    }
}
