using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

internal enum InvitedAs { Participant, Speaker, Representative, Guest }

internal enum ReplyState { Waiting, Accepted, Declined, Substitute, Withdrawn }

internal enum ReplyChannel { Link, Mail, Telephone, Letter, InPerson }

/// <summary>One person asked to one event, with the reply and through what it came. Representatives have a place in the protocol order (R88).</summary>
internal sealed class Invitation : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson
{
    public required Guid ProgrammeId { get; init; }

    public required Guid EventId { get; init; }

    public Guid? MemberId { get; init; }

    public Guid? PersonId { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string Language { get; init; } = "en";

    public string? Zone { get; init; }

    public InvitedAs As { get; init; }

    /// <summary>Precedence among the representatives; 0 when it does not matter.</summary>
    public int Order { get; init; }

    public ReplyState Reply { get; set; }

    public DateTime? RepliedAt { get; set; }

    public ReplyChannel? RepliedThrough { get; set; }

    /// <summary>Who wrote the reply down when it did not come through the own link.</summary>
    public string? RepliedBy { get; set; }

    public string? Substitute { get; set; }

    public string? SubstituteEmail { get; set; }

    public string? Note { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>The state of the calendar that this person was told last; -1 before the first mail.</summary>
    public int SentSequence { get; set; } = -1;

    public Guid? AboutPersonId => PersonId;

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.Ignore(i => i.AboutPersonId);
            builder.HasIndex(i => new { i.EventId, i.PersonId }).IsUnique();
            builder.HasIndex(i => i.PersonId);
        }
    }
}
