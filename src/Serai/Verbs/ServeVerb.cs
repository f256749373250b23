using System.CommandLine;
using Serai.Directory.Accounts;
using Serai.Hosting;
using Serai.Platform.Cli;

namespace Serai.Verbs;

/// <summary><c>serai serve</c>: the web server on an installation; an empty one prints a link for the first administrator.</summary>
sealed class ServeVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("serve", "Start the web server");
        var data = VerbHost.DataOption(Path.Combine("data", "serai"));
        var database = VerbHost.DatabaseOption();
        var urls = UrlsOption();
        command.Add(data);
        command.Add(database);
        command.Add(urls);
        command.SetAction(async (arguments, ct) =>
        {
            var installation = new Installation
            {
                DataFolder = Path.GetFullPath(arguments.GetValue(data)!), Database = arguments.GetValue(database), Urls = arguments.GetValue(urls)!,
            };
            await using var app = SeraiApp.Build(installation);
            await Schema.UpgradeAsync(app.Services, installation, ct);
            await app.StartAsync(ct);
            await Console.Out.WriteLineAsync($"Serai answers at {installation.Urls}");
            if (await FirstAdministrator.LinkAsync(app.Services, installation.Urls, ct) is { } link)
                await Console.Out.WriteLineAsync($"Make the first administrator (the link works once, for 24 hours):\n  {link}");
            await app.WaitForShutdownAsync(ct);
            return Exit.Done;
        });
        return command;
    }

    internal static Option<string> UrlsOption() => new("--urls")
    {
        Description = "Address to answer at",
        DefaultValueFactory = _ => "http://localhost:5080",
    };
}
