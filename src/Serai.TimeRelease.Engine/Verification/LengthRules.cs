using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V06, V07: beyond technical limits. V21: outliers among the other cases, on the log scale because times are skewed.</summary>
static class LengthRules
{
    const int FencesFrom = 20;

    public static void Apply(EventLog log, VerificationSetup setup, StudyEvents study, Findings findings)
    {
        foreach (var limit in setup.Limits)
        {
            int from = limit.From is null ? -1 : log.EventId(limit.From), to = limit.To is null ? -1 : log.EventId(limit.To);
            if ((limit.From is not null && from < 0) || (limit.To is not null && to < 0)) continue;
            if (limit.Maximum is not null) findings.Apply("V06");
            if (limit.Minimum is not null) findings.Apply("V07");
            var name = $"{limit.From ?? "first stamp"} to {limit.To ?? "last stamp"}";
            for (var c = 0; c < log.CaseCount; c++)
            {
                if (Length(log, c, limit, from, to) is not { } length) continue;
                if (limit.Maximum is { } most && length > most.BclCompatibleTicks / 10) findings.Add("V06", c, log.CaseStarts[c], $"{name} longer than the technical maximum", () => $"{Words.Length(length)}, at most {Words.Length(most.BclCompatibleTicks / 10)}");
                if (limit.Minimum is { } least && length < least.BclCompatibleTicks / 10 && length >= 0) findings.Add("V07", c, log.CaseStarts[c], $"{name} shorter than the technical minimum", () => $"{Words.Length(length)}, at least {Words.Length(least.BclCompatibleTicks / 10)}");
            }
        }
        Outliers(log, setup, findings);
    }

    static long? Length(EventLog log, int c, IntervalLimit limit, int from, int to)
    {
        long first, last;
        if (limit.From is null) first = log.FirstMicros(c);
        else if (StudyEvents.First(log, c, from) is >= 0 and var begin) first = log.TimeMicros[begin];
        else return null;
        if (limit.To is null) last = log.LastMicros(c);
        else if (StudyEvents.First(log, c, to) is >= 0 and var end) last = log.TimeMicros[end];
        else return null;
        return last - first;
    }

    static void Outliers(EventLog log, VerificationSetup setup, Findings findings)
    {
        if (FencesOf(log, setup.FenceReach) is not { } fences) return;
        findings.Apply("V21");
        for (var c = 0; c < log.CaseCount; c++)
        {
            var seconds = (log.LastMicros(c) - log.FirstMicros(c)) / 1e6;
            if (seconds <= 0) continue;
            if (seconds > fences.Upper || seconds < fences.Lower)
                findings.Add("V21", c, log.CaseStarts[c], seconds > fences.Upper ? "far longer than the others" : "far shorter than the others", () => $"{Words.Length((long)(seconds * 1e6))}; the fences of the log scale are {Words.Length((long)(fences.Lower * 1e6))} and {Words.Length((long)(Math.Min(fences.Upper, 1e11) * 1e6))}");
        }
    }

    /// <summary>Fences of the cases' lengths in seconds; null for too few cases.</summary>
    public static Fences? FencesOf(EventLog log, double reach)
    {
        var seconds = Enumerable.Range(0, log.CaseCount).Select(c => (log.LastMicros(c) - log.FirstMicros(c)) / 1e6).Where(s => s > 0).ToArray();
        return seconds.Length < FencesFrom ? null : SortedValues.Of(seconds).LogFences(reach);
    }
}
