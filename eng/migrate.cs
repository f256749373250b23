// Adds a migration for both databases: dotnet run eng/migrate.cs -- NAME
using System.Diagnostics;
using System.Runtime.CompilerServices;

if (args is not [var name])
{
    Console.Error.WriteLine("Say the name of the migration, for instance: dotnet run eng/migrate.cs -- AddMissions");
    return 2;
}
var root = Path.GetFullPath(Path.Combine(Here(), ".."));
if (await RunAsync("tool", "restore") != 0 || await RunAsync("restore", "Serai.slnx") != 0)
    return 1;
foreach (var (context, folder) in new[] { ("SqliteDb", "Migrations/Sqlite"), ("PostgresDb", "Migrations/Postgres") })
    if (await RunAsync("ef", "migrations", "add", name, "--project", "src/Serai", "--context", context, "--output-dir", folder) != 0)
        return 1;
return 0;

async Task<int> RunAsync(params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root })!;
    await process.WaitForExitAsync();
    return process.ExitCode;
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
