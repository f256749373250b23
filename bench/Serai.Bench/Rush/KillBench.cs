using System.Collections.Concurrent;
using System.Diagnostics;

namespace Serai.Bench.Rush;

/// <summary>
/// Kills the server at random moments while several administrations write, starts it again, repeats what was left unanswered, and looks
/// whether every receipt that was confirmed is there.
/// </summary>
public static class KillBench
{
    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"serai-kill-{Guid.CreateVersion7():N}");
        try
        {
            var result = await RunAsync(folder, RushBench.Option(args, "--rounds", 20), RushBench.Option(args, "--writers", 8), Console.WriteLine);
            Console.WriteLine($"""
                kills                 {result.Kills}
                confirmed             {result.Confirmed}
                unanswered, repeated  {result.Repeated}
                faults                {result.Faults.Count}
                {string.Join('\n', result.Faults.Take(20))}
                """.TrimEnd());
            return result.Faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    public sealed record Result(int Kills, int Confirmed, int Repeated, IReadOnlyList<string> Faults);

    public static async Task<Result> RunAsync(string folder, int rounds, int writers, Action<string>? tell = null)
    {
        var world = new RushWorld(folder);
        var seats = await world.MakeAsync(members: 60, rounds: Math.Max(2, rounds));
        var waiting = new ConcurrentQueue<Seat>(seats);
        var faults = new List<string>();
        var repeated = 0;
        for (var round = 1; round <= rounds; round++)
        {
            await using (var server = await ServerProcess.StartAsync(folder))
            {
                // What was sent before the last kill and never answered is pressed again, with the same key.
                foreach (var seat in seats.Where(s => s.Unanswered))
                {
                    await seat.HandInAsync(server.Http, default);
                    repeated++;
                }
                using var stop = new CancellationTokenSource();
                var work = Enumerable.Range(0, writers).Select(_ => WriteAsync(server.Http, waiting, stop.Token)).ToList();
                // A cold server on a busy machine takes its time; the kill comes at a random moment after the first new receipt.
                var before = seats.Count(s => s.Confirmed is not null);
                for (var i = 0; i < 600 && seats.Count(s => s.Confirmed is not null) == before && !waiting.IsEmpty; i++)
                    await Task.Delay(50, CancellationToken.None);
                await Task.Delay(Random.Shared.Next(0, 1500), CancellationToken.None);
                await server.KillAsync();
                await stop.CancelAsync();
                await Task.WhenAll(work);
                faults.AddRange(work.Select(w => w.Result).OfType<string>());
            }
            var findings = await world.LookAsync(seats);
            faults.AddRange(findings.Faults.Select(f => $"after kill {round}: {f}"));
            tell?.Invoke($"kill {round}: {seats.Count(s => s.Confirmed is not null)} confirmed, {findings.Receipts} receipts in the database, {seats.Count(s => s.Unanswered)} unanswered, {faults.Count} faults");
        }
        return new Result(rounds, seats.Count(s => s.Confirmed is not null), repeated, faults);
    }

    /// <returns>A fault that is not the consequence of the kill, or null.</returns>
    static async Task<string?> WriteAsync(HttpClient http, ConcurrentQueue<Seat> waiting, CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested && waiting.TryDequeue(out var seat))
            {
                await seat.FillAsync(http, ct);
                await seat.HandInAsync(http, ct);
            }
            return null;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
