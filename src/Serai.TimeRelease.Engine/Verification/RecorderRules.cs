using System.Globalization;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V14 and V15: times that were copied or made up leave traces in what one recorder wrote.</summary>
static class RecorderRules
{
    const long Minute = 60_000_000;

    public static void Apply(EventLog log, VerificationSetup setup, Findings findings)
    {
        var column = setup.Recorder is { } name ? log.Segment(name) : null;
        if (column is null && log.ActorIds is null) return;
        findings.Apply("V14");
        findings.Apply("V15");
        var names = column?.Values ?? log.ActorNames;
        int Recorder(int c, int i) => column?.Codes[c] ?? log.ActorIds![i];
        Copied(log, setup, names, Recorder, findings);
        Heaped(log, setup, names, Recorder, findings);
    }

    static void Copied(EventLog log, VerificationSetup setup, string[] names, Func<int, int, int> recorder, Findings findings)
    {
        Dictionary<(int, string), List<int>> vectors = [];
        var last = new Dictionary<int, (long Time, System.Text.StringBuilder Gaps, int Count)>();
        for (var c = 0; c < log.CaseCount; c++)
        {
            last.Clear();
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            {
                var who = recorder(c, i);
                if (who < 0) continue;
                if (!last.TryGetValue(who, out var before)) before = (log.TimeMicros[i], new(), 0);
                else before = (log.TimeMicros[i], before.Gaps.Append(CultureInfo.InvariantCulture, $" {log.EventIds[i]}+{(log.TimeMicros[i] - before.Time) / 1_000_000}"), before.Count + 1);
                last[who] = before;
            }
            foreach (var (who, (_, gaps, count)) in last)
            {
                if (count < setup.CopiedGaps) continue;
                if (!vectors.TryGetValue((who, gaps.ToString()), out var cases)) vectors.Add((who, gaps.ToString()), cases = []);
                cases.Add(c);
            }
        }
        foreach (var ((who, gaps), cases) in vectors)
        {
            if (cases.Count < setup.CopiedCases || gaps.Split(' ').All(g => g.Length == 0 || g.EndsWith("+0", StringComparison.Ordinal))) continue;
            var lengths = string.Join(", ", gaps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(g => Words.Length(long.Parse(g[(g.IndexOf('+', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) * 1_000_000)));
            foreach (var c in cases)
                findings.Add("V14", c, log.CaseStarts[c], $"{cases.Count} cases of {names[who]} have the same times between their steps, to the second", () => lengths);
        }
    }

    static void Heaped(EventLog log, VerificationSetup setup, string[] names, Func<int, int, int> recorder, Findings findings)
    {
        var counts = new int[names.Length, 60];
        for (var c = 0; c < log.CaseCount; c++)
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
                if (recorder(c, i) is >= 0 and var who)
                {
                    var offset = setup.Zone is null ? 0 : setup.Zone.GetUtcOffset(Words.InstantOf(log.TimeMicros[i])).Ticks / 10;
                    var minute = (log.TimeMicros[i] + offset) / Minute % 60;
                    counts[who, minute < 0 ? minute + 60 : minute]++;
                }
        var tested = Enumerable.Range(0, names.Length).Where(who => Total(counts, who) >= setup.HeapingFrom).ToList();
        // Two tests for each recorder share the chance of a false alarm.
        var alpha = setup.Alpha / Math.Max(1, 2 * tested.Count);
        foreach (var who in tested)
        {
            var n = Total(counts, who);
            var round = counts[who, 0] + counts[who, 30];
            var p = Binomial.AtLeast(round, n, 2.0 / 60);
            if (p < alpha && round > setup.HeapingShare * n)
            {
                findings.About("V15", names[who], $"too many minutes :00 and :30; 3.3 % would be expected (exact binomial p = {p.ToString("0.0e0", CultureInfo.InvariantCulture)})", $"{round} of {n} stamps, {Words.Share((double)round / n)}");
                continue;
            }
            var digits = new long[10];
            for (var minute = 0; minute < 60; minute++) digits[minute % 10] += counts[who, minute];
            var square = digits.Sum(d => (d - n / 10.0) * (d - n / 10.0) / (n / 10.0));
            var chance = ChiSquare.Beyond9(square);
            // With thousands of stamps any preference is found; it matters from twice the expected share on.
            if (n >= 50 && chance < alpha && digits.Max() > 0.2 * n)
                findings.About("V15", names[who], $"the last digit of the minutes is far from even (chi-square {square.ToString("0.0", CultureInfo.InvariantCulture)}, 9 degrees of freedom, p = {chance.ToString("0.0e0", CultureInfo.InvariantCulture)})", $"digit {Array.IndexOf(digits, digits.Max())} in {digits.Max()} of {n} stamps");
        }
    }

    static int Total(int[,] counts, int who)
    {
        var total = 0;
        for (var minute = 0; minute < 60; minute++) total += counts[who, minute];
        return total;
    }
}
