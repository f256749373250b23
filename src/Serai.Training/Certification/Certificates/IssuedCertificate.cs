using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;

namespace Serai.Training.Certification;

internal enum CertificateState { Valid, Revoked, Replaced }

/// <summary>
/// A certificate as it was issued: the name as printed does not follow later changes of the person. Never deleted;
/// a mistake is mended by issuing another that replaces it.
/// </summary>
internal sealed class IssuedCertificate : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson, ISearchable
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    public required Guid TopicId { get; init; }

    public required Guid DecisionId { get; init; }

    public Guid? QualificationId { get; init; }

    /// <summary>As printed, for instance <c>MT-2026-0007</c>.</summary>
    public required string Number { get; init; }

    public required int Year { get; init; }

    public required int Sequence { get; init; }

    /// <summary>Random; the only key to the public page. Twelve letters and digits without the ones that are mistaken for others.</summary>
    public required string CheckCode { get; init; }

    /// <summary>As in the passport, as printed.</summary>
    public required string PersonName { get; set; }

    public string? NativeName { get; set; }

    public required DateOnly AwardedOn { get; init; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>Language of the person's copy; any other can be printed too.</summary>
    public required string Language { get; init; }

    public CertificateState State { get; set; }

    public DateTime? EndedAt { get; set; }

    public string? EndedBecause { get; set; }

    public Guid? ReplacedBy { get; set; }

    public Guid? Replaces { get; init; }

    /// <summary>Id of the credential and of its subject: random, so that neither leads to the person.</summary>
    public required string CredentialUrn { get; init; }

    public required string SubjectUrn { get; init; }

    /// <summary>Place in the Bitstring Status List; random.</summary>
    public required int StatusIndex { get; init; }

    /// <summary>The person is invented for the demonstration, and the certificate says so.</summary>
    public bool Invented { get; init; }

    public string CheckCodeInGroups => $"{CheckCode[..4]}-{CheckCode[4..8]}-{CheckCode[8..]}";

    /// <summary>Stands in place of the name when the person was erased.</summary>
    public const string NameTakenOff = "–";

    /// <summary>The person was erased: the number stays taken and no paper can be made any more.</summary>
    public bool IsNameless => PersonName == NameTakenOff;

    public Guid? AboutPersonId => PersonId;

    public SearchDocument ToSearch() => new(/*T*/"Certificate", new LocalText("en", Number), PersonName, $"/certificates/{Id}", IsNameless ? [] : [PersonName, NativeName], Can.ReadPeople, MemberId, false);

    internal sealed class Mapping : IEntityTypeConfiguration<IssuedCertificate>
    {
        public void Configure(EntityTypeBuilder<IssuedCertificate> builder)
        {
            builder.Ignore(c => c.AboutPersonId);
            builder.Ignore(c => c.IsNameless);
            builder.Ignore(c => c.CheckCodeInGroups);
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => new { c.Year, c.Sequence }).IsUnique();
            builder.HasIndex(c => c.CheckCode).IsUnique();
            builder.HasIndex(c => c.StatusIndex).IsUnique();
            builder.HasIndex(c => c.PersonId);
            builder.HasIndex(c => new { c.ProgrammeId, c.TopicId });
        }
    }
}
