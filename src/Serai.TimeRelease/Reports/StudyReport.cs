using System.Globalization;
using Serai.Documents;
using Serai.Documents.Charts;
using Serai.Platform.Language;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading.Stamps;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Engine.Survival;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Figures;

namespace Serai.TimeRelease.Reports;

/// <summary>The report of a study along the outline of the Guide's model report, in one language. Every table and figure has a number.</summary>
sealed class StudyReport(Text T, StudyDescription study, ReportFigures figures)
{
    readonly List<Block> _blocks = [];
    int _tables, _figures;

    public Document Write(DateTimeOffset now)
    {
        if (study.Notice is { } notice) _blocks.Add(new Notice(null, notice));
        Summary();
        Objectives();
        Scope();
        Methodology();
        Analysis();
        Conclusions();
        Annexes();
        return new Document
        {
            Title = study.Title ?? T["Time Release Study"],
            Subtitle = study.Administration,
            DateLine = T.Date(DateOnly.FromDateTime(now.DateTime)),
            Language = T.Language.Code,
            Created = now,
            Stamp = T["Made by Serai from {0}, SHA-256 {1}", figures.File, figures.Sha256[..16]],
            Blocks = _blocks,
        };
    }

    void Summary()
    {
        var all = figures.Of(figures.Headline).Summary;
        Head(1, T["Summary"]);
        if (all.Count == 0)
        {
            Say(T["No case has the interval {0}.", Name(figures.Headline)]);
            return;
        }
        Say(T["Half of the {0} cases took {1} or less from {2} to {3}; one in ten took {4} or more. The mean is {5}.",
            T.Number(all.Count), T.Length(all.Median), From(figures.Headline), To(figures.Headline), T.Length(all.P90), T.Length(all.Mean)]);
        if (all.Mean > 1.5 * all.Median) Say(T["The mean is much longer than the median: few cases take very long. A mean alone would mislead."]);
        if (figures.Attribution is { } who && who.Actors.Count > 0)
        {
            var most = who.Actors.MaxBy(a => a.Shared)!;
            Say(T["Of the time of a case, somebody was at work in {0}; nobody in {1}. {2} used most: {3}, by the shared rule.", T.Percent(who.Union / who.Elapsed, 1), T.Percent(who.Idle / who.Elapsed, 1), most.Actor, T.Percent(most.Shared / who.Elapsed, 1)]);
        }
    }

    void Objectives()
    {
        Head(1, T["1. Objectives"]);
        IReadOnlyList<string> objectives = study.Objectives.Count > 0 ? study.Objectives :
        [
            T["Measure the average time from the arrival of goods to their release."], T["Measure the time of each activity in between."], T["Find weaknesses in the release process and in each activity."],
            T["Find constraints that affect release."], T["Propose remedies."],
        ];
        _blocks.Add(new Bullets([.. objectives.Select(o => new Paragraph(o))]));
    }

