using System.CommandLine;

namespace Serai.TimeRelease.Commands;

/// <summary>Runs a command and turns what its options got wrong into exit code 2.</summary>
static class Doing
{
    public static void Does(this Command command, Option<bool> json, Func<ParseResult, Terminal, CancellationToken, int> work) =>
        command.SetAction((arguments, cancel) =>
        {
            var terminal = new Terminal(arguments, arguments.GetValue(json));
            try
            {
                // A command that takes any number of files would take a mistyped option for one of them.
                if (arguments.CommandResult.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
                    throw new UsageException($"{unknown.Value}: there is no such option.");
                return Task.FromResult(work(arguments, terminal, cancel));
            }
            catch (UsageException wrong)
            {
                return Task.FromResult(terminal.WrongUsage(wrong.Message));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A folder that is not there or may not be written to; the reader of a pipe that has gone.
                return Task.FromResult(terminal.Refuse(fault.Message));
            }
        });
}
