using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Platform.Mail;

public enum MailState
{
    Waiting,
    Sent,
    Failed,
    /// <summary>No mail server is configured: the mail is kept to be read here.</summary>
    Kept,
    /// <summary>Held back, for instance after a restore, until an operator lets it go.</summary>
    Held,
}

/// <summary>A mail in the outbox. It is written in the same save as the change that causes it, and sent afterwards.</summary>
public sealed class OutgoingMail : Entity, IOfMember
{
    public required string To { get; init; }

    public required string ToName { get; init; }

    public required string Language { get; init; }

    public required string Subject { get; init; }

    /// <summary>Complete by itself.</summary>
    public required string TextBody { get; init; }

    /// <summary>The text opens an account (a link to set a password): only those who manage accounts may read it here.</summary>
    public bool OpensAccount { get; init; }

    /// <summary>An iCalendar object that travels with the mail, and its method: REQUEST or CANCEL.</summary>
    public string? Calendar { get; init; }

    public string? CalendarMethod { get; init; }

    /// <summary>Stored files that travel with the mail, ids joined by commas.</summary>
    public string? FileIds { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>Address of the record that the mail is about.</summary>
    public string? Href { get; init; }

    public required DateTime CreatedAt { get; init; }

    public MailState State { get; set; } = MailState.Waiting;

    public int Attempts { get; set; }

    public DateTime? NextTryAt { get; set; }

    public DateTime? SentAt { get; set; }

    public string? Failure { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> builder)
        {
            builder.HasIndex(m => new { m.State, m.NextTryAt });
            builder.HasIndex(m => m.CreatedAt);
        }
    }
}
