using System.CommandLine;
using Serai.Hosting;
using Serai.Platform.Access;
using Serai.Platform.Cli;

namespace Serai.Verbs;

/// <summary>Opens an installation without its web server, brings the schema up to date and runs one verb in it.</summary>
sealed class VerbHost(TextWriter output, TextWriter error) : IVerbHost
{
    public TextWriter Out => output;

    public TextWriter Error => error;

    public static Option<string> DataOption(string fallback) => new("--data")
    {
        Description = "Folder that holds the database, the files and the keys",
        DefaultValueFactory = _ => fallback,
    };

    public static Option<string?> DatabaseOption() => new("--database")
    {
        Description = "PostgreSQL connection string; without it, SQLite in the data folder",
    };

    public void Run(Command command, Func<VerbRun, CancellationToken, Task<int>> work)
    {
        var data = DataOption(Path.Combine("data", "serai"));
        var database = DatabaseOption();
        var json = new Option<bool>("--json") { Description = "Answer as JSON" };
        command.Add(data);
        command.Add(database);
        command.Add(json);
        command.SetAction(async (arguments, ct) =>
        {
            var installation = new Installation { DataFolder = Path.GetFullPath(arguments.GetValue(data)!), Database = arguments.GetValue(database) };
            await using var app = SeraiApp.Build(installation);
            await Schema.UpgradeAsync(app.Services, installation, ct);
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem("Command line");
            return await work(new VerbRun(scope.ServiceProvider, arguments, arguments.GetValue(json), output, error), ct);
        });
    }
}
