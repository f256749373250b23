using System.Diagnostics;
using System.Globalization;
using Serai.TimeRelease.Bench.Generating;
using Serai.TimeRelease.Bench.Workers;

namespace Serai.TimeRelease.Bench;

/// <summary>Runs Serai and its rivals on the same file, one after the other, and compares time, memory and every figure.</summary>
static class TrsBench
{
    static readonly string Here = AppContext.BaseDirectory;

    public static int Run(string[] args)
    {
        string? only = null, target = null;
        var keep = false;
        for (var i = 0; i < args.Length; i++)
            if (args[i] == "--only")
                only = args[++i];
            else if (args[i] == "--keep")
                keep = true;
            else
                target = args[i];
        target ??= "1M";
        var file = target;
        var generated = !File.Exists(file);
        if (generated)
        {
            file = Path.Combine(Path.GetTempPath(), $"serai-trs-{target}.csv");
            BorderData.Write(Sizes.Parse(target), file);
        }
        // Every contestant finds the file in the memory of the system.
        using (var stream = File.OpenRead(file))
            stream.CopyTo(Stream.Null);
        var results = new List<Outcome>();
        foreach (var contestant in Contestant.All(Here))
        {
            if (only is not null && !only.Split(',').Contains(contestant.Name, StringComparer.Ordinal))
                continue;
            results.Add(contestant.Skipped is { } why ? new Outcome(contestant.Name, null, why, null) : contestant.Race(file));
            Console.WriteLine(results[^1].Line(results.Find(r => r.Name == "serai")?.Cost));
        }
        Compare(results);
        foreach (var outcome in results.Where(r => r.Result is not null))
            File.Delete(outcome.Result!);
        if (generated && !keep)
            File.Delete(file);
        return results.Any(r => r.Differences > 0) ? 1 : 0;
    }

    static void Compare(List<Outcome> results)
    {
        if (results.Find(r => r.Name == "serai") is not { Result: { } mine })
            return;
        var own = Figures.Read(mine);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"serai printed {own.Count:N0} lines of figures"));
        foreach (var rival in results.Where(r => r.Result is not null && r.Name != "serai"))
        {
            var theirs = Figures.Read(rival.Result!);
            int same = 0, other = 0, absent = 0, bootstrapped = 0;
            string? example = null;
            foreach (var (key, values) in own)
            {
                if (!theirs.TryGetValue(key, out var rivals))
                {
                    absent++;
                    example ??= $"{key} is missing";
                    continue;
                }
                // Draws differ by their random numbers; figures must not.
                var drawn = key.StartsWith("bootstrap|", StringComparison.Ordinal);
                var tolerance = drawn ? 0.05 : 1e-9;
                if (values.Zip(rivals).All(p => Math.Abs(p.First - p.Second) <= tolerance * Math.Max(1, Math.Abs(p.First))))
                {
                    same++;
                    bootstrapped += drawn ? 1 : 0;
                }
                else
                {
                    other++;
                    example ??= $"{key}: serai {string.Join(" ", values)}, {rival.Name} {string.Join(" ", rivals)}";
                }
            }
            var more = theirs.Keys.Count(k => !own.ContainsKey(k));
            if (rival.Partial)
                absent = 0;
            rival.Differences = other + absent + more;
            Console.WriteLine($"{rival.Name}: {same} lines equal ({bootstrapped} of them drawn, within 5 %), {other} different, {absent} missing, {more} more{(rival.Differences > 0 ? "; first: " + example : "")}");
        }
    }
}

/// <param name="CpuSeconds">Processor time, system included.</param>
/// <param name="WallSeconds">From start to end.</param>
/// <param name="PeakBytes">Most memory resident at one time.</param>
sealed record Cost(double CpuSeconds, double WallSeconds, long PeakBytes);

sealed record Outcome(string Name, Cost? Cost, string Note, string? Result)
{
    public int Differences { get; set; }

    /// <summary>The rival does not do all of the work.</summary>
    public bool Partial { get; init; }

    public string Line(Cost? serai) => Cost is { } cost
        ? string.Create(CultureInfo.InvariantCulture,
            $"{Name,-14} {cost.CpuSeconds,8:F2} CPU-s {cost.WallSeconds,8:F2} s {cost.PeakBytes / 1e9,6:F2} GB{(serai is not null && Name != "serai" ? $"  {cost.CpuSeconds / serai.CpuSeconds,6:F1} times serai's time, {cost.PeakBytes / (double)serai.PeakBytes:F1} times its memory" : "")}  {Note}")
        : $"{Name,-14} skipped: {Note}";
}
