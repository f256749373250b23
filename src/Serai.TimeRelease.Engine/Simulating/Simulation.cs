using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>How long and how often to simulate.</summary>
/// <param name="Replications">Independent runs; at least 2.</param>
/// <param name="Days">Days whose arrivals are measured.</param>
/// <param name="WarmUpDays">Days before, in which an empty post fills up; not measured.</param>
/// <param name="Seed">Stored with the result; the same seed gives the same figures.</param>
/// <param name="Confidence">Of the intervals.</param>
/// <param name="TargetSeconds">For the share within the target.</param>
public sealed record SimulationOptions(
    int Replications = 30, int Days = 28, int WarmUpDays = 7, long Seed = 20250624, double Confidence = 0.95, double? TargetSeconds = null);

/// <summary>A figure over the replications.</summary>
/// <param name="Mean">Mean of the replications.</param>
/// <param name="Lower">Lower limit for that mean.</param>
/// <param name="Upper">Upper limit.</param>
public sealed record SimulatedFigure(double Mean, double Lower, double Upper);

/// <summary>One figure today and with the change.</summary>
/// <param name="Name">"mean_s", "median_s", "p90_s", "total_mean_s" (inland included), "share_within_target", "wait_s:STAGE", "utilisation:STAGE".</param>
/// <param name="Today">As the model stands.</param>
/// <param name="Changed">With the changes; nothing if there are none.</param>
/// <param name="Difference">Changed − today, from runs with the same cases: far narrower than the two intervals suggest.</param>
public sealed record SimulatedMeasure(string Name, SimulatedFigure Today, SimulatedFigure? Changed, SimulatedFigure? Difference);

/// <summary>What a simulation says.</summary>
/// <param name="Measures">The figures.</param>
/// <param name="CasesPerRun">Mean number of measured cases in a run.</param>
/// <param name="OverloadedToday">Stages to which more work comes than they can do, or that were not finished in time: their figures grow with the length of the run and mean nothing.</param>
/// <param name="OverloadedChanged">The same with the changes.</param>
/// <param name="Options">What was asked, the seed included.</param>
public sealed record SimulationResult(
    IReadOnlyList<SimulatedMeasure> Measures, double CasesPerRun, IReadOnlyList<string> OverloadedToday, IReadOnlyList<string> OverloadedChanged, SimulationOptions Options)
{
    /// <summary>A measure by its name.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public SimulatedMeasure this[string name] => Measures.Single(measure => measure.Name == name);
}

/// <summary>Asks what if: simulates the post as it is and with changes, with the same cases and random numbers in both.</summary>
/// <remarks>
/// Intervals are Student's, over independent replications; of the difference, over the differences of pairs (A. M. Law, "Simulation Modeling
/// and Analysis", 5th edition, McGraw-Hill (2015), chapters 9 to 11). Validated against the Erlang C formula: docs/methods/simulation.md.
/// </remarks>
public static class Simulation
{
    /// <summary>Simulates.</summary>
    /// <param name="model">The post.</param>
    /// <param name="changes">What would be different; none to simulate only today.</param>
    /// <param name="options">How long and how often.</param>
    /// <param name="cancel">Stops between replications.</param>
    /// <exception cref="ArgumentException">The model or a change is impossible; the message says why.</exception>
    public static SimulationResult Run(SimulationModel model, IReadOnlyList<Change>? changes = null, SimulationOptions? options = null, CancellationToken cancel = default)
    {
        var set = options ?? new();
        if (set.Replications < 2 || set.Days < 1 || set.WarmUpDays < 0)
            throw new ArgumentException($"Found {set.Replications} replications of {set.Days} days after {set.WarmUpDays}; expected at least 2, 1 and 0.", nameof(options));
        var tenable = Checked(model);
        var changed = changes is { Count: > 0 } ? Checked(changes.Aggregate(tenable, (one, change) => change.Apply(one))) : null;
        var today = Replicate(tenable, set, cancel);
        var then = changed is null ? null : Replicate(changed, set, cancel);
        var measures = Names(model, set).Select((name, i) => new SimulatedMeasure(
            name, Figure(today.Select(run => run[i]), set), then is null ? null : Figure(then.Select(run => run[i]), set),
            then is null ? null : Figure(today.Zip(then, (a, b) => b[i] - a[i]), set)));
        return new([.. measures], today.Average(run => run[^2]), Overloaded(tenable, today), changed is null ? [] : Overloaded(changed, then!), set);
    }

    private static SimulationModel Checked(SimulationModel model) =>
        model.Problems() is { Count: > 0 } problems ? throw new ArgumentException(string.Join(' ', problems), nameof(model)) : model;

    private static string[] Names(SimulationModel model, SimulationOptions options) =>
    [
        "mean_s", "median_s", "p90_s", "total_mean_s", .. options.TargetSeconds is null ? (string[])[] : ["share_within_target"],
        .. model.Stages.Select(stage => $"wait_s:{stage.Name}"), .. model.Stages.Select(stage => $"utilisation:{stage.Name}"),
    ];

    // In the order of the names, then the number of cases and of unfinished ones.
    private static double[][] Replicate(SimulationModel model, SimulationOptions options, CancellationToken cancel)
    {
        var runs = new double[options.Replications][];
        Parallel.For(0, runs.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var run = new SimulationRun(model, options.Seed, i, options.WarmUpDays, options.Days).Go();
            runs[i] =
            [
                run.Seconds.Mean, run.Seconds.Median, run.Seconds.Percentile(0.9), run.TotalSeconds,
                .. options.TargetSeconds is { } target ? (double[])[run.Seconds.ShareWithin(target)] : [], .. run.WaitSeconds, .. run.Utilisation, run.Cases, run.Unfinished,
            ];
        });
        return runs;
    }

    private static SimulatedFigure Figure(IEnumerable<double> values, SimulationOptions options)
    {
        var all = values.ToArray();
        if (all.Any(value => !double.IsFinite(value)))
            return new(double.NaN, double.NaN, double.NaN);
        var sorted = SortedValues.Of(all);
        var half = StudentT.TwoSided(options.Confidence, all.Length - 1) * sorted.StandardDeviation / Math.Sqrt(all.Length);
        return new(sorted.Mean, sorted.Mean - half, sorted.Mean + half);
    }

    private static string[] Overloaded(SimulationModel model, double[][] runs)
    {
        var loaded = model.Stages.Where(stage => model.Load(stage) >= 1).Select(stage => stage.Name).ToArray();
        return loaded.Length == 0 && runs.Any(run => run[^1] > 0) ? [model.Stages.MaxBy(model.Load)!.Name] : loaded;
    }
}
