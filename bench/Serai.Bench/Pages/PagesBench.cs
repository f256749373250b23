using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Serai.Bench.Pages;

/// <summary>
/// Page views against a running server on loopback: server time of each list and dashboard page one by one, then a mixed load of
/// signed-in page views. In the same run the cheapest address (<c>/health</c>) is measured as the limit of this machine and client.
/// Every view is a whole page: nothing is asked for conditionally, and every body is read to its end.
/// </summary>
static class PagesBench
{
    /// <summary>Sign-ins of each role in the mixed load. World-scale data has eight coordinators, each of another Member.</summary>
    const int SignInsEach = 8;

    /// <summary>Each role is equally likely, and each page of a role.</summary>
    static readonly (string Persona, string[] Pages)[] Mix =
    [
        ("Officer", ["/", "/programmes", "/programmes/RM-W003", "/members", "/people", "/people?q=amina", "/national-training", "/national-training?page=200", "/certificates", "/follow-up", "/materials", "/letters", "/mail", "/claims", "/search?q=amina", "/search?q=national+post"]),
        ("Coordinator", ["/", "/programmes", "/people", "/national-training", "/nominations", "/search?q=amina"]),
        ("Donor", ["/", "/programmes", "/national-training", "/members"]),
        ("Manager", ["/", "/audit", "/programmes"]),
    ];

    sealed record Reader(string Persona, HttpClient Client, string[] Pages);

    /// <param name="server">Id of the server's process, to say what processor time a page takes; null leaves it out.</param>
    public static async Task<int> RunAsync(string address, int seconds, int connections, int? server)
    {
        var readers = new List<Reader[]>();
        foreach (var (persona, pages) in Mix)
        {
            var own = new Reader[SignInsEach];
            for (var i = 0; i < own.Length; i++)
                own[i] = new Reader(persona, await Personas.SignInAsync(address, persona, i), pages);
            readers.Add(own);
        }

        Console.WriteLine($"{"page",-44} {"as",-12} {"p50 ms",8} {"p95 ms",8} {"kB",6}");
        var slow = 0;
        foreach (var (persona, client, pages) in readers.Select(r => r[0]))
            foreach (var page in pages)
            {
                var times = new List<double>();
                var size = 0L;
                for (var i = 0; i < 25; i++)
                {
                    var watch = Stopwatch.StartNew();
                    (var status, size) = await ViewAsync(client, page);
                    if (status != HttpStatusCode.OK)
                        throw new InvalidOperationException($"{page} as {persona}: {status}");
                    if (i >= 3)
                        times.Add(watch.Elapsed.TotalMilliseconds);
                }
                times.Sort();
                var p95 = times[(int)(times.Count * 0.95)];
                if (p95 > 100)
                    slow++;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page,-44} {persona,-12} {times[times.Count / 2],8:F1} {p95,8:F1} {size / 1000.0,6:F1}{(p95 > 100 ? "  over 100 ms" : "")}"));
            }

        var limit = await LoadAsync([[new Reader("", readers[0][0].Client, ["/health"])]], Math.Min(5, seconds), connections);
        var before = (Server: ProcessorTime(server), Own: ProcessorTime(Environment.ProcessId));
        var mixed = await LoadAsync(readers, seconds, connections);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"limit  /health: {limit.PerSecond:F0}/s, p95 {limit.P95:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"signed-in pages: {mixed.PerSecond:F0}/s, p50 {mixed.P50:F1} ms, p95 {mixed.P95:F1} ms, p99 {mixed.P99:F1} ms, {mixed.Failed} failed, {mixed.PerSecond / limit.PerSecond:P1} of the limit"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time a page: {(server is null ? "" : $"server {(ProcessorTime(server) - before.Server).TotalMilliseconds / mixed.Views:F2} ms, ")}this load generator {(ProcessorTime(Environment.ProcessId) - before.Own).TotalMilliseconds / mixed.Views:F2} ms"));
        Console.WriteLine($"{slow} pages over 100 ms at p95");
        return mixed.Failed > 0 ? 1 : 0;
    }

    static async Task<(int Views, double PerSecond, double P50, double P95, double P99, int Failed)> LoadAsync(List<Reader[]> readers, int seconds, int connections)
    {
        var until = Stopwatch.StartNew();
        var failed = 0;
        var all = new List<double>[connections];
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async c =>
        {
            var random = new Random(c);
            var mine = all[c] = [];
            while (until.Elapsed.TotalSeconds < seconds)
            {
                var role = readers[random.Next(readers.Count)];
                var (_, client, pages) = role[random.Next(role.Length)];
                var watch = Stopwatch.StartNew();
                var (status, _) = await ViewAsync(client, pages[random.Next(pages.Length)]);
                if (status != HttpStatusCode.OK)
                    Interlocked.Increment(ref failed);
                mine.Add(watch.Elapsed.TotalMilliseconds);
            }
        }));
        var times = all.SelectMany(t => t).Order().ToList();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        return (times.Count, times.Count / until.Elapsed.TotalSeconds, At(0.5), At(0.95), At(0.99), failed);
    }

    /// <summary>The whole body, as it comes over the wire, and nothing done with it: the generator shares the processor with the server.</summary>
    static async Task<(HttpStatusCode Status, long Size)> ViewAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(page, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(16 * 1024);
        var size = 0L;
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
            size += read;
        System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        return (answer.StatusCode, size);
    }

    static TimeSpan ProcessorTime(int? process)
    {
        if (process is null)
            return default;
        using var found = Process.GetProcessById(process.Value);
        return found.TotalProcessorTime;
    }
}
