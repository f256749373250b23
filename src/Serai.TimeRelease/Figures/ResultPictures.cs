using Serai.Documents.Charts;
using Serai.Platform.Language;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Figures;

/// <summary>The pictures of a study's figures: how the release time spreads, what each interval contributes, when it is slow, and the process as it really runs.</summary>
internal static class ResultPictures
{
    public static DistributionChart? Spread(Study study, StudyFigures figures, StudyInterval shown, string? by, Text text)
    {
        if (figures.Lines.FirstOrDefault(l => l.IsAll && l.Interval.Id == shown.Id) is not { Summary: { } all } headline)
            return null;
        var rows = figures.Lines.Where(l => l.Interval.Id == headline.Interval.Id && l.Summary is { Size: not GroupSize.Suppressed and not GroupSize.None })
            .OrderBy(l => l.IsAll ? 0 : 1).ThenBy(l => l.Summary!.Median)
            .Select(l => new DistributionRow(l.IsAll ? text["All"] : l.Segment ?? text["unknown"], l.Summary!.Count, l.Summary.Mean, l.Summary.Median, l.Summary.P10, l.Summary.P25, l.Summary.P75, l.Summary.P90)).ToList();
        return new DistributionChart(rows)
        {
            Title = text["{0}, {1} to {2}, elapsed", text.Best(shown.Name), shown.FromPoint, shown.ToPoint],
            Description = text["Half of the {0} cases took {1} or less, one in ten took {2} or more; the mean is {3}.", text.Number(all.Count), text.Short(all.Median), text.Short(all.P90), text.Short(all.Mean)],
            Time = text.Short,
            Target = headline == figures.Headline ? study.TargetMinutes * 60.0 : null,
            Words = new(by ?? text["Group"], text["Cases"], text["Mean"], text["Median"], text["middle half of the cases"], text["eight of ten cases"], headline == figures.Headline && study.TargetMinutes is { } m ? text["target {0}", text.Short(m * 60)] : null),
            Culture = text.Culture,
        };
    }

    /// <summary>Means of those who had a step do not add up; contributions over all cases do.</summary>
    public static BarChart? Contributions(StudyFigures figures, IReadOnlyList<StudyActor> actors, long cases, Text text)
    {
        var rows = figures.Lines.Where(l => l is { IsAll: true, Interval.Holder: not null, Summary: { Count: > 0 } })
            .Select(l => (l.Interval, Minutes: l.Summary!.Mean * l.Summary.Count / cases / 60)).Where(r => r.Minutes > 0 && r.Interval.FromPoint != "Q0").OrderByDescending(r => r.Minutes).ToList();
        if (rows.Count == 0)
            return null;
        string Holder(string? code) => actors.FirstOrDefault(a => a.Code == code) is { } actor ? text.Best(actor.Name) : code ?? "";
        return new BarChart([.. rows.Select(r => $"{text.Best(r.Interval.Name)} · {Holder(r.Interval.Holder)}")], [new(text["Minutes a case"], rows.Select(r => r.Minutes))])
        {
            Title = text["What each interval adds to an average case"],
            Description = text["\"{0}\" adds most: {1} a case. Cases that skip an interval count as none. The queue before the post is left out.", text.Best(rows[0].Interval.Name), text.Short(rows[0].Minutes * 60)],
            CategoryTitle = text["Interval and who holds the clock"],
            Culture = text.Culture,
        };
    }

