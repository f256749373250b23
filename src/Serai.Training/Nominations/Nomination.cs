using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Nominations;

internal enum NominationState { Draft, Submitted, Withdrawn }

/// <summary>How a nomination reached the project.</summary>
internal enum Channel { Online, Letter, Mail, Telephone }

/// <summary>One administration's answer to a round. The rows are the draft; a receipt keeps what was handed in.</summary>
internal sealed class Nomination : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid CallId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required Guid? MemberId { get; init; }

    public NominationState State { get; set; }

    public required DateTime OpenedAt { get; init; }

    public DateTime? SavedAt { get; set; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>Arrived within the stated grace.</summary>
    public bool Late { get; set; }

    /// <summary>The receipt that is in force. It stays in force while the nomination is being changed.</summary>
    public string? ReceiptNumber { get; set; }

    /// <summary>The last attempt after the deadline, which was refused.</summary>
    public DateTime? RefusedAt { get; set; }

    /// <summary>Name and office of the Head of the administration, on whose behalf the nomination is made (R66).</summary>
    public string HeadName { get; set; } = "";

    public string HeadOffice { get; set; } = "";

    public bool ForHead { get; set; }

    public string ContactName { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public Channel Channel { get; set; }

    /// <summary>Day on which a nomination on paper or by telephone arrived.</summary>
    public DateOnly? ReceivedOn { get; set; }

    public string? RecordedBy { get; set; }

    public string? RecordedNote { get; set; }

    /// <summary>Proof of a nomination that did not come through the form.</summary>
    public Guid? EvidenceFileId { get; set; }

    public List<Nominee> Nominees { get; } = [];

    public List<NominationFile> Files { get; } = [];

    /// <summary>The nominees of the draft, without those whom a change that is not handed in yet takes off.</summary>
    public IEnumerable<Nominee> Named => Nominees.Where(n => n.RemovedAt is null);

    /// <summary>The files of the draft, without those that a change takes off.</summary>
    public IEnumerable<NominationFile> Kept => Files.Where(f => f.RemovedAt is null);

    public bool IsBeingChanged => State == NominationState.Draft && ReceiptNumber is not null;

    internal sealed class Mapping : IEntityTypeConfiguration<Nomination>
    {
        public void Configure(EntityTypeBuilder<Nomination> builder)
        {
            builder.Ignore(n => n.IsBeingChanged);
            builder.Ignore(n => n.Named);
            builder.Ignore(n => n.Kept);
            builder.HasIndex(n => new { n.CallId, n.MemberId }).IsUnique();
            builder.HasMany(n => n.Nominees).WithOne().HasForeignKey(n => n.NominationId);
            builder.HasMany(n => n.Files).WithOne().HasForeignKey(f => f.NominationId);
        }
    }
}
