using System.Diagnostics;
using System.Globalization;

namespace Serai.TimeRelease.Bench;

/// <summary>A PostgreSQL server of its own for the race, as Debian has it; its time and memory are those of the server and all its processes.</summary>
static class Postgres
{
    static string? Bin() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public static Contestant Contestant(string here) =>
        new("postgresql", Bin() ?? "", [Path.Combine(here, "Rivals", "postgres.sql")], Bin() is null ? "no PostgreSQL server (apt-get install postgresql)" : null);

    public static Outcome Race(Contestant contestant, string file, string result)
    {
        var bin = contestant.Command;
        var folder = Path.Combine(Path.GetTempPath(), $"serai-trs-postgres-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        var data = Path.Combine(folder, "data");
        try
        {
            AsServer(folder, $"'{bin}/initdb' -D '{data}' -U serai -A trust -E UTF8 --locale=C.UTF-8 >/dev/null && '{bin}/pg_ctl' -D '{data}' -w -l '{folder}/log' -o \"-c listen_addresses='' "
                + $"-c unix_socket_directories='{folder}' -c fsync=off -c shared_buffers=1GB -c max_parallel_workers=2 -c max_parallel_workers_per_gather=2 -c max_wal_size=4GB\" start >/dev/null");
            var server = int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
            var script = Path.Combine(folder, "race.sql");
            File.WriteAllText(script, File.ReadAllText(contestant.Arguments[0]).Replace(":file", file, StringComparison.Ordinal).Replace(":result", result, StringComparison.Ordinal));
            var before = Cpu(server) + Bench.Contestant.ChildrenCpu();
            var watch = Stopwatch.StartNew();
            using var client = Process.Start(new ProcessStartInfo("psql", ["-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "serai", "-d", "postgres", "-f", script]) { RedirectStandardError = true })!;
            var errors = client.StandardError.ReadToEndAsync();
            long peak = 0;
            while (!client.WaitForExit(200))
                peak = Math.Max(peak, Memory(server));
            Thread.Sleep(500);
            var cost = new Cost(Cpu(server) + Bench.Contestant.ChildrenCpu() - before, watch.Elapsed.TotalSeconds, peak);
            return client.ExitCode == 0
                ? new Outcome(contestant.Name, cost, "without the bootstrap", result) { Partial = true }
                : new Outcome(contestant.Name, cost, $"stopped with {client.ExitCode}: {errors.Result.Trim()}", null);
        }
        finally
        {
            AsServer(folder, $"'{bin}/pg_ctl' -D '{data}' -m immediate stop >/dev/null 2>&1");
            Directory.Delete(folder, true);
        }
    }

    static void AsServer(string folder, string script)
    {
        var command = Environment.UserName == "root" ? $"chown -R postgres '{folder}' && runuser -u postgres -- bash -c {Quote(script)}" : script;
        using var process = Process.Start("bash", ["-c", command]);
        process.WaitForExit();
    }

    static string Quote(string script) => "'" + script.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>Processor seconds of the server and of its processes that have ended.</summary>
    static double Cpu(int server)
    {
        var fields = File.ReadAllText($"/proc/{server}/stat").Split(") ")[1].Split(' ');
        return fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)) / 100.0;
    }

    /// <summary>Memory of the server and its processes, what they share counted once.</summary>
    static long Memory(int server)
    {
        long sum = 0;
        foreach (var process in Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(p => int.TryParse(p, out _)))
        {
            try
            {
                var parent = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ')[1];
                if (process != server.ToString(CultureInfo.InvariantCulture) && parent != server.ToString(CultureInfo.InvariantCulture))
                    continue;
                foreach (var line in File.ReadLines($"/proc/{process}/smaps_rollup"))
                    if (line.StartsWith("Pss:", StringComparison.Ordinal))
                        sum += long.Parse(line.AsSpan(4).Trim(" \tkB"), CultureInfo.InvariantCulture) * 1024;
            }
            catch (IOException)
            {
            }
        }
        return sum;
    }
}
