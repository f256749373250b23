using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Platform.Data;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>What a study measures, in the words of its data: its points and intervals, its clock, and the moment at which follow-up stops.</summary>
internal sealed record StudyDesign(Study Study, IReadOnlyList<TimePoint> Points, IReadOnlyList<StudyInterval> Intervals)
{
    public static async Task<StudyDesign> ReadAsync(SeraiDb db, Study study, CancellationToken ct) => new(study,
        await db.Set<TimePoint>().AsNoTracking().Where(p => p.StudyId == study.Id).OrderBy(p => p.Step).ThenBy(p => p.Code).ToListAsync(ct),
        await db.Set<StudyInterval>().AsNoTracking().Where(i => i.StudyId == study.Id).OrderBy(i => i.Order).ToListAsync(ct));

    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Study.Zone) ?? DateTimeZone.Utc;

    /// <summary>The end of the day on which follow-up stops; null while it is not set.</summary>
    public Instant? FollowedUntil => Study.Freeze is { } day ? Zone.AtStartOfDay(new LocalDate(day.Year, day.Month, day.Day).PlusDays(1)).ToInstant() : null;

    public IntervalSpec Headline => new(InData(Study.HeadlineFrom), InData(Study.HeadlineTo));

    /// <summary>What the data call a point; null where the study has none of this code.</summary>
    public string? NameOf(string code) => Points.FirstOrDefault(p => p.Code == code) is { } point ? point.InData ?? point.Code : null;

    /// <summary>What the data call a point; its code where the study has none.</summary>
    public string InData(string code) => NameOf(code) ?? code;

    public IntervalSpec SpecOf(StudyInterval interval) => new(InData(interval.FromPoint), InData(interval.ToPoint));

    /// <param name="intervals">In the order in which the figures come.</param>
    /// <param name="by">Column by which they are broken down, or null.</param>
    public AnalysisRequest Request(IReadOnlyList<IntervalSpec> intervals, string? by) => new()
    {
        Intervals = intervals, By = by is null ? [] : [by], PercentileType = Study.Percentile, TargetSeconds = Study.TargetMinutes * 60.0, Small = new SmallNumbers(Study.FlagBelow, Study.HideBelow),
    };
}
