using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

internal enum SessionKind { Opening, Lecture, Presentation, Practice, Discussion, Assessment, Evaluation, Break, Closing }

/// <summary>A session of an event's agenda: a day and local times in the event's zone.</summary>
internal sealed class Session : Entity, IAudited
{
    public required Guid EventId { get; init; }

    public required DateOnly Day { get; set; }

    public required TimeOnly Starts { get; set; }

    public required TimeOnly Ends { get; set; }

    public SessionKind Kind { get; set; }

    public required LocalText Title { get; set; }

    public LocalText? Summary { get; set; }

    /// <summary>One room link per session; empty uses the event's.</summary>
    public string? RoomLink { get; set; }

    /// <summary>Material used, when the session teaches a module.</summary>
    public Guid? ModuleId { get; set; }

    /// <summary>The event's calendar sequence at which the session joined the agenda: whoever was told at that state or later knows it.</summary>
    public int FirstSequence { get; init; }

    /// <summary>The sequence at which it last moved by itself. When the whole event moves, the event's own entry tells it.</summary>
    public int MovedSequence { get; set; }

    public List<SessionSpeaker> Speakers { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.HasIndex(s => new { s.EventId, s.Day, s.Starts });
            builder.HasMany(s => s.Speakers).WithOne().HasForeignKey(s => s.SessionId);
        }
    }
}

/// <summary>Somebody who speaks. Office and organisation are kept as they were on the day (R93).</summary>
internal sealed class SessionSpeaker : Entity, IAudited
{
    public required Guid SessionId { get; init; }

    public Guid? PersonId { get; set; }

    public required string Name { get; set; }

    public string? Office { get; set; }

    public string? Organisation { get; set; }

    public int Order { get; set; }

    /// <summary>"Name, office, organisation", as far as they are known.</summary>
    public string Line => string.Join(", ", new[] { Name, Office, Organisation }.Where(p => !string.IsNullOrWhiteSpace(p)));

    internal sealed class Mapping : IEntityTypeConfiguration<SessionSpeaker>
    {
        public void Configure(EntityTypeBuilder<SessionSpeaker> builder) => builder.Ignore(s => s.Line);
    }
}
