using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Directory.People;
using Serai.Platform.Data;

namespace Serai.Training.Nominations;

internal enum NomineeDecision { Open, Accepted, Reserve, Declined }

/// <summary>An official whom an administration nominates. A person of the register only when accepted.</summary>
internal sealed class Nominee : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson
{
    public required Guid NominationId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required Guid? MemberId { get; init; }

    public int Order { get; set; }

    /// <summary>As in the passport, in Latin letters.</summary>
    public string GivenName { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public string NativeName { get; set; } = "";

    public string NativeLanguage { get; set; } = "";

    public Sex Sex { get; set; } = Sex.NotStated;

    public string Position { get; set; } = "";

    public string Office { get; set; } = "";

    public int? YearsInCustoms { get; set; }

    /// <summary>Languages with level, for instance <c>ru:native,en:B2</c>.</summary>
    public string Languages { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Motivation { get; set; } = "";

    /// <summary>The administration undertakes to keep the official in a post where the training is used.</summary>
    public bool Committed { get; set; }

    /// <summary>Taken off while the nomination is being changed; still nominated until the change is handed in.</summary>
    public DateTime? RemovedAt { get; set; }

    public NomineeDecision Decision { get; set; }

    public string? DecisionReason { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    public Guid? PersonId { get; set; }

    public string FullName => $"{FamilyName.ToUpperInvariant()} {GivenName}".Trim();

    public Guid? AboutPersonId => PersonId;

    public IReadOnlyDictionary<string, string> Levels() => Languages.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(l => l.Split(':')).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1]);

    internal sealed class Mapping : IEntityTypeConfiguration<Nominee>
    {
        public void Configure(EntityTypeBuilder<Nominee> builder)
        {
            builder.Ignore(n => n.FullName);
            builder.Ignore(n => n.AboutPersonId);
            builder.HasIndex(n => n.ProgrammeId);
        }
    }
}

internal enum Finding { Open, Met, NotMet, Equivalent }

/// <summary>How a nominee stands against one criterion.</summary>
internal sealed class Screening : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid NomineeId { get; init; }

    public required Guid CriterionId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required Guid? MemberId { get; init; }

    public Finding Finding { get; set; }

    public string? Reason { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Screening>
    {
        public void Configure(EntityTypeBuilder<Screening> builder) => builder.HasIndex(s => new { s.NomineeId, s.CriterionId }).IsUnique();
    }
}

/// <summary>A file of a nomination: a nominee's document, or the formal letter when there is no nominee.</summary>
internal sealed class NominationFile : Entity, IAudited, IOfMember
{
    public required Guid NominationId { get; init; }

    public Guid? NomineeId { get; init; }

    public Guid? DocumentId { get; init; }

    public required Guid? MemberId { get; init; }

    public required Guid FileId { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Came after the deadline, by the rule of its document.</summary>
    public bool Late { get; init; }

    /// <summary>Taken off while the nomination is being changed; it leaves when the change is handed in.</summary>
    public DateTime? RemovedAt { get; set; }
}
