using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// What is left of a session that was taken out of an agenda: enough to cancel it in the calendars that hold it. A calendar only
/// lets go of an entry that is cancelled by the same UID with a higher SEQUENCE (RFC 5546 3.2.5); an entry that just vanishes stays.
/// </summary>
internal sealed class RemovedSession : Entity, IAudited
{
    public required Guid EventId { get; init; }

    /// <summary>The session's id, which its UID is made of.</summary>
    public required Guid SessionId { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeOnly Starts { get; init; }

    public required TimeOnly Ends { get; init; }

    public required LocalText Title { get; init; }

    public required int FirstSequence { get; init; }

    /// <summary>The event's calendar sequence at which it left the agenda.</summary>
    public required int Sequence { get; init; }

    public required DateTime RemovedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RemovedSession>
    {
        public void Configure(EntityTypeBuilder<RemovedSession> builder) => builder.HasIndex(s => s.EventId);
    }
}
