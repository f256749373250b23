// Does everything the tests need and runs all of them: dotnet run eng/check.cs [-- --fast]
// Installs Chromium and PostgreSQL where they are missing (Debian, as root), starts a PostgreSQL server of its own, builds, and runs
// the tests on SQLite, the same slices on PostgreSQL, and the journeys in a browser. Ends with "N passed, N failed".
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

var root = Path.GetFullPath(Path.Combine(Here(), ".."));
var fast = args.Contains("--fast");
var watch = Stopwatch.StartNew();
int passed = 0, failed = 0, skipped = 0;
using var postgres = new PostgresServer();
try
{
    var chromium = await ChromiumAsync();
    var server = fast ? null : await postgres.StartAsync(Run);
    Say("Build");
    if (await Run("dotnet", ["build", "Serai.slnx", "-v", "q", "-nologo"], null) != 0)
    {
        Console.WriteLine("The build failed.");
        Console.WriteLine("0 passed, 1 failed");
        return 1;
    }
    await TestAsync("The time release engine", "tests/Serai.TimeRelease.Tests", [], []);
    await ToolAsync();
    await TestAsync("Tests on SQLite", "tests/Serai.Tests", [], []);
    if (server is not null)
        await TestAsync("The same slices on PostgreSQL", "tests/Serai.Tests",
            ["-namespace-", "Serai.Tests.Documents*", "-namespace-", "Serai.Tests.Files*", "-namespace-", "Serai.Tests.Tables*", "-namespace-", "Serai.Tests.Language*",
             "-namespace-", "Serai.Tests.Time*", "-namespace-", "Serai.Tests.Samples*", "-namespace-", "Serai.Tests.Web*", "-namespace-", "Serai.Tests.Sweeps*", "-trait-", "Database=SQLite"],
            [("SERAI_TEST_POSTGRES", server)]);
    else if (!fast)
        Console.WriteLine("PostgreSQL could not be had on this machine: its tests were not run.");
    if (chromium is not null)
        await TestAsync("Journeys in a browser", "tests/Serai.Browser", [], [("SERAI_CHROMIUM", chromium)]);
    else
        Console.WriteLine("Chromium could not be had on this machine: the journeys in a browser were not run.");
}
catch (Exception exception)
{
    Console.WriteLine(exception);
    failed++;
}
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Took {watch.Elapsed.TotalMinutes:F1} minutes."));
Console.WriteLine(skipped > 0 ? $"{passed} passed, {failed} failed, {skipped} skipped" : $"{passed} passed, {failed} failed");
return failed > 0 || passed == 0 ? 1 : 0;

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

void Say(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {what} ({watch.Elapsed.TotalSeconds:F0} s)"));

async Task TestAsync(string what, string project, string[] filter, (string, string)[] environment)
{
    Say(what);
    var report = Path.Combine(Path.GetTempPath(), $"serai-{Guid.CreateVersion7():N}.xml");
    var exe = System.IO.Directory.GetFiles(Path.Combine(root, project, "bin", "Debug"), Path.GetFileName(project) + ".dll", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}ref{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).First();
    var code = await Run("dotnet", [exe, "-noColor", "-xml", report, .. filter], environment);
    if (!File.Exists(report))
    {
        Console.WriteLine($"{what}: the runner stopped with {code} and left no report.");
        failed++;
        return;
    }
    foreach (var assembly in XDocument.Load(report).Descendants("assembly"))
    {
        passed += (int?)assembly.Attribute("passed") ?? 0;
        failed += ((int?)assembly.Attribute("failed") ?? 0) + ((int?)assembly.Attribute("errors") ?? 0);
        skipped += (int?)assembly.Attribute("skipped") ?? 0;
    }
    File.Delete(report);
}

// Packs what was just built as a .NET tool, installs it elsewhere, and asks it for a page and for a style of that page.
async Task ToolAsync()
{
    Say("The .NET tool");
    var folder = System.IO.Directory.CreateTempSubdirectory("serai-tool-").FullName;
    Process? server = null;
    try
    {
        var serai = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "serai.exe" : "serai");
        if (await Run("dotnet", ["pack", "src/Serai", "-c", "Debug", "--no-build", "-v", "q", "-nologo", "-o", Path.Combine(folder, "packages")], null) != 0
            || await Run("dotnet", ["tool", "install", "--tool-path", Path.Combine(folder, "bin"), "--source", Path.Combine(folder, "packages"), "--no-cache", "-v", "q", "serai"], null) != 0)
            throw new InvalidOperationException("serai could not be packed and installed as a tool.");
        server = Process.Start(new ProcessStartInfo(serai, ["serve", "--data", Path.Combine(folder, "data"), "--urls", $"http://127.0.0.1:{PostgresServer.FreePort()}"]) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        string? line;
        do
            line = await server.StandardOutput.ReadLineAsync();
        while (line is not null && !line.Contains("http://", StringComparison.Ordinal));
        if (line is null)
            throw new InvalidOperationException("The installed tool did not start.");
        using var http = new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim()) };
        var page = await http.GetStringAsync("/sign-in");
        var style = System.Text.RegularExpressions.Regex.Match(page, "href=\"(/[^\"]+\\.css[^\"]*)\"").Groups[1].Value;
        if ((await http.GetStringAsync(style)).Length < 1000)
            throw new InvalidOperationException($"The style {style} of the installed tool is empty.");
        passed++;
    }
    catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException)
    {
        Console.WriteLine(fault.Message);
        failed++;
    }
    finally
    {
        server?.Kill(entireProcessTree: true);
        server?.Dispose();
        try
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        catch (IOException) { }
    }
}

