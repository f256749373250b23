using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Serai.Platform.Language;

namespace Serai.Browser;

/// <summary>
/// One person's way through Serai: clicks what can be read, in the reader's language, by the accessible name that a screen reader would say.
/// Each page that is passed must answer well, fit the window and say nothing in the console; the first time that its kind is passed, axe looks at it too.
/// </summary>
public sealed class Walk(DemoServer demo, IPage page, Text text, bool scripts) : IAsyncDisposable
{
    static readonly string? Pictures = Environment.GetEnvironmentVariable("SERAI_JOURNEY_PICTURES");

    readonly ConcurrentQueue<string> _problems = [];
    readonly HashSet<string> _expected = [];
    int _pictures;

    public IPage Page => page;

    public Text T => text;

    public string Path => new Uri(page.Url).AbsolutePath;

    /// <summary>Taps and choices so far; typing is not counted.</summary>
    public int Taps { get; set; }

    public void Listen()
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                _problems.Enqueue($"{page.Url}: {message.Text}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !_expected.Contains(answer.Status.ToString(CultureInfo.InvariantCulture)))
                _problems.Enqueue($"{answer.Request.Method} {answer.Url}: status {answer.Status}");
        };
    }

    /// <summary>From here on pages may answer with this status: a refusal is what the journey wants to see.</summary>
    public void Expect(int status) => _expected.Add(status.ToString(CultureInfo.InvariantCulture));

    public async Task GoAsync(string path)
    {
        await page.GotoAsync(path);
        await LookAsync();
    }

    /// <summary>Clicks the link, button or summary with this label.</summary>
    public async Task ClickAsync(string english, params object?[] args) => await ClickAsync(page.Locator("body"), english, args);

    public async Task ClickAsync(ILocator within, string english, params object?[] args)
    {
        var label = text[english, args];
        var found = within.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Or(within.GetByRole(AriaRole.Link, new() { Name = label, Exact = true }));
        await PressAsync(found.First);
    }

    /// <summary>Clicks what stands in the main part of the page, such as a row of a table.</summary>
    public async Task ClickTextAsync(string words) => await PressAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words }).First);

    public async Task PressAsync(ILocator found)
    {
        await found.First.ClickAsync(new() { Timeout = 10_000 });
        Taps++;
        await LookAsync();
    }

    /// <summary>Unfolds a details element by its summary.</summary>
    public async Task UnfoldAsync(string english)
    {
        await page.Locator("summary", new() { HasText = text[english] }).First.ClickAsync();
        Taps++;
    }

    public async Task FillAsync(string name, string value) => await page.Locator(Named(name)).First.FillAsync(value, new() { Timeout = 10_000 });

    public async Task ChooseAsync(string name, string value)
    {
        await page.Locator(Named(name)).First.SelectOptionAsync(value, new() { Timeout = 10_000 });
        Taps++;
    }

    public async Task ChooseNthAsync(string name, int index)
    {
        await page.Locator(Named(name)).First.SelectOptionAsync(new SelectOptionValue { Index = index }, new() { Timeout = 10_000 });
        Taps++;
    }

    /// <summary>Chooses the first true choice of a select.</summary>
    public async Task ChooseFirstAsync(string name) =>
        await ChooseAsync(name, await page.Locator($"select[name=\"{name}\"] option:not([value=''])").First.GetAttributeAsync("value", new() { Timeout = 10_000 }) ?? "");

    /// <summary>Ticks one radio button or check box by name and value, by its label as a finger would.</summary>
    public async Task TickAsync(string name, string value = "true")
    {
        var box = page.Locator($"input[name=\"{name}\"][value=\"{value}\"]").First;
        if (!await box.IsCheckedAsync(new() { Timeout = 10_000 }))
        {
            var id = await box.GetAttributeAsync("id");
            await page.Locator($"label[for=\"{id}\"]").First.ClickAsync(new() { Timeout = 10_000 });
        }
        Taps++;
    }

    /// <summary>Ticks the nth choice of a field, counted from 0.</summary>
    public async Task TickNthAsync(string name, int index)
    {
        var box = page.Locator($"input[name=\"{name}\"]:not([type=hidden])").Nth(index);
        await TickAsync(name, await box.GetAttributeAsync("value", new() { Timeout = 10_000 }) ?? "on");
    }

    public async Task AttachAsync(string name, string fileName, string mime, byte[] content)
    {
        await page.Locator(Named(name)).SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = mime, Buffer = content }, new() { Timeout = 10_000 });
        Taps++;
    }

    /// <summary>Downloads what the link leads to, as the browser would keep it.</summary>
    public async Task<byte[]> DownloadAsync(ILocator link)
    {
        var href = await link.First.GetAttributeAsync("href", new() { Timeout = 10_000 });
        var answer = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), href!).ToString());
        answer.Status.ShouldBe(200, href);
        return await answer.BodyAsync();
    }

    /// <summary>The page shows this text.</summary>
    public async Task SeesAsync(string english, params object?[] args) => await SeesTextAsync(text[english, args]);

    public async Task SeesTextAsync(string words) =>
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(words, new() { Timeout = 5_000, UseInnerText = true, IgnoreCase = true });

    /// <summary>The page answers well, fits, and is seen by axe the first time.</summary>
    public async Task LookAsync()
    {
        await page.WaitForLoadStateAsync();
        var kind = Regex.Replace(Path, "/([0-9a-f-]{36}|[^/]*[A-Z][^/]*)(?=/|$)", "/*");
        if (Pictures is not null)
        {
            System.IO.Directory.CreateDirectory(Pictures);
            var name = string.Create(CultureInfo.InvariantCulture, $"{text.Language.Code}-{page.ViewportSize!.Width}-{Regex.Replace(kind, "[/*]+", "_")}-{++_pictures:D2}.png");
            await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(Pictures, name), FullPage = true });
        }
        await ThrowProblemsAsync();
        if (!scripts)
            return;
        var sideways = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways > 0)
            _problems.Enqueue($"{Path}: scrolls sideways by {sideways} px");
        if (!demo.IsFirstLook($"{kind} {page.ViewportSize!.Width}"))
            return;
        var axe = await page.RunAxe(AxeRules.Options);
        foreach (var node in axe.Violations.SelectMany(v => v.Nodes.Take(2).Select(n => $"{Path}: {v.Id}: {n.Html}")))
            _problems.Enqueue(node);
        await ThrowProblemsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
    }

    async Task ThrowProblemsAsync()
    {
        if (_problems.IsEmpty)
            return;
        var said = await page.Locator("main").First.InnerTextAsync();
        throw new InvalidOperationException($"{string.Join("\n", _problems)}\n{page.Url} says:\n{said[..Math.Min(600, said.Length)]}");
    }

    static string Named(string name) => $"[name=\"{name}\"]:not([type=hidden])";
}
