using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>Programme start, launch ceremony and first working group are three different kinds of event.</summary>
internal enum EventKind
{
    WorkingGroup,
    VirtualWorkingGroup,
    ExplanatoryMeeting,
    PreparatoryMeeting,
    Launch,
    Webinar,
    CatchUp,
    IntersessionalEvent,
    PreAccreditationWorkshop,
    AdvancedWorkshop,
    EntryWorkshop,
    Workshop,
}

/// <summary>Unknown where the source does not say.</summary>
internal enum EventMode { InPerson, Virtual, Hybrid, Unknown }

internal enum EventState { Planned, Held, Cancelled }

/// <summary>
/// A working group or another event of a programme. Head counts that a source states stand beside what Serai counts
/// from its own attendance, and are never mixed with it.
/// </summary>
internal sealed class ProgrammeEvent : Entity, IAudited, ISearchable
{
    public required Guid ProgrammeId { get; init; }

    public EventKind Kind { get; set; }

    /// <summary>1–5 for working groups.</summary>
    public int? Number { get; set; }

    public LocalText? Title { get; set; }

    /// <summary>Group or language edition; null for the whole cohort.</summary>
    public Guid? GroupId { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public Precision Precision { get; set; } = Precision.Day;

    public EventMode Mode { get; set; }

    public LocalText? City { get; set; }

    public LocalText? Venue { get; set; }

    /// <summary>Zone of the place; virtual events use the one their times are given in.</summary>
    public string Zone { get; set; } = "Europe/Brussels";

    public Guid? HostMember { get; set; }

    public EventState State { get; set; }

    /// <summary>Why it was cancelled or moved, in the words that the invited people read.</summary>
    public string? ChangedBecause { get; set; }

    /// <summary>Decisions and notes for the summary report, typed by the officer.</summary>
    public LocalText? Decisions { get; set; }

    /// <summary>Virtual room of the whole event; sessions may have their own.</summary>
    public string? RoomLink { get; set; }

    /// <summary>Head count that the source states, with its unit: <c>officials</c>, <c>members</c>, <c>participants</c>.</summary>
    public int? StatedCount { get; set; }

    public string? StatedUnit { get; set; }

    public int? StatedMembers { get; set; }

    public int? StatedTrainees { get; set; }

    public int? StatedCertified { get; set; }

    public string Sources { get; set; } = "";

    public string? Note { get; set; }

    /// <summary>Invented for the demonstration, for instance a future date that no public source knows.</summary>
    public bool Invented { get; set; }

    /// <summary>Stable for the life of the event, for calendars.</summary>
    public string CalendarUid => $"{Id:N}@serai";

    /// <summary>Raised at each change that calendars must learn of.</summary>
    public int CalendarSequence { get; set; }

    public string? ProgrammeCode { get; set; }

    public bool IsOver(DateOnly today) => State == EventState.Held || (To ?? From) is { } last && Precision == Precision.Day && last < today;

    /// <summary>The days of the event; none while the dates are not known to the day.</summary>
    public IReadOnlyList<DateOnly> Days() => From is not { } from || Precision != Precision.Day ? []
        : [.. Enumerable.Range(0, Math.Clamp((To ?? from).DayNumber - from.DayNumber + 1, 1, 400)).Select(from.AddDays)];

    public LocalText SearchTitle => Title ?? new LocalText("en", Number is { } n ? $"{ProgrammeCode} WG{n}" : $"{ProgrammeCode} {Kind}");

    public SearchDocument ToSearch() => new("Event", SearchTitle, ProgrammeCode, $"/events/{Id}",
        (City?.Versions.Select(v => v.Text) ?? []).Append(ProgrammeCode).Append(Number is { } n ? $"WG{n}" : null), Can.Read, null, true);

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammeEvent>
    {
        public void Configure(EntityTypeBuilder<ProgrammeEvent> builder)
        {
            builder.HasIndex(e => new { e.ProgrammeId, e.From });
            builder.Ignore(e => e.CalendarUid);
            builder.Ignore(e => e.SearchTitle);
        }
    }
}

/// <summary>One event may serve several programmes (R86).</summary>
internal sealed class EventAlsoServes : Entity, IAudited
{
    public required Guid EventId { get; init; }

    public required Guid ProgrammeId { get; init; }
}
