using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

internal enum Presence { Present, PresentOnline, Excused, Absent }

internal enum AttendanceSource { List, QrCode, MeetingReport, Import }

/// <summary>A participant on one day of an event. Membership, attendance and certification are three separate facts.</summary>
internal sealed class Attendance : Entity, IAudited, IOfMember, IOfProgramme
{
    public required Guid ProgrammeId { get; init; }

    public required Guid EventId { get; init; }

    public required DateOnly Day { get; init; }

    public required Guid ParticipantId { get; init; }

    public Guid? MemberId { get; init; }

    public Presence Presence { get; set; }

    public AttendanceSource Source { get; set; }

    public required DateTime RecordedAt { get; set; }

    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> builder)
        {
            builder.HasIndex(a => new { a.EventId, a.Day, a.ParticipantId }).IsUnique();
            builder.HasIndex(a => a.ParticipantId);
        }
    }
}
