#:package Microsoft.Playwright
#:property PublishAot=false
// Makes the pictures of the README from a fresh demonstration: dotnet run eng/pictures.cs (or with -- --no-build, when src/Serai is built)
// Chromium is SERAI_CHROMIUM or /usr/bin/chromium. The people in the pictures are those of the demonstration, and invented.
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

var root = Path.GetFullPath(Path.Combine(Here(), ".."));
var pictures = Path.Combine(root, "docs", "pictures");
var data = Path.Combine(Path.GetTempPath(), $"serai-pictures-{Guid.CreateVersion7():N}");
var address = $"http://localhost:{FreePort()}";
using var server = Process.Start(new ProcessStartInfo("dotnet", ["run", "--project", "src/Serai", .. args, "--", "demo", "--data", data, "--urls", address]) { WorkingDirectory = root })!;
try
{
    using var http = new HttpClient();
    // A first build and the loading of the Joint Project take their time.
    for (var i = 0; !await AnswersAsync(http); i++)
    {
        if (server.HasExited || i == 1200)
        {
            Console.Error.WriteLine("The demonstration did not start.");
            return 1;
        }
        await Task.Delay(500);
    }
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Environment.GetEnvironmentVariable("SERAI_CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
    });
    System.IO.Directory.CreateDirectory(pictures);
    foreach (var (persona, language, width, height, path, name) in new[]
    {
        ("Irma", "en", 1280, 1000, "/programmes/RM-CAC", "programme-en-1280"),
        ("Awa", "en", 1280, 900, "/programmes/RM-CAC/certification", "certification-en-1280"),
        ("Irma", "ru", 390, 844, "/", "home-ru-390"),
        ("Litiana", "fr", 390, 844, "/national-training/log", "log-fr-390"),
    })
    {
        await using var window = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = language, BaseURL = address, ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/sign-in?lang={language}");
        await page.Locator("button[name=persona]", new PageLocatorOptions { HasText = persona }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await page.GotoAsync(path);
        var file = Path.Combine(pictures, name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"docs/pictures/{name}.png, {new FileInfo(file).Length / 1024} kB"));
    }
    return 0;
}
finally
{
    if (!server.HasExited)
        server.Kill(entireProcessTree: true);
    await server.WaitForExitAsync();
    if (System.IO.Directory.Exists(data))
        System.IO.Directory.Delete(data, recursive: true);
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

async Task<bool> AnswersAsync(HttpClient http)
{
    try
    {
        return (await http.GetAsync(address + "/health")).IsSuccessStatusCode;
    }
    catch (HttpRequestException)
    {
        return false;
    }
}
