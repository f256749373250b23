using System.Diagnostics;
using System.Globalization;

namespace Serai.Bench.Rush;

/// <summary>186 Members hand in three nominations each within one minute: none lost, none doubled, each with a receipt.</summary>
public static class RushBench
{
    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"serai-rush-{Guid.CreateVersion7():N}");
        try
        {
            var result = await RunAsync(folder, Option(args, "--members", 186), Option(args, "--rounds", 3));
            Console.WriteLine(result.Told);
            return result.Findings.Faults.Count == 0 && result.HandedIn.TotalSeconds <= 60 ? 0 : 1;
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    public sealed record Result(int Seats, TimeSpan Filled, TimeSpan HandedIn, double P50, double P95, double Most, RushWorld.Findings Findings)
    {
        public string Told => string.Create(CultureInfo.InvariantCulture, $"""
            nominations           {Seats}
            filling in            {Filled.TotalSeconds:0.0} s for {Seats * 7} pages ({Seats * 7 / Filled.TotalSeconds:0} a second)
            handing in            {HandedIn.TotalSeconds:0.0} s ({Seats / HandedIn.TotalSeconds:0} a second; budget 60 s)
            answer at hand-in     p50 {P50:0} ms, p95 {P95:0} ms, longest {Most:0} ms
            receipts              {Findings.Receipts} for {Findings.Submitted} nominations
            faults                {Findings.Faults.Count}
            {string.Join('\n', Findings.Faults.Take(20))}
            """).TrimEnd();
    }

    public static async Task<Result> RunAsync(string folder, int members, int rounds)
    {
        var world = new RushWorld(folder);
        var seats = await world.MakeAsync(members, rounds);
        TimeSpan filled, handed;
        var times = new double[seats.Count];
        await using (var server = await ServerProcess.StartAsync(folder))
        {
            var clock = Stopwatch.StartNew();
            await Parallel.ForEachAsync(seats, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (seat, ct) => await seat.FillAsync(server.Http, ct));
            filled = clock.Elapsed;
            clock.Restart();
            // All at once, as on the last evening.
            await Task.WhenAll(seats.Select(async (seat, i) =>
            {
                var own = Stopwatch.StartNew();
                await seat.HandInAsync(server.Http, default);
                times[i] = own.Elapsed.TotalMilliseconds;
            }));
            handed = clock.Elapsed;
        }
        var findings = await world.LookAsync(seats);
        var faults = findings.Faults.Concat(seats.Where(s => s.Confirmed is null).Select(s => $"no receipt: {s.Member} {s.Code}")).ToList();
        Array.Sort(times);
        return new Result(seats.Count, filled, handed, times[times.Length / 2], times[(int)(times.Length * 0.95)], times[^1], findings with { Faults = faults });
    }

    internal static int Option(string[] args, string name, int fallback) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
}
