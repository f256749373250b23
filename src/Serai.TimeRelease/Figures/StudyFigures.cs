using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Attribution;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Engine.Survival;
using Serai.TimeRelease.Logs;
using Serai.TimeRelease.Records;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Figures;

/// <summary>The figures of a study: each of its intervals over all cases and by one segment, who used the time, what is not released yet, and the way the process really takes.</summary>
internal sealed record StudyFigures(StudyDesign Design, IReadOnlyList<StudyFigures.Line> Lines, AnalysisResult Result, AttributionReport? Attribution, KaplanMeier? Release, IReadOnlyList<StudyFigures.Share> Holders)
{
    /// <param name="Segment">Value of the segment; null over all cases.</param>
    /// <param name="Summary">Null where the records lack one of the two points.</param>
    public sealed record Line(StudyInterval Interval, string? Segment, bool IsAll, Summary? Summary, long Negative);

    /// <param name="Seconds">Sum over all cases divided by all cases: contributions add up, means of those who had the step do not.</param>
    public sealed record Share(string? Holder, double Seconds);

    public Line? Headline => Lines.FirstOrDefault(l => l.IsAll && Design.SpecOf(l.Interval) == Design.Headline);

    public static async Task<StudyFigures> ReadAsync(SeraiDb db, Study study, StudyRecords.Read read, string? by, CancellationToken ct)
    {
        var design = await StudyDesign.ReadAsync(db, study, ct);
        var intervals = design.Intervals;
        var measures = new Measures(design.Request([.. intervals.Select(design.SpecOf)], by), cutoff: design.FollowedUntil);
        measures.Add(read.Used);
        var result = measures.Elapsed();
        var lines = intervals.SelectMany(i =>
        {
            var spec = design.SpecOf(i);
            var found = result.Intervals.Where(f => f.Interval == spec).ToList();
            var all = found.Find(f => f.By.Count == 0);
            return found.Where(f => f.By.Count > 0).Select(f => new Line(i, f.By[0].Value, false, f.Summary, f.Negative)).Prepend(new Line(i, null, true, all?.Summary is { Count: > 0 } s ? s : null, all?.Negative ?? 0));
        }).ToList();
        var headline = intervals.ToList().FindIndex(i => design.SpecOf(i) == design.Headline);
        var release = design.FollowedUntil is not null && headline >= 0 && measures.Followed.TryGetValue((headline, "0"), out var followed) ? KaplanMeier.Of(followed.Cases) : null;
        // The steps that lie side by side from arrival to release, each with the party that holds its clock.
        var holders = lines.Where(l => l.IsAll && l.Interval.Holder is not null && l.Summary is not null && read.Used.CaseCount > 0)
            .GroupBy(l => l.Interval.Holder).Select(g => new Share(g.Key, g.Sum(l => l.Summary!.Mean * l.Summary.Count / read.Used.CaseCount))).OrderByDescending(s => s.Seconds).ToList();
        return new StudyFigures(design, lines, result, measures.Attribution(), release, holders);
    }
}
