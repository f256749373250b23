#:package Microsoft.Playwright
// Makes the pictures of the README from a fresh demonstration: dotnet run eng/pictures.cs
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

var root = Path.GetFullPath(Path.Combine(Here(), ".."));
var data = Path.Combine(Path.GetTempPath(), $"serai-pictures-{Guid.CreateVersion7():N}");
const string address = "http://localhost:5089";
using var server = Process.Start(new ProcessStartInfo("dotnet", ["run", "--project", "src/Serai", "--", "demo", "--data", data, "--urls", address]) { WorkingDirectory = root })!;
try
{
    using var http = new HttpClient();
    for (var i = 0; i < 240 && !await Answers(http); i++)
        await Task.Delay(500);
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Environment.GetEnvironmentVariable("SERAI_CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
    System.IO.Directory.CreateDirectory(Path.Combine(root, "docs", "pictures"));
    foreach (var (name, language, width, height, path) in new[]
    {
        ("programme-en-1280", "en", 1280, 1000, "/programmes/RM-CAC"),
        ("home-ru-390", "ru", 390, 844, "/"),
    })
    {
        var page = await (await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, BaseURL = address })).NewPageAsync();
        await page.GotoAsync($"/sign-in?lang={language}");
        await page.Locator("button[name=persona]", new PageLocatorOptions { HasText = "Irma" }).First.ClickAsync();
        await page.GotoAsync(path);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(root, "docs", "pictures", name + ".png") });
    }
}
finally
{
    server.Kill(entireProcessTree: true);
    await server.WaitForExitAsync();
    System.IO.Directory.Delete(data, recursive: true);
}
return 0;

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

async Task<bool> Answers(HttpClient http)
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