    void Scope()
    {
        Head(1, T["2. Scope"]);
        List<(string, string)> facts = [];
        void Fact(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) facts.Add((name, value));
        }
        Fact(T["Offices"], T.List(study.Offices));
        Fact(T["Modes of transport"], T.List(study.Modes));
        Fact(T["Regimes"], T.List(study.Regimes));
        Fact(T["Period"], study.Period ?? Period());
        Fact(T["Unit of observation"], study.Unit);
        Fact(T["Cases"], T.Number(figures.Result.Cases + figures.Result.CasesWithoutEvents));
        Fact(T["Events recorded"], T.Number(figures.Result.Events));
        if (figures.Cutoff is { } cutoff) Fact(T["Freeze date"], T.Moment(cutoff.ToDateTimeUtc()));
        _blocks.Add(new KeyValues(facts));
    }

    string Period()
    {
        long first = long.MaxValue, last = long.MinValue;
        for (var c = 0; c < figures.Log.CaseCount; c++)
        {
            first = Math.Min(first, figures.Log.FirstMicros(c));
            last = Math.Max(last, figures.Log.LastMicros(c));
        }
        DateOnly Day(long micros)
        {
            var date = NodaTime.Instant.FromUnixTimeTicks(micros * 10).InZone(figures.Zone ?? NodaTime.DateTimeZone.Utc).Date;
            return new DateOnly(date.Year, date.Month, date.Day);
        }
        return figures.Log.CaseCount == 0 ? "–" : $"{T.Date(Day(first))} – {T.Date(Day(last))}";
    }

    void Methodology()
    {
        Head(1, T["3. Methodology"]);
        if (study.Mandate is { } mandate) Say(T["Mandate: {0}", mandate]);
        if (study.WorkingGroup.Count > 0) Say(T["Working group: {0}", T.List(study.WorkingGroup)]);
        if (study.Sampling is { } sampling) Say(T["Sampling: {0}", sampling]);
        if (study.Collection is { } collection) Say(T["Collection: {0}", collection]);
        Say(T["Durations are differences of instants; local times are read in {0} by the tz database {1}. Percentiles are of type {2}; the standard deviation has the divisor n − 1. Intervals for the median come from order statistics and ask nothing of the shape of the distribution.",
            figures.Zone?.Id ?? T["the zone of their own offset"], ZoneClock.DatabaseVersion.Replace("TZDB: ", "", StringComparison.Ordinal), figures.Request.PercentileType switch { PercentileType.Type6 => "6", PercentileType.NearestRank => T["nearest rank"], _ => "7" }]);
        Say(T.Plural(figures.Problems.RowsRefused, "{0} row could not be read and was left out.", "{0} rows could not be read and were left out."));
        Say(T["Verification left {0} of {1} cases without a finding that cannot be. No case was taken out of the figures below by a rule alone.", T.Number(figures.Verification.CasesAfter), T.Number(figures.Verification.CasesBefore)]);
        var applied = figures.Verification.Rules.Where(r => r.Applied).ToList();
        AddTable(T["What verification found"], [new(T["Rule"], Width: 3), new(T["Kind"]), new(T["Findings"], Align.End), new(T["Cases"], Align.End)],
            [.. applied.Select(r => (IReadOnlyList<string>)[$"{r.Rule.Id} {RuleName(r.Rule.Id)}", r.Rule.Kind == RuleKind.Hard ? T["hard"] : T["soft"], T.Number(r.Findings), T.Number(r.Cases)])]);
    }

    void Analysis()
    {
        Head(1, T["4. Analysis"]);
        foreach (var interval in figures.Request.Intervals) Interval(interval);
        WhoUsedTheTime();
        NotYetReleased();
        Hours();
        Variants();
    }

    void Interval(IntervalSpec interval)
    {
        Head(2, T["From {0} to {1}", From(interval), To(interval)]);
        var all = figures.Of(interval);
        if (all.Summary.Count == 0)
        {
            Say(T["No case has the interval {0}.", Name(interval)]);
            return;
        }
        if (all.Summary.Missing > 0) Say(T.Plural(all.Summary.Missing, "{0} case does not have this interval and is not part of its figures.", "{0} cases do not have this interval and are not part of its figures."));
        if (all.Negative > 0) Say(T.Plural(all.Negative, "In {0} case the second event came before the first; its time is below zero and was not changed.", "In {0} cases the second event came before the first; their times are below zero and were not changed."));
        List<IntervalFigures> rows = [all, .. figures.Segments(interval).OrderByDescending(s => s.Summary.Count).Take(25)];
        var chart = new DistributionChart([.. rows.Select(r => Strip(r))])
        {
            Title = T["From {0} to {1}", From(interval), To(interval)],
            Description = T["Half of the {0} cases took {1} or less from {2} to {3}; one in ten took {4} or more. The mean is {5}.", T.Number(all.Summary.Count), T.Length(all.Summary.Median), From(interval), To(interval), T.Length(all.Summary.P90), T.Length(all.Summary.Mean)],
            Culture = T.Culture,
            Time = T.Length,
            Target = figures.Request.TargetSeconds,
            Words = new DistributionWords(figures.Request.By.Count == 0 ? T["Segment"] : string.Join(" × ", figures.Request.By), T["Cases"], T["Mean"], T["Median"], T["middle half of the cases"], T["eight of ten cases"], figures.Request.TargetSeconds is { } target ? T["target {0}", T.Length(target)] : null),
        };
        _blocks.Add(new ChartBlock(chart) { Caption = T["Figure {0}: {1}", ++_figures, chart.Title], WithTable = false });
        List<TableColumn> columns = [new(chart.Words.Group, Width: 2), new("n", Align.End), new(T["Mean"], Align.End), new(T["Median"], Align.End), new(T["95 % interval of the median"], Align.End, 2), new("P10", Align.End), new("P90", Align.End)];
        if (figures.Request.TargetSeconds is not null) columns.Add(new(T["Within the target"], Align.End));
        AddTable(chart.Title, columns, [.. rows.Select(r => (IReadOnlyList<string>)[Group(r), T.Number(r.Summary.Count), .. Cells(r.Summary)])]);
        if (rows.Any(r => r.Summary.Size == GroupSize.Suppressed)) _blocks.Add(new Paragraph(T["Groups of fewer than five cases are counted, and their figures are not shown."]) { Small = true });
        if (rows.Any(r => r.Summary.Size == GroupSize.Flagged)) _blocks.Add(new Paragraph(T["Figures of fewer than thirty cases are uncertain; look at their intervals."]) { Small = true });
    }

    IEnumerable<string> Cells(Summary s)
    {
        var hidden = s.Size is GroupSize.Suppressed or GroupSize.None;
        string Shown(double value) => hidden ? "–" : T.Length(value);
        yield return Shown(s.Mean);
        yield return Shown(s.Median);
        yield return hidden || !s.MedianInterval.Exists ? "–" : $"{T.Length(s.MedianInterval.Lower)} – {T.Length(s.MedianInterval.Upper)}";
        yield return Shown(s.P10);
        yield return Shown(s.P90);
        if (figures.Request.TargetSeconds is not null) yield return hidden || s.ShareWithinTarget is not { } share ? "–" : T.Percent(share, 1);
    }

    DistributionRow Strip(IntervalFigures row) => row.Summary.Size is GroupSize.Suppressed or GroupSize.None
        ? new(Group(row), row.Summary.Count, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN)
        : new(Group(row), row.Summary.Count, row.Summary.Mean, row.Summary.Median, row.Summary.P10, row.Summary.P25, row.Summary.P75, row.Summary.P90);

    void WhoUsedTheTime()
    {
        if (figures.Attribution is not { } who) return;
        Head(2, T["Who used the time"]);
        Say(T["Means per case. Inclusive counts all time in which an actor was at work; exclusive only when it alone was; shared divides each moment among those at work, and adds up to the time in which anybody was."]);
        List<IReadOnlyList<string>> rows = [.. who.Actors.OrderByDescending(a => a.Shared).Take(30).Select(a => (IReadOnlyList<string>)[a.Actor, T.Length(a.Inclusive), T.Length(a.Exclusive), T.Length(a.Shared), T.Percent(a.Shared / who.Elapsed, 1)])];
        rows.Add([T["nobody at work"], "", "", T.Length(who.Idle), T.Percent(who.Idle / who.Elapsed, 1)]);
        rows.Add([T["from first to last stamp"], "", "", T.Length(who.Elapsed), T.Percent(1, 1)]);
        AddTable(T["Who used the time"], [new(T["Actor"], Width: 2), new(T["Inclusive"], Align.End), new(T["Exclusive"], Align.End), new(T["Shared"], Align.End), new(T["Share"], Align.End)], rows, lastIsTotal: true);
        Say(T["Work of several actors overlapped in {0} of {1} cases.", T.Number(who.OverlappingCases), T.Number(who.Cases)]);
    }

    void NotYetReleased()
    {
        if (figures.Cutoff is null || figures.Measures.Followed.Count == 0) return;
        Head(2, T["Goods not yet released"]);
        Say(T["Cases that were not released at the freeze date are counted as long as they were followed (Kaplan-Meier). Leaving them out would make every figure too low."]);
        AddTable(T["Goods not yet released"], [new(T["Interval"], Width: 2), new("n", Align.End), new(T["Released"], Align.End), new(T["Not yet"], Align.End), new("P25", Align.End), new(T["Median"], Align.End), new("P75", Align.End), new("P90", Align.End)],
            [.. figures.Measures.Followed.OrderBy(g => g.Key.Interval).ThenBy(g => g.Value.By.Count).ThenBy(g => g.Key.Key, StringComparer.Ordinal).Take(30).Select(g =>
            {
                var estimate = KaplanMeier.Of(g.Value.Cases);
                string At(double p) => estimate.Percentile(p) is { Reached: true } reached ? T.Length(reached.Value) : "> " + T.Length(estimate.LastObserved);
                return (IReadOnlyList<string>)[g.Value.By.Count == 0 ? Name(figures.Request.Intervals[g.Key.Interval]) : string.Join(" × ", g.Value.By.Select(b => b.Value ?? T["unknown"])),
                    T.Number(estimate.Count), T.Number(estimate.Released), T.Number(estimate.NotYet), At(.25), At(.5), At(.75), At(.9)];
            })]);
    }

    void Hours()
    {
        var counts = figures.Beginnings();
        if (figures.Log.CaseCount < 20) return;
        Head(2, T["When cases begin"]);
        var days = Enumerable.Range(0, 7).Select(d => T.Culture.DateTimeFormat.GetDayName((DayOfWeek)((d + 1) % 7))).ToList();
        var chart = new HeatMap(days, [.. Enumerable.Range(0, 12).Select(h => $"{h * 2:00}–{h * 2 + 2:00}")], [.. Enumerable.Range(0, 7).Select(d => (IReadOnlyList<double?>)[.. Enumerable.Range(0, 12).Select(h => (double?)(counts[d, h * 2] + counts[d, h * 2 + 1]))])])
        {
            Title = T["Cases by weekday and hour of their first stamp"],
            Description = T["Darker fields are busier. Waiting that comes from opening hours shows where cases begin when an agency is closed."],
            RowTitle = T["Weekday"],
            Culture = T.Culture,
        };
        _blocks.Add(new ChartBlock(chart) { Caption = T["Figure {0}: {1}", ++_figures, chart.Title], WithTable = false });
    }

    void Variants()
    {
        if (figures.Result.Variants.Count == 0) return;
        Head(2, T["Ways through the process"]);
        Say(T.Plural(figures.Result.Variants.Count, "The cases went through the process in {0} way.", "The cases went through the process in {0} different ways."));
        AddTable(T["The most frequent ways"], [new(T["Activities in order"], Width: 6), new(T["Cases"], Align.End), new(T["Share"], Align.End), new(T["Median"], Align.End)],
            [.. figures.Result.Variants.Take(8).Select(v => (IReadOnlyList<string>)[string.Join(" → ", v.Events), T.Number(v.Count), T.Percent((double)v.Count / Math.Max(1, figures.Result.Cases), 1), T.Length(v.MedianSeconds)])]);
    }

    void Conclusions()
    {
        Head(1, T["5. Conclusions and recommendations"]);
        if (study.Conclusions.Count > 0) _blocks.Add(new Bullets([.. study.Conclusions.Select(c => new Paragraph(c))]));
        if (study.Recommendations.Count == 0)
        {
            Say(T["Recommendations are for the working group to write: each with an owner, a date, the effect expected and its indicator."]);
            return;
        }
        AddTable(T["Recommendations"], [new(T["Recommendation"], Width: 3), new(T["Owner"]), new(T["Due"]), new(T["Expected effect"], Width: 2), new(T["Indicator"], Width: 2)],
            [.. study.Recommendations.Select(r => (IReadOnlyList<string>)[r.Text, r.Owner ?? "", r.Due ?? "", r.Effect ?? "", r.Indicator ?? ""])]);
    }

    void Annexes()
    {
        Head(1, T["6. Annexes"]);
        Head(2, T["Time from one event to the next"]);
        AddTable(T["Time from one event to the next"], [new(T["First event"], Width: 2), new(T["Event after it"], Width: 2), new("n", Align.End), new(T["Mean"], Align.End), new(T["Median"], Align.End), new("P90", Align.End)],
            [.. figures.Result.Follows.Take(40).Select(f => (IReadOnlyList<string>)[f.From, f.To, T.Number(f.Count), T.Length(f.MeanSeconds), T.Length(f.MedianSeconds), T.Length(f.P90Seconds)])]);
        Head(2, T["Quality of the data"]);
        _blocks.Add(new Bullets([.. figures.Problems.Counts.Select(c => new Paragraph($"{c.Key}: {T.Number(c.Value)}")).DefaultIfEmpty(T["Every row was read without a remark."])]));
        Head(2, T["Definitions"]);
        _blocks.Add(new Bullets(
        [
            new(T["Elapsed time counts all hours, day and night."]), new(T["P90: nine of ten cases took this long or less."]),
            new(T["Without start and end of an activity waiting cannot be told from working; such times are gaps between stamps."]),
            new(T["Medians are not additive: those of the steps do not add up to that of the whole."]),
        ]));
    }

    void Head(int level, string text) => _blocks.Add(new Heading(level, text));

    void Say(string text) => _blocks.Add(new Paragraph(text));

    void AddTable(string caption, IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, bool lastIsTotal = false) =>
        _blocks.Add(new Table(columns, rows) { Caption = T["Table {0}: {1}", ++_tables, caption], LastRowIsTotal = lastIsTotal });

    string Group(IntervalFigures row) => row.By.Count == 0 ? T["all"] : string.Join(" × ", row.By.Select(b => b.Value ?? T["unknown"]));

    string From(IntervalSpec interval) => interval.From ?? T["first stamp"];

    string To(IntervalSpec interval) => interval.To ?? T["last stamp"];

    string Name(IntervalSpec interval) => $"{From(interval)} – {To(interval)}";

    string RuleName(string id) => id switch
    {
        "V01" => T["impossible order"],
        "V02" => T["lodged before arrival"],
        "V03" => T["stamp in the future"],
        "V04" => T["outside the study's window"],
        "V05" => T["recorded twice"],
        "V06" => T["longer than the technical maximum"],
        "V07" => T["shorter than the technical minimum"],
        "V08" => T["activity outside the agency's hours"],
        "V09" => T["post or vehicle does not match"],
        "V10" => T["red lane without an examination"],
        "V11" => T["examination without red or yellow lane"],
        "V12" => T["payment after release without a guarantee"],
        "V13" => T["all stamps equal"],
        "V14" => T["copied times"],
        "V15" => T["heaped minutes"],
        "V16" => T["repair that would make it plausible"],
        "V17" => T["clocks of two posts differ"],
        "V18" => T["local time that does not exist or occurred twice"],
        "V19" => T["one end of a pair is missing"],
        "V20" => T["one truck on several cases at once"],
        _ => T["outlier on the log scale"],
    };
}
