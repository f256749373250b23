using System.CommandLine;
using Serai.Demo;
using Serai.Hosting;
using Serai.Platform.Cli;

namespace Serai.Verbs;

/// <summary><c>serai demo</c>: the WCO/JICA Joint Project, loaded from facts, with personas to sign in as.</summary>
sealed class DemoVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("demo", "Start a demonstration with the real Joint Project loaded");
        var data = VerbHost.DataOption(Path.Combine("data", "demo"));
        var database = VerbHost.DatabaseOption();
        var urls = ServeVerb.UrlsOption();
        command.Add(data);
        command.Add(database);
        command.Add(urls);
        command.SetAction(async (arguments, ct) =>
        {
            var installation = new Installation
            {
                DataFolder = Path.GetFullPath(arguments.GetValue(data)!), Database = arguments.GetValue(database), Urls = arguments.GetValue(urls)!, Demo = true,
            };
            await using var app = SeraiApp.Build(installation);
            await Schema.UpgradeAsync(app.Services, installation, ct);
            await JointProject.LoadOnceAsync(app.Services, ct);
            await app.StartAsync(ct);
            await Console.Out.WriteLineAsync($"Serai answers at {installation.Urls} with the WCO/JICA Joint Project. People are invented; facts carry their source.");
            await Console.Out.WriteLineAsync("Sign in as one of these without a password:");
            foreach (var persona in await JointProject.PersonasAsync(app.Services, ct))
                await Console.Out.WriteLineAsync($"  {persona.Name,-28} {persona.Roles}");
            await Console.Out.WriteLineAsync("Stop with Ctrl+C.");
            await app.WaitForShutdownAsync(ct);
            return Exit.Done;
        });
        return command;
    }
}
