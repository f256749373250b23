using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Stamps;
using Serai.TimeRelease.Engine.Survival;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary>The answer of <c>serai trs analyse --json</c>; documented in docs/trs.md.</summary>
static class AnalysisJson
{
    public static void Write(Utf8JsonWriter writer, Measures? measures, AnalysisResult? result, AnalysisRequest request, Instant? freeze, Problems problems, int top)
    {
        if (measures is not null && result is not null)
        {
            writer.WriteNumber("cases", result.Cases + result.CasesWithoutEvents);
            writer.WriteNumber("events", result.Events);
            writer.WriteNumber("cases_without_events", result.CasesWithoutEvents);
            writer.WriteString("percentile", request.PercentileType switch { Engine.Statistics.PercentileType.Type6 => "type6", Engine.Statistics.PercentileType.NearestRank => "nearest", _ => "type7" });
            writer.WriteString("tz_database", ZoneClock.DatabaseVersion);
            Intervals(writer, result, measures.Open());
            Attribution(writer, measures);
            Variants(writer, result, top);
            Follows(writer, result, top);
            if (freeze is { } at) Survival(writer, measures, request, at);
        }
        JsonParts.Problems(writer, problems);
    }

    static void Intervals(Utf8JsonWriter writer, AnalysisResult result, AnalysisResult? open)
    {
        writer.WriteStartArray("intervals");
        for (var i = 0; i < result.Intervals.Count; i++)
        {
            var figures = result.Intervals[i];
            writer.WriteStartObject();
            writer.WriteString("interval", JsonParts.Name(figures.Interval));
            JsonParts.By(writer, figures.By);
            JsonParts.Summary(writer, figures.Summary);
            writer.WriteNumber("negative", figures.Negative);
            if (open is not null)
            {
                // Both analyses saw the same cases in the same order, so their intervals and segments stand in the same order too.
                writer.WriteStartObject("open");
                JsonParts.Summary(writer, open.Intervals[i].Summary);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void Attribution(Utf8JsonWriter writer, Measures measures)
    {
        if (measures.Attribution() is not { } report)
        {
            writer.WriteNull("attribution");
            return;
        }
        var own = measures.OwnIdle();
        writer.WriteStartObject("attribution");
        writer.WriteStartArray("actors");
        foreach (var actor in report.Actors)
        {
            writer.WriteStartObject();
            writer.WriteString("actor", actor.Actor);
            writer.WriteNumber("inclusive_s", actor.Inclusive);
            writer.WriteNumber("exclusive_s", actor.Exclusive);
            writer.WriteNumber("shared_s", actor.Shared);
            if (own.TryGetValue(actor.Actor, out var idle))
            {
                writer.WriteNumber("works", idle.Works);
                writer.WriteNumber("own_idle_total_s", idle.Idle / 1e6);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("inclusive_s", report.Inclusive);
        writer.WriteNumber("union_s", report.Union);
        writer.WriteNumber("at_least_two_s", report.AtLeastTwo);
        writer.WriteNumber("idle_s", report.Idle);
        writer.WriteNumber("elapsed_s", report.Elapsed);
        writer.WriteNumber("cases", report.Cases);
        writer.WriteNumber("overlapping_cases", report.OverlappingCases);
        writer.WriteEndObject();
    }

    static void Variants(Utf8JsonWriter writer, AnalysisResult result, int top)
    {
        writer.WriteNumber("variant_count", result.Variants.Count);
        writer.WriteStartArray("variants");
        foreach (var variant in result.Variants.Take(top))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("events");
            foreach (var name in variant.Events) writer.WriteStringValue(name);
            writer.WriteEndArray();
            writer.WriteNumber("n", variant.Count);
            writer.WriteNumber("share", (double)variant.Count / Math.Max(1, result.Cases));
            Times(writer, variant.MeanSeconds, variant.MedianSeconds, variant.P90Seconds);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void Follows(Utf8JsonWriter writer, AnalysisResult result, int top)
    {
        writer.WriteNumber("follows_count", result.Follows.Count);
        writer.WriteStartArray("follows");
        foreach (var pair in result.Follows.Take(top))
        {
            writer.WriteStartObject();
            writer.WriteString("from", pair.From);
            writer.WriteString("to", pair.To);
            writer.WriteNumber("n", pair.Count);
            Times(writer, pair.MeanSeconds, pair.MedianSeconds, pair.P90Seconds);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void Times(Utf8JsonWriter writer, double mean, double median, double p90)
    {
        JsonParts.Number(writer, "mean_s", mean);
        JsonParts.Number(writer, "median_s", median);
        JsonParts.Number(writer, "p90_s", p90);
    }

    static void Survival(Utf8JsonWriter writer, Measures measures, AnalysisRequest request, Instant freeze)
    {
        var groups = measures.Followed.OrderBy(g => g.Key.Interval).ThenBy(g => g.Value.By.Count).ThenBy(g => g.Key.Key, StringComparer.Ordinal).ToList();
        if (groups.Count == 0)
        {
            writer.WriteNull("survival");
            return;
        }
        writer.WriteStartObject("survival");
        writer.WriteString("cutoff", InstantPattern.ExtendedIso.Format(freeze));
        writer.WriteNumber("left_out_backwards", measures.Backwards);
        Estimate(writer, groups[0].Key.Interval, groups[0].Value.By, groups[0].Value.Cases, request, withSteps: true);
        writer.WriteStartArray("groups");
        foreach (var (key, (by, cases)) in groups)
        {
            writer.WriteStartObject();
            Estimate(writer, key.Interval, by, cases, request, withSteps: false);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void Estimate(Utf8JsonWriter writer, int interval, IReadOnlyList<KeyValuePair<string, string?>> by, List<Followed> cases, AnalysisRequest request, bool withSteps)
    {
        var estimate = KaplanMeier.Of(cases);
        writer.WriteString("interval", JsonParts.Name(request.Intervals[interval]));
        JsonParts.By(writer, by);
        writer.WriteNumber("n", estimate.Count);
        writer.WriteNumber("released", estimate.Released);
        writer.WriteNumber("not_released", estimate.NotYet);
        foreach (var (name, p) in new[] { ("p10_s", 0.1), ("p25_s", 0.25), ("median_s", 0.5), ("p75_s", 0.75), ("p90_s", 0.9), ("p95_s", 0.95) })
        {
            var reached = estimate.Percentile(p);
            JsonParts.Number(writer, name, reached.Reached ? reached.Value : null);
        }
        JsonParts.Number(writer, "last_observed_s", estimate.LastObserved);
        JsonParts.Number(writer, "restricted_mean_s", estimate.RestrictedMean(estimate.LastObserved).Mean);
        if (request.TargetSeconds is { } target) JsonParts.Number(writer, "share_within_target", estimate.ShareWithin(target).Share);
        if (!withSteps) return;
        writer.WriteStartArray("steps");
        foreach (var step in estimate.Steps.Take(10_000))
        {
            writer.WriteStartObject();
            writer.WriteNumber("t_s", step.Time);
            writer.WriteNumber("at_risk", step.AtRisk);
            writer.WriteNumber("released", step.Released);
            writer.WriteNumber("censored", step.NotYet);
            JsonParts.Number(writer, "survival", step.Survival);
            JsonParts.Number(writer, "se", step.StandardError);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
