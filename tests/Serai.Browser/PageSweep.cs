using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Serai.Browser.DemoServer))]

namespace Serai.Browser;

/// <summary>Crawls what each persona can reach: no axe violation, no sideways scrolling on a phone, no message in the console.</summary>
public sealed class PageSweep(DemoServer demo)
{
    [Theory]
    [InlineData("Irma", "en", 1280)]
    [InlineData("Irma", "ru", 390)]
    [InlineData("Saule", "ru", 1280)]
    [InlineData("Litiana", "fr", 390)]
    [InlineData("Aigerim", "es", 390)]
    [InlineData("Administrator", "en", 390)]
    [InlineData(null, "es", 390)]
    public Task Every_page_that_a_persona_reaches_is_accessible(string? persona, string language, int width) => CrawlAsync(persona, language, width, persona is null ? "/sign-in" : "/", "/");

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ru", 390)]
    public Task Every_page_of_a_study_is_accessible(string language, int width) => CrawlAsync("Irma", language, width, "/studies", "/studies");

    /// <param name="within">Only addresses that begin so are followed.</param>
    async Task CrawlAsync(string? persona, string language, int width, string start, string within)
    {
        var page = await demo.OpenAsync(persona, language, width);
        var said = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") said.Add($"{page.Url}: {message.Text}"); };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([start]);
        var problems = new List<string>();
        while (waiting.Count > 0 && seen.Count < 60)
        {
            var path = waiting.Dequeue();
            if (!seen.Add(Shape(path)))
                continue;
            var answer = await page.GotoAsync(path);
            if (answer is null || answer.Status != 200)
            {
                problems.Add($"{path}: status {answer?.Status}");
                continue;
            }
            if (await page.Locator("h1").CountAsync() != 1)
                problems.Add($"{path}: {await page.Locator("h1").CountAsync()} headings of level 1");
            var sideways = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (sideways > 0)
                problems.Add($"{path}: scrolls sideways by {sideways} px at {width} px");
            var axe = await page.RunAxe(AxeRules.Options);
            problems.AddRange(axe.Violations.SelectMany(v => v.Nodes.Take(2).Select(n => $"{path}: {v.Id}: {n.Html}")));
            foreach (var href in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"))
                if (href.StartsWith(within, StringComparison.Ordinal) && !href.StartsWith("//", StringComparison.Ordinal) && !IsFile(href) && !href.Contains("lang=", StringComparison.Ordinal) && !href.Contains("theme=", StringComparison.Ordinal))
                    waiting.Enqueue(href.Split('#')[0]);
        }
        problems.AddRange(said);
        problems.ShouldBeEmpty(string.Create(CultureInfo.InvariantCulture, $"{seen.Count} pages"));
        await page.Context.CloseAsync();
    }

    /// <summary>One record of a kind stands for all: ids and codes fold into one shape.</summary>
    static string Shape(string path)
    {
        var parts = path.Split('?')[0].Split('/').Select((p, i) => i > 1 && (Guid.TryParse(p, out _) || p.Any(char.IsUpper)) ? "*" : p);
        return string.Join('/', parts);
    }

    static bool IsFile(string href) =>
        href.Contains("format=", StringComparison.Ordinal) || href.StartsWith("/files/", StringComparison.Ordinal) || href.StartsWith("/a/", StringComparison.Ordinal)
        || Path.HasExtension(href.Split('?')[0]) || href.Contains("/export", StringComparison.Ordinal) || href.Contains("/download", StringComparison.Ordinal);
}
