using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Serai.Demo;
using Serai.Hosting;
using Serai.Platform.Language;

namespace Serai.Browser;

/// <summary>The demonstration on a free port, and Debian's Chromium to use it with. One for all tests of the assembly.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    WebApplication _app = null!;
    IPlaywright _playwright = null!;
    readonly ConcurrentDictionary<string, bool> _looked = new(StringComparer.Ordinal);
    string _folder = "";

    public string Address { get; private set; } = "";

    public IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _folder = Path.Combine(Path.GetTempPath(), "serai-browser", Guid.CreateVersion7().ToString("N"));
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Address = $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }
        var installation = new Installation { DataFolder = _folder, Urls = Address, Demo = true };
        _app = SeraiApp.Build(installation);
        await Schema.UpgradeAsync(_app.Services, installation, default);
        await JointProject.LoadOnceAsync(_app.Services, default);
        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SERAI_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new window, signed in as the persona whose name contains the text; <c>null</c> stays signed out.</summary>
    public async Task<IPage> OpenAsync(string? persona, string language = "en", int width = 1280, bool scripts = true)
    {
        var context = await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, Locale = language, JavaScriptEnabled = scripts, BaseURL = Address,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/sign-in?lang={language}");
        if (persona is not null)
        {
            await page.Locator("button[name=persona]", new PageLocatorOptions { HasText = persona }).First.ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        }
        return page;
    }

    /// <summary>The same as a walk that reads the labels of its language and looks at each page.</summary>
    public async Task<Walk> WalkAsync(string? persona, string language = "en", int width = 1280, bool scripts = true)
    {
        var text = new Text(_app.Services.GetRequiredService<Phrases>(), Languages.Find(language)!, "UTC");
        var walk = new Walk(this, await OpenAsync(persona, language, width, scripts), text, scripts);
        walk.Listen();
        await walk.LookAsync();
        return walk;
    }

    /// <summary>True once for each kind of page.</summary>
    public bool IsFirstLook(string kind) => _looked.TryAdd(kind, true);

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
    }
}
