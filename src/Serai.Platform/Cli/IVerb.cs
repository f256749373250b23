using System.CommandLine;

namespace Serai.Platform.Cli;

/// <summary>A verb of the command line. Built before any database is open; it opens one through the host.</summary>
public interface IVerb
{
    Command Build(IVerbHost host);
}

/// <summary>Opens an installation for a verb, as the system, with the options common to all verbs.</summary>
public interface IVerbHost
{
    /// <summary>Adds <c>--data</c>, <c>--database</c> and <c>--json</c> to the command and runs the work in a scope of its own.</summary>
    void Run(Command command, Func<VerbRun, CancellationToken, Task<int>> work);
}

public sealed record VerbRun(IServiceProvider Services, ParseResult Arguments, bool Json, TextWriter Out, TextWriter Error);

/// <summary>Exit codes, stable.</summary>
public static class Exit
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
}
