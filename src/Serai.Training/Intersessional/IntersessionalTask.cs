using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;
using Serai.Platform.Time;
using Serai.Training.Cohorts;

namespace Serai.Training.Intersessional;

internal enum TaskState { Draft, Published, Withdrawn }

/// <summary>What a participant hands in.</summary>
internal enum Expected { Text, File, TextAndFile }

/// <summary>Work between two working groups (R5). It is due at the end of a day in each participant's own zone.</summary>
internal sealed class IntersessionalTask : Entity, IAudited, ISearchable
{
    public required Guid ProgrammeId { get; init; }

    public required string ProgrammeCode { get; init; }

    /// <summary>The working group after which it is given, 1–5.</summary>
    public int AfterGroup { get; set; } = 1;

    public required LocalText Title { get; set; }

    public required LocalText Instructions { get; set; }

    public required DateOnly DueOn { get; set; }

    /// <summary>Late work is taken until the end of this day, and refused with a receipt afterwards.</summary>
    public required DateOnly AcceptUntil { get; set; }

    /// <summary>The group it is for; null for the whole cohort.</summary>
    public Guid? GroupId { get; set; }

    public Expected Expects { get; set; } = Expected.File;

    public bool CountsTowardsCertification { get; set; } = true;

    public TaskState State { get; set; } = TaskState.Draft;

    public DateTime? PublishedAt { get; set; }

    public string? WithdrawnBecause { get; set; }

    /// <summary>The address under which the officer used the installation when publishing; the links in reminders start with it.</summary>
    public string Site { get; set; } = "";

    public bool Invented { get; init; }

    public Deadline DueIn(string zone)
    {
        var due = Deadline.EndOf(DueOn, zone);
        var grace = Deadline.EndOf(AcceptUntil, zone).Utc - due.Utc;
        return grace > TimeSpan.Zero ? due with { Grace = grace } : due;
    }

    public bool IsFor(Participant participant) =>
        participant.ProgrammeId == ProgrammeId && (GroupId is null || GroupId == participant.GroupId || GroupId == participant.EditionId);

    public SearchDocument ToSearch() => new("Intersessional task", Title, ProgrammeCode, $"/programmes/{ProgrammeCode}/tasks/{Id}", [ProgrammeCode],
        State == TaskState.Published ? Can.Read : Can.RunProgrammes, null, true);

    internal sealed class Mapping : IEntityTypeConfiguration<IntersessionalTask>
    {
        public void Configure(EntityTypeBuilder<IntersessionalTask> builder) => builder.HasIndex(t => new { t.ProgrammeId, t.DueOn });
    }
}

/// <summary>An expert who reviews what is handed in for a task.</summary>
internal sealed class TaskReviewer : Entity, IAudited
{
    public required Guid TaskId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TaskReviewer>
    {
        public void Configure(EntityTypeBuilder<TaskReviewer> builder) => builder.HasIndex(r => new { r.TaskId, r.AccountId }).IsUnique();
    }
}
