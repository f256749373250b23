using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Serai.TimeRelease.Bench;

/// <summary>One way of doing the work, as a command.</summary>
sealed partial record Contestant(string Name, string Command, string[] Arguments, string? Skipped = null)
{
    public static IEnumerable<Contestant> All(string here)
    {
        var self = Environment.ProcessPath!;
        foreach (var name in (string[])["serai", "limit", "duckdb-tuned", "duckdb-plain"])
            yield return new Contestant(name, self, ["worker", name]);
        yield return CommandLine.Contestant();
        foreach (var (name, package) in (ValueTuple<string, string>[])[("pandas_tuned", "pandas"), ("pandas_plain", "pandas"), ("polars_plain", "polars"), ("pm4py_plain", "pm4py")])
        {
            var python = Pythons().FirstOrDefault(p => Has(p, package));
            yield return new Contestant(name, python ?? "", [Path.Combine(here, "Rivals", name + ".py")],
                python is null ? package == "pandas" ? "no Python with pandas (apt-get install python3-pandas)" : $"no Python with {package}; install it where a package index has it, and name that Python in SERAI_BENCH_PYTHON" : null);
        }
        yield return Postgres.Contestant(here);
    }

    static IEnumerable<string> Pythons() =>
        ((string?[])[Environment.GetEnvironmentVariable("SERAI_BENCH_PYTHON"), "/usr/bin/python3", "python3"]).OfType<string>();

    static bool Has(string python, string package)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", $"import {package}"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public Outcome Race(string file)
    {
        var result = Path.Combine(Path.GetTempPath(), $"serai-trs-{Name}-{Environment.ProcessId}.tsv");
        if (Name == "postgresql")
            return Postgres.Race(this, file, result);
        var before = ChildrenCpu();
        string[] arguments = Name == CommandLine.Name ? [.. CommandLine.Arguments(file)] : [.. Arguments, file, result];
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["POLARS_MAX_THREADS"] = "2" } })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        // The high-water mark is kept by the system; the last look before the end is as good as the end.
        do
            peak = Math.Max(peak, HighWater(process.Id));
        while (!process.WaitForExit(5));
        process.WaitForExit();
        var cost = new Cost(ChildrenCpu() - before, watch.Elapsed.TotalSeconds, peak);
        if (process.ExitCode != 0)
            return new Outcome(Name, cost, $"stopped with {process.ExitCode}: {errors.Result.Trim().Split('\n')[^1]}", null);
        if (Name == CommandLine.Name)
        {
            CommandLine.Write(output.Result, result);
            return new Outcome(Name, cost, "`serai trs analyse --json`, without steps and bootstrap", result) { Partial = true };
        }
        return new Outcome(Name, cost, output.Result.Trim(), result);
    }

    static long HighWater(int process)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return long.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
        }
        return 0;
    }

    /// <summary>Processor seconds of all ended children of this process.</summary>
    public static double ChildrenCpu()
    {
        Span<long> usage = stackalloc long[18];
        _ = GetUsage(-1, ref MemoryMarshal.GetReference(usage));
        return usage[0] + usage[1] / 1e6 + usage[2] + usage[3] / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