async Task<string?> ChromiumAsync()
{
    string?[] known = [Environment.GetEnvironmentVariable("SERAI_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    if (known.FirstOrDefault(p => p is not null && File.Exists(p)) is { } found)
        return found;
    await InstallAsync("chromium");
    return File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null;
}

async Task InstallAsync(params string[] packages)
{
    if (!File.Exists("/usr/bin/apt-get") || Environment.UserName != "root")
        return;
    Say($"Install {string.Join(", ", packages)}");
    await Run("apt-get", ["update", "-qq"], null);
    await Run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. packages], [("DEBIAN_FRONTEND", "noninteractive")]);
}

async Task<int> Run(string command, string[] arguments, (string, string)[]? environment)
{
    var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = root, UseShellExecute = false };
    foreach (var (name, value) in environment ?? [])
        start.Environment[name] = value;
    using var process = Process.Start(start)!;
    await process.WaitForExitAsync();
    return process.ExitCode;
}

/// <summary>A PostgreSQL of its own in a folder of its own, stopped and removed at the end.</summary>
sealed class PostgresServer : IDisposable
{
    string? _folder;
    string? _bin;

    public async Task<string?> StartAsync(Func<string, string[], (string, string)[]?, Task<int>> run)
    {
        if (Bin() is null && File.Exists("/usr/bin/apt-get") && Environment.UserName == "root")
        {
            await run("apt-get", ["update", "-qq"], null);
            await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "postgresql"], [("DEBIAN_FRONTEND", "noninteractive")]);
        }
        _bin = Bin();
        if (_bin is null)
            return null;
        _folder = Path.Combine(Path.GetTempPath(), $"serai-postgres-{Guid.CreateVersion7():N}");
        System.IO.Directory.CreateDirectory(_folder);
        var port = FreePort();
        var data = Path.Combine(_folder, "data");
        var script = $"set -e; '{_bin}/initdb' -D '{data}' -U serai -A trust -E UTF8 --locale=C.UTF-8 >/dev/null; '{_bin}/pg_ctl' -D '{data}' -w -l '{_folder}/log' -o \"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{_folder}' -c fsync=off -c full_page_writes=off -c max_connections=200\" start >/dev/null";
        var code = Environment.UserName == "root"
            ? await run("bash", ["-c", $"chown postgres '{_folder}' && runuser -u postgres -- bash -c {Quote(script)}"], null)
            : await run("bash", ["-c", script], null);
        return code == 0 ? $"Host=127.0.0.1;Port={port};Username=serai;Include Error Detail=true;Maximum Pool Size=20" : null;
    }

    static string? Bin() =>
        System.IO.Directory.Exists("/usr/lib/postgresql")
            ? System.IO.Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb"))).Order().LastOrDefault()
            : null;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    public void Dispose()
    {
        if (_folder is null || _bin is null)
            return;
        var stop = $"'{_bin}/pg_ctl' -D '{_folder}/data' -m immediate stop >/dev/null 2>&1";
        using var process = Process.Start(Environment.UserName == "root"
            ? new ProcessStartInfo("bash", ["-c", $"runuser -u postgres -- bash -c {Quote(stop)}; rm -rf '{_folder}'"])
            : new ProcessStartInfo("bash", ["-c", $"{stop}; rm -rf '{_folder}'"]));
        process!.WaitForExit();
    }
}
