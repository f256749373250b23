using System.Text.Json;
using Serai.Verbs;

namespace Serai.Tests.TimeRelease;

/// <summary>Runs <c>serai trs …</c> in process and keeps what it wrote.</summary>
sealed record Trs(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static async Task<Trs> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var exit = await CommandLine.RunAsync(["trs", .. arguments], output, error);
        return new Trs(exit, output.ToString(), error.ToString());
    }

    public static string Sample(string name) => Path.Combine(Root(), "samples", "time-release", name);

    /// <summary>A file of the event logs beside the repository, or null where they are not there.</summary>
    public static string? EventLog(string name)
    {
        for (var folder = Root(); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, "shared", "data", "event-logs", name) is var path && File.Exists(path)) return path;
        return null;
    }

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Serai.slnx"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return folder;
    }
}
