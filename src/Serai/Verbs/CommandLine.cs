using System.CommandLine;
using Serai.Hosting;
using Serai.Platform.Cli;

namespace Serai.Verbs;

/// <summary>The command line: <c>serai VERB …</c>. Exit code 0 done, 1 refused with problems, 2 wrong usage.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        var host = new VerbHost(output ?? Console.Out, error ?? Console.Error);
        var root = new RootCommand("Serai runs a customs capacity-building project, from the nomination letter to the measurably faster border.");
        foreach (var verb in Verbs())
            root.Add(verb.Build(host));
        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await host.Error.WriteLineAsync(problem.Message);
            await host.Error.WriteLineAsync("See serai --help.");
            return Exit.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (InvalidDataException refused)
        {
            await host.Error.WriteLineAsync(refused.Message);
            return Exit.Refused;
        }
    }

    static IEnumerable<IVerb> Verbs() =>
        Modules.All.Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IVerb).IsAssignableFrom(t))
            .Select(t => (IVerb)Activator.CreateInstance(t)!)
            .OrderBy(v => v.GetType().Name, StringComparer.Ordinal);
}
