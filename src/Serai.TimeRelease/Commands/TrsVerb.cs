using System.CommandLine;
using Serai.Platform.Cli;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs …</c>: the engine from the command line. None of these opens the database.</summary>
sealed class TrsVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("trs", "Time Release Study: check, analyse, compare and draw event logs");
        ITrsCommand[] commands = [new CheckCommand(), new AnalyseCommand(), new ChartCommand(), new DurationCommand(), new SampleSizeCommand(), new CompareCommand(), new CorridorCommand(), new SimulateCommand(), new ReportCommand()];
        foreach (var one in commands) command.Add(one.Build());
        return command;
    }
}

/// <summary>One command of <c>serai trs</c>.</summary>
interface ITrsCommand
{
    Command Build();
}
