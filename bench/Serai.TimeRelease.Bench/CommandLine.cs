using System.Text.Json;
using Serai.TimeRelease.Bench.Workers;

namespace Serai.TimeRelease.Bench;

/// <summary>The command line as people use it: start of the program, reading, analysis, JSON. The figures that it prints are compared like those of a rival.</summary>
static class CommandLine
{
    public const string Name = "serai-command";

    public static Contestant Contestant() => Environment.GetEnvironmentVariable("SERAI_BENCH_COMMAND") is { Length: > 0 } path && File.Exists(path)
        ? new Contestant(Name, path, [])
        : new Contestant(Name, "", [], "SERAI_BENCH_COMMAND does not name the serai program");

    public static string[] Arguments(string file) => ["trs", "analyse", file, "--case", "case", "--event", "event", "--time", "time", "--actor", "agency", "--by", "lane,office", "--top", "100000", "--json"];

    public static void Write(string json, string result)
    {
        using var document = JsonDocument.Parse(json);
        using var figures = new Figures(result);
        static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();
        static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
        foreach (var interval in document.RootElement.GetProperty("intervals").EnumerateArray())
            if (interval.GetProperty("by").TryGetProperty("lane", out _))
                figures.Add($"duration|{Text(interval.GetProperty("by"), "lane")}|{Text(interval.GetProperty("by"), "office")}", Number(interval, "n"), Number(interval, "mean_s"), Number(interval, "median_s"), Number(interval, "p90_s"));
        foreach (var pair in document.RootElement.GetProperty("follows").EnumerateArray())
            figures.Add($"follows|{Text(pair, "from")}|{Text(pair, "to")}", Number(pair, "n"), Number(pair, "mean_s"), Number(pair, "median_s"));
        foreach (var variant in document.RootElement.GetProperty("variants").EnumerateArray())
            figures.Add("variant|" + string.Join('>', variant.GetProperty("events").EnumerateArray().Select(e => e.GetString())), Number(variant, "n"));
    }
}
