using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// That a person attended an event, with days and hours, under a number of its own. It says nothing about what was learnt: certification as a
/// Master Trainer is another paper with another number. One for each person and event; a corrected attendance corrects it.
/// </summary>
internal sealed class AttendanceCertificate : Entity, IAudited, IOfMember, IOfProgramme, IAboutPerson
{
    public required Guid ProgrammeId { get; init; }

    public required Guid EventId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>As printed, for instance <c>AT-2026-0007</c>; stays the same when the facts are corrected.</summary>
    public required string Number { get; init; }

    public required int Year { get; init; }

    public required int Sequence { get; init; }

    public required int Days { get; set; }

    /// <summary>Days of the event that have an attendance list.</summary>
    public required int OfDays { get; set; }

    /// <summary>Length of the sessions on the days attended, breaks left out; 0 where the event has no agenda.</summary>
    public required int Minutes { get; set; }

    public required DateTime IssuedAt { get; set; }

    public required string IssuedBy { get; set; }

    public Guid? AboutPersonId => PersonId;

    public bool Says(AttendedTime time) => (Days, OfDays, Minutes) == (time.Days, time.OfDays, time.Minutes);

    internal sealed class Mapping : IEntityTypeConfiguration<AttendanceCertificate>
    {
        public void Configure(EntityTypeBuilder<AttendanceCertificate> builder)
        {
            builder.Ignore(c => c.AboutPersonId);
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => new { c.Year, c.Sequence }).IsUnique();
            builder.HasIndex(c => new { c.EventId, c.ParticipantId }).IsUnique();
            builder.HasIndex(c => c.PersonId);
        }
    }
}
