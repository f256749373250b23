using System.CommandLine;
using Serai.Platform.Access;
using Serai.Platform.Cli;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.World;

namespace Serai.Verbs;

/// <summary><c>serai bench seed --world</c>: fills an empty installation with invented data at world scale.</summary>
sealed class BenchVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("bench", "Data for measuring");
        var seed = new Command("seed", "Fill an empty installation with invented data");
        var world = new Option<bool>("--world") { Description = "186 Members, 2,800 Master Trainers, 75,000 national sessions, 1.5 million attendances" };
        var scale = new Option<double>("--scale") { Description = "Part of the world scale, for instance 0.01", DefaultValueFactory = _ => 1.0 };
        seed.Add(world);
        seed.Add(scale);
        host.Run(seed, async (run, ct) =>
        {
            var part = run.Arguments.GetValue(world) ? run.Arguments.GetValue(scale) : Math.Min(0.01, run.Arguments.GetValue(scale));
            if (part is <= 0 or > 10)
                throw new InvalidDataException($"--scale {part} is not possible; expected a number above 0 and at most 10.");
            await new WorldSeed(run.Services.GetRequiredService<SeraiDb>(), run.Services.GetRequiredService<Reader>(), run.Services.GetRequiredService<TimeProvider>(),
                run.Services.GetServices<IDemoLoader>(), run.Out).RunAsync(part, ct);
            return Exit.Done;
        });
        command.Add(seed);
        return command;
    }
}
