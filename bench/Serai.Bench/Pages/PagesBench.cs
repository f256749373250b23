using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Serai.Bench.Pages;

/// <summary>
/// Page views against a running server on loopback: server time of each list and dashboard page one by one, then a mixed load of
/// signed-in page views. In the same run the cheapest address (<c>/health</c>) is measured as the limit of this machine and client.
/// </summary>
static partial class PagesBench
{
    static readonly (string Persona, string[] Pages)[] Mix =
    [
        ("Officer", ["/", "/programmes", "/programmes/RM-W003", "/members", "/people", "/people?q=amina", "/national-training", "/national-training?page=200", "/certificates", "/follow-up", "/materials", "/letters", "/mail", "/claims", "/search?q=amina", "/search?q=national+post"]),
        ("Coordinator", ["/", "/programmes", "/people", "/national-training", "/nominations", "/search?q=amina"]),
        ("Donor", ["/", "/programmes", "/national-training", "/members"]),
        ("Manager", ["/", "/audit", "/programmes"]),
    ];

    public static async Task<int> RunAsync(string address, int seconds, int connections)
    {
        var readers = new List<(string Persona, HttpClient Client, string[] Pages)>();
        foreach (var (persona, pages) in Mix)
            readers.Add((persona, await SignInAsync(address, persona), pages));

        Console.WriteLine($"{"page",-44} {"as",-12} {"p50 ms",8} {"p95 ms",8} {"kB",6}");
        var slow = 0;
        foreach (var (persona, client, pages) in readers)
            foreach (var page in pages)
            {
                var times = new List<double>();
                var size = 0;
                for (var i = 0; i < 25; i++)
                {
                    var watch = Stopwatch.StartNew();
                    using var answer = await client.GetAsync(page);
                    size = (await answer.Content.ReadAsByteArrayAsync()).Length;
                    if (answer.StatusCode != HttpStatusCode.OK)
                        throw new InvalidOperationException($"{page} as {persona}: {answer.StatusCode}");
                    if (i >= 3)
                        times.Add(watch.Elapsed.TotalMilliseconds);
                }
                times.Sort();
                var p95 = times[(int)(times.Count * 0.95)];
                if (p95 > 100)
                    slow++;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page,-44} {persona,-12} {times[times.Count / 2],8:F1} {p95,8:F1} {size / 1000.0,6:F1}{(p95 > 100 ? "  over 100 ms" : "")}"));
            }

        var limit = await LoadAsync([("", readers[0].Client, ["/health"])], Math.Min(5, seconds), connections);
        var mixed = await LoadAsync(readers, seconds, connections);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"limit  /health: {limit.PerSecond:F0}/s, p95 {limit.P95:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"signed-in pages: {mixed.PerSecond:F0}/s, p50 {mixed.P50:F1} ms, p95 {mixed.P95:F1} ms, p99 {mixed.P99:F1} ms, {mixed.Failed} failed, {mixed.PerSecond / limit.PerSecond:P1} of the limit"));
        Console.WriteLine($"{slow} pages over 100 ms at p95");
        return mixed.Failed > 0 ? 1 : 0;
    }

    static async Task<(double PerSecond, double P50, double P95, double P99, int Failed)> LoadAsync(List<(string Persona, HttpClient Client, string[] Pages)> readers, int seconds, int connections)
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
                var (_, client, pages) = readers[random.Next(readers.Count)];
                var watch = Stopwatch.StartNew();
                using var answer = await client.GetAsync(pages[random.Next(pages.Length)]);
                await answer.Content.CopyToAsync(Stream.Null);
                if (answer.StatusCode != HttpStatusCode.OK)
                    Interlocked.Increment(ref failed);
                mine.Add(watch.Elapsed.TotalMilliseconds);
            }
        }));
        var times = all.SelectMany(t => t).Order().ToList();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        return (times.Count / until.Elapsed.TotalSeconds, At(0.5), At(0.95), At(0.99), failed);
    }

    static async Task<HttpClient> SignInAsync(string address, string persona)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        using var plain = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        plain.Headers.Add("Accept-Encoding", "identity");
        client.DefaultRequestHeaders.Remove("Accept-Encoding");
        var page = await client.GetStringAsync("/sign-in");
        var button = PersonaButton().Matches(page).First(m => m.Groups[2].Value.Contains(persona, StringComparison.Ordinal));
        var token = FormToken().Match(page).Groups[1].Value;
        using var answer = await client.PostAsync("/sign-in?handler=Persona", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["persona"] = button.Groups[1].Value, ["back"] = "/",
        }));
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"Could not sign in as {persona}: {answer.StatusCode}");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        return client;
    }

    [GeneratedRegex("name=\"persona\"[^>]*value=\"([0-9a-f-]+)\"[^>]*>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex PersonaButton();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
