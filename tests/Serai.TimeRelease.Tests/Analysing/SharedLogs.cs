using System.Runtime.CompilerServices;

namespace Serai.TimeRelease.Tests.Analysing;

/// <summary>The public event logs that lie beside the project, where they are there.</summary>
static class SharedLogs
{
    public static string Path(string name)
    {
        // A checkout may lie one level deeper than the shared folder expects.
        for (var folder = System.IO.Path.GetDirectoryName(Here()); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            if (System.IO.Path.Combine(folder, "shared", "data", "event-logs", name) is var path && File.Exists(path))
                return path;
        Assert.Skip($"The log {name} is not on this machine.");
        throw new InvalidOperationException();
    }

    static string Here([CallerFilePath] string path = "") => path;
}
