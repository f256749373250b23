using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Intersessional;

/// <summary>Refused: it arrived after late work was no longer taken; only the fact and its receipt are kept.</summary>
internal enum SubmissionState { Submitted, Accepted, Returned, Refused }

/// <summary>One hand-in of a participant. Work that was returned is handed in again as the next attempt; the earlier ones stay.</summary>
internal sealed class Submission : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson
{
    public required Guid TaskId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    public required int Attempt { get; init; }

    public SubmissionState State { get; set; } = SubmissionState.Submitted;

    public string Text { get; init; } = "";

    public required DateTime SubmittedAt { get; init; }

    /// <summary>The deadline that held for this person, and the zone it was set in.</summary>
    public required DateTime DueUtc { get; init; }

    public required string Zone { get; init; }

    /// <summary>The first attempt after the deadline is late; work handed in again after feedback is not.</summary>
    public int LateMinutes { get; init; }

    /// <summary>SHA-256 over what the receipt names: task, person, time, text and files.</summary>
    public string Fingerprint { get; init; } = "";

    public string? Feedback { get; set; }

    public Guid? ReviewerAccount { get; set; }

    public string? ReviewerName { get; set; }

    public DateTime? ReviewedAt { get; set; }

    public bool Invented { get; init; }

    public bool IsLate => LateMinutes > 0;

    public string ReceiptNumber => $"T-{Id.ToString("N")[^8..].ToUpperInvariant()}";

    public Guid? AboutPersonId => PersonId;

    internal sealed class Mapping : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.Ignore(s => s.IsLate);
            builder.Ignore(s => s.ReceiptNumber);
            builder.Ignore(s => s.AboutPersonId);
            builder.HasIndex(s => new { s.TaskId, s.ParticipantId, s.Attempt }).IsUnique();
            builder.HasIndex(s => s.PersonId);
            builder.HasIndex(s => new { s.ProgrammeId, s.State });
        }
    }
}

/// <summary>What a participant has written or attached and not handed in. Nobody else reads it.</summary>
internal sealed class TaskDraft : Entity, IOfMember, IOfProgramme
{
    public required Guid TaskId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    public string Text { get; set; } = "";

    public required DateTime SavedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskDraft>
    {
        public void Configure(EntityTypeBuilder<TaskDraft> builder) => builder.HasIndex(d => new { d.TaskId, d.ParticipantId }).IsUnique();
    }
}

/// <summary>A reminder that went out, so that each goes once.</summary>
internal sealed class TaskReminder : Entity, IOfMember, IOfProgramme
{
    public required Guid TaskId { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary><c>7</c>, <c>1</c>, <c>due</c>, <c>late</c>, or <c>hand:</c> and the day for one sent by an officer.</summary>
    public required string Step { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskReminder>
    {
        public void Configure(EntityTypeBuilder<TaskReminder> builder)
        {
            builder.Property(r => r.Step).HasMaxLength(20);
            builder.HasIndex(r => new { r.TaskId, r.ParticipantId, r.Step }).IsUnique();
        }
    }
}
