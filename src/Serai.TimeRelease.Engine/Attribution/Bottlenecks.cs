using Serai.TimeRelease.Engine.Calendars;

namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>Why a case waited for a step.</summary>
public enum WaitingCause
{
    /// <summary>A query to the trader was open.</summary>
    Documents,

    /// <summary>The agency was closed.</summary>
    Calendar,

    /// <summary>The step was held until others were ready that then began with it.</summary>
    Batch,

    /// <summary>Everybody of the agency was busy with other cases.</summary>
    People,

    /// <summary>None of these.</summary>
    Unexplained,
}

/// <summary>One step of one case, with recorded start and end.</summary>
/// <param name="Case">Index of the case.</param>
/// <param name="Step">Index of the step.</param>
/// <param name="Actor">Index of the actor.</param>
/// <param name="Ready">When it could have begun: the end of the step before. Microseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended.</param>
public readonly record struct StepRun(int Case, int Step, int Actor, long Ready, long From, long To);

/// <summary>What is known of the actors and cases.</summary>
public sealed record BottleneckOptions
{
    /// <summary>Calendar of an actor, or nothing.</summary>
    public Func<int, WorkingCalendar?> CalendarOf { get; init; } = _ => null;

    /// <summary>How many cases an actor can work on at once: 1 for a person, more for an agency.</summary>
    public Func<int, int> PeopleOf { get; init; } = _ => 1;

    /// <summary>Stretches in which a query to the trader of a case was open, in order.</summary>
    public Func<int, IReadOnlyList<(long From, long To)>> QueriesOf { get; init; } = _ => [];

    /// <summary>Steps of one actor that begin within this time of each other are a batch, in microseconds.</summary>
    public long BatchWithin { get; init; } = 60_000_000;

    /// <summary>What an hour of waiting of one case costs, in any currency; 0 if unknown.</summary>
    public double CostPerHour { get; init; }
}

/// <summary>Waiting for one step of one actor by one cause, over all cases.</summary>
/// <param name="Step">Index of the step.</param>
/// <param name="Actor">Index of the actor.</param>
/// <param name="Cause">Why.</param>
/// <param name="Microseconds">How long, summed.</param>
/// <param name="Cases">How many cases waited for this cause.</param>
/// <param name="Cost">Hours × cost per hour.</param>
public sealed record Bottleneck(int Step, int Actor, WaitingCause Cause, long Microseconds, int Cases, double Cost);

/// <summary>
/// Divides the waiting before each step among causes and ranks the result by what it costs. Every moment has one cause, the first that
/// applies in the order of <see cref="WaitingCause"/>, so that the parts add up to the waiting.
/// </summary>
/// <remarks>
/// The causes follow K. Lashkevich et al., "Why am I Waiting? Data-Driven Analysis of Waiting Times in Business Processes", CAiSE 2023.
/// Only work that began at one time counts as a batch: one case after the other is a queue, that is, people.
/// </remarks>
public static class Bottlenecks
{
    /// <summary>Ranks the waiting before the steps, the costliest first.</summary>
    /// <exception cref="ArgumentException">A step ends before it starts.</exception>
    public static IReadOnlyList<Bottleneck> Rank(IReadOnlyList<StepRun> runs, BottleneckOptions? options = null)
    {
        var set = options ?? new();
        foreach (var run in runs)
        {
            if (run.To < run.From)
                throw new ArgumentException($"Step {run.Step} of case {run.Case} ends before it starts.", nameof(runs));
        }
        var full = runs.GroupBy(run => run.Actor).ToDictionary(group => group.Key, group => AllBusy(group, Math.Max(1, set.PeopleOf(group.Key))));
        var batchReady = BatchReady(runs, set.BatchWithin);
        var sums = new Dictionary<(int Step, int Actor, WaitingCause Cause), (long Time, HashSet<int> Cases)>();
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.From <= run.Ready)
                continue;
            List<(long From, long To)> left = [(run.Ready, run.From)];
            Take(WaitingCause.Documents, set.QueriesOf(run.Case));
            if (set.CalendarOf(run.Actor) is { } calendar && left.Count > 0)
                Take(WaitingCause.Calendar, Stretches.Without(left, [.. calendar.OpenBetween(left[0].From, left[^1].To)]));
            Take(WaitingCause.Batch, [(run.Ready, Math.Max(run.Ready, batchReady[i]))]);
            Take(WaitingCause.People, full[run.Actor]);
            Take(WaitingCause.Unexplained, left.ToArray());

            void Take(WaitingCause cause, IReadOnlyList<(long From, long To)> stretches)
            {
                var taken = Stretches.Length(Stretches.Both(left, stretches));
                if (taken == 0)
                    return;
                var key = (run.Step, run.Actor, cause);
                var (time, cases) = sums.TryGetValue(key, out var sum) ? sum : (0, []);
                cases.Add(run.Case);
                sums[key] = (time + taken, cases);
                left = Stretches.Without(left, stretches);
            }
        }
        return [.. sums
            .Select(sum => new Bottleneck(sum.Key.Step, sum.Key.Actor, sum.Key.Cause, sum.Value.Time, sum.Value.Cases.Count, sum.Value.Time / 3.6e9 * set.CostPerHour))
            .OrderByDescending(bottleneck => bottleneck.Microseconds).ThenBy(bottleneck => bottleneck.Step).ThenBy(bottleneck => bottleneck.Actor).ThenBy(bottleneck => bottleneck.Cause)];
    }

    // When at least as many cases are in work as there are people.
    private static List<(long From, long To)> AllBusy(IEnumerable<StepRun> runs, int people)
    {
        var edges = runs.Where(run => run.To > run.From).SelectMany(run => new[] { (At: run.From, Step: 1), (At: run.To, Step: -1) })
            .OrderBy(edge => edge.At).ThenByDescending(edge => edge.Step);
        var busy = new List<(long From, long To)>();
        var (working, since) = (0, 0L);
        foreach (var (at, step) in edges)
        {
            if (step > 0 && ++working == people)
                since = at;
            else if (step < 0 && working-- == people && at > since)
                busy.Add((since, at));
        }
        return Stretches.Merge(busy);
    }

    // For each run that began together with others of its actor and step: when the last of them was ready.
    private static long[] BatchReady(IReadOnlyList<StepRun> runs, long within)
    {
        var ready = new long[runs.Count];
        Array.Fill(ready, long.MinValue);
        foreach (var group in Enumerable.Range(0, runs.Count).GroupBy(i => (runs[i].Actor, runs[i].Step)))
        {
            var batch = new List<int>();
            foreach (var i in group.OrderBy(i => runs[i].From))
            {
                if (batch.Count > 0 && runs[i].From - runs[batch[0]].From > within)
                    Close(batch);
                batch.Add(i);
            }
            Close(batch);
        }
        return ready;

        void Close(List<int> batch)
        {
            if (batch.Count > 1)
            {
                var last = batch.Max(i => runs[i].Ready);
                foreach (var i in batch)
                    ready[i] = Math.Min(last, runs[i].From);
            }
            batch.Clear();
        }
    }
}