    /// <summary>Median release time by weekday and by three hours of arrival, in the study's zone; cells of few cases stay empty.</summary>
    public static HeatMap? Hours(StudyDesign design, EventLog log, Text text)
    {
        var study = design.Study;
        int a = log.EventId(design.Headline.From!), b = log.EventId(design.Headline.To!);
        if (a < 0 || b < 0)
            return null;
        var cells = new List<double>[7, 8];
        for (var c = 0; c < log.CaseCount; c++)
        {
            long? start = null, end = null;
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            {
                if (log.EventIds[i] == a)
                    start ??= log.BeganMicros(i);
                if (log.EventIds[i] == b)
                    end = log.TimeMicros[i];
            }
            if (start is not { } s || end is not { } e)
                continue;
            var local = NodaTime.Instant.FromUnixTimeTicks(s * 10).InZone(design.Zone);
            (cells[(int)local.DayOfWeek - 1, local.Hour / 3] ??= []).Add((e - s) / 3.6e9);
        }
        double? Median(List<double>? values)
        {
            if (values is null || values.Count < Math.Max(1, study.HideBelow))
                return null;
            values.Sort();
            return values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
        }
        List<IReadOnlyList<double?>> grid = [.. Enumerable.Range(0, 7).Select(d => (IReadOnlyList<double?>)[.. Enumerable.Range(0, 8).Select(h => Median(cells[d, h]))])];
        if (grid.All(r => r.All(v => v is null)))
            return null;
        var monday = new DateOnly(2024, 1, 1);
        var worst = Enumerable.Range(0, 7).SelectMany(d => Enumerable.Range(0, 8).Select(h => (Day: d, Hour: h, Value: grid[d][h]))).Where(x => x.Value is not null).MaxBy(x => x.Value);
        return new HeatMap([.. Enumerable.Range(0, 7).Select(d => text.Weekday(monday.AddDays(d)))], [.. Enumerable.Range(0, 8).Select(h => $"{h * 3}–{(h * 3) + 3}")], grid)
        {
            Title = text["Median hours by day and hour of arrival"],
            Description = text["Slowest: arrivals on {0} between {1} and {2} o'clock. Cells with fewer than {3} cases are empty.", text.Weekday(monday.AddDays(worst.Day)), worst.Hour * 3, (worst.Hour * 3) + 3, study.HideBelow],
            RowTitle = text["Day"],
            Format = "N1",
            Culture = text.Culture,
        };
    }

    /// <summary>The map with what really followed what: thicker arrows carry more cases; arrows of fewer than two in a hundred are left out of the picture.</summary>
    public static ProcessMap? Process(StudyFigures figures, IReadOnlyList<StudyActor> actors, EventLog log, Text text)
    {
        var points = figures.Design.Points;
        var lanes = actors.OrderBy(a => a.Order).ToList();
        var known = points.ToDictionary(p => p.InData ?? p.Code, StringComparer.Ordinal);
        var counts = new long[log.EventNames.Length];
        foreach (var e in log.EventIds.AsSpan(0, log.EventCount))
            counts[e]++;
        var seen = points.Where(p => log.EventId(p.InData ?? p.Code) is >= 0 and var id && counts[id] > 0).OrderBy(p => p.Step).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
        var used = lanes.Where(a => seen.Exists(p => p.Actor == a.Code)).ToList();
        if (seen.Count < 2 || log.CaseCount == 0)
            return null;
        var flows = figures.Result.Follows.Where(f => known.ContainsKey(f.From) && known.ContainsKey(f.To) && f.From != f.To && f.Count >= .02 * log.CaseCount).ToList();
        return new ProcessMap(
            [.. used.Select(a => text.Best(a.Name))],
            [.. seen.Select(p => new ProcessNode(p.Code, used.FindIndex(a => a.Code == p.Actor), p.Step, text.Best(p.Name)) { Optional = p.Optional, Note = text["{0} times", text.Number(counts[log.EventId(p.InData ?? p.Code)])] })],
            [.. flows.Select(f => new ProcessFlow(known[f.From].Code, known[f.To].Code, text["{0} times, median {1}", text.Number(f.Count), text.Short(f.MedianSeconds)], (double)f.Count / log.CaseCount))])
        {
            Title = text["The process as it runs"],
            Description = flows.Count == 0 ? text["No step follows another often enough to be drawn."]
                : text["The slowest step that most cases take is {0} to {1}: median {2}.", Slowest(flows, log).From, Slowest(flows, log).To, text.Short(Slowest(flows, log).MedianSeconds)],
            Words = new(text["Party"], text["Time point"], text["Seen"], text["Next"]),
            Culture = text.Culture,
        };
    }

    static Engine.Analysing.FollowFigures Slowest(List<Engine.Analysing.FollowFigures> flows, EventLog log) =>
        flows.Where(f => f.Count >= .5 * log.CaseCount).DefaultIfEmpty(flows[0]).MaxBy(f => f.MedianSeconds)!;
}
