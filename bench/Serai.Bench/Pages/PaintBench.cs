using System.Globalization;
using System.Net;
using Microsoft.Playwright;

namespace Serai.Bench.Pages;

/// <summary>
/// Largest contentful paint in Chromium with an empty cache on a slow line: 400 kbit/s down and up, 400 ms latency. Each page is opened
/// in a browser of its own that has only the cookie of the sign-in.
/// </summary>
static class PaintBench
{
    const int BytesPerSecond = 400_000 / 8;
    const int LatencyMs = 400;
    const double Budget = 2_500;

    static readonly (string? Persona, string Path)[] Pages =
    [
        ("Project officer", "/"), ("Project officer", "/programmes"), ("Project officer", "/programmes/RM-CAC"), ("Project officer", "/national-training"), ("Project officer", "/people"),
        ("Project officer", "/members"), ("Project officer", "/search?q=risk"), (null, "/check"), (null, "/sign-in"),
    ];

    public static async Task<int> RunAsync(string address, string persona, int rounds)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SERAI_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var jar = new CookieContainer();
        using var client = await Personas.SignInAsync(address, persona, 0, jar);
        var cookies = jar.GetCookies(new Uri(address)).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = address }).ToList();
        Console.WriteLine($"{"page",-28} {"median ms",10} {"worst ms",10} {"kB",7}  largest element");
        var over = 0;
        foreach (var (needs, path) in Pages)
        {
            var paints = new List<double>();
            var (kilobytes, element) = (0.0, "");
            for (var i = 0; i < rounds; i++)
                (var paint, kilobytes, element) = await MeasureAsync(chromium, address + path, needs is null ? [] : cookies, paints);
            paints.Sort();
            var median = paints[paints.Count / 2];
            if (median > Budget)
                over++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path,-28} {median,10:F0} {paints[^1],10:F0} {kilobytes,7:F1}  {element}{(median > Budget ? "  over 2.5 s" : "")}"));
        }
        Console.WriteLine($"{over} of {Pages.Length} pages over {Budget / 1000:F1} s at 400 kbit/s and 400 ms");
        return over == 0 ? 0 : 1;
    }

    static async Task<(double Paint, double Kilobytes, string Element)> MeasureAsync(IBrowser chromium, string address, List<Microsoft.Playwright.Cookie> cookies, List<double> paints)
    {
        await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 800 }, Locale = "en" });
        if (cookies.Count > 0)
            await context.AddCookiesAsync(cookies);
        var page = await context.NewPageAsync();
        var line = await context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        var received = 0.0;
        line.Event("Network.loadingFinished").OnEvent += (_, finished) => received += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = LatencyMs, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        var answer = await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle, Timeout = 60_000 });
        if (answer is not { Ok: true } || new Uri(page.Url).AbsolutePath != new Uri(address).AbsolutePath)
            throw new InvalidOperationException($"{address} answered {answer?.Status} and led to {page.Url}");
        var found = await page.EvaluateAsync<string>("""
            () => new Promise(done => new PerformanceObserver(list => {
              const last = list.getEntries().at(-1);
              done(`${Math.round(last.startTime)} ${last.element ? last.element.tagName.toLowerCase() : '?'}`);
            }).observe({ type: 'largest-contentful-paint', buffered: true }))
            """);
        var parts = found.Split(' ');
        var paint = double.Parse(parts[0], CultureInfo.InvariantCulture);
        paints.Add(paint);
        return (paint, received / 1000, parts[1]);
    }
}
