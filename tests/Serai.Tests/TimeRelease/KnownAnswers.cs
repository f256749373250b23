using System.Text.Json;

namespace Serai.Tests.TimeRelease;

/// <summary>The three logs beside the design, from the command line, to the last digit given there.</summary>
public sealed class KnownAnswers
{
    [Fact]
    public async Task The_running_example_takes_966890_seconds_on_average()
    {
        var file = Shared("running-example.csv");
        var run = await Trs.RunAsync("analyse", file, "--json");
        run.Exit.ShouldBe(0, run.Error);
        var all = All(run.Json);
        (run.Json.GetProperty("cases").GetInt32(), run.Json.GetProperty("events").GetInt32(), all.GetProperty("n").GetInt32()).ShouldBe((6, 42, 6));
        all.GetProperty("mean_s").GetDouble().ShouldBe(966_890);
        all.GetProperty("median_s").GetDouble().ShouldBe(815_940);
        (all.GetProperty("min_s").GetDouble(), all.GetProperty("max_s").GetDouble()).ShouldBe((520_920, 1_576_440));
        run.Json.GetProperty("attribution").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_receipt_log_has_a_mean_of_130_hours_and_a_median_of_48_minutes()
    {
        var file = Shared("receipt.csv");
        var run = await Trs.RunAsync("analyse", file, "--by", "case:channel", "--json");
        run.Exit.ShouldBe(0, run.Error);
        Figures(All(run.Json), 3600, 1434, [129.7955, 0.7968, 367.3659, 0.0425, 121.8988, 338.2838, 573.8991, 74.6889, 56.0441]);
        Of(run.Json, "Desk").ShouldSatisfyAllConditions(d => d.GetProperty("n").GetInt32().ShouldBe(109), d => Hours(d, "mean_s").ShouldBe(141.1649), d => Hours(d, "median_s").ShouldBe(18.7554));
        Of(run.Json, "Internet").ShouldSatisfyAllConditions(d => d.GetProperty("n").GetInt32().ShouldBe(1250), d => Hours(d, "mean_s").ShouldBe(124.5709), d => Hours(d, "median_s").ShouldBe(0.5242));
    }

    [Fact]
    public async Task The_patients_log_gives_the_published_idle_time_of_every_resource()
    {
        var file = Shared("patients.csv");
        var run = await Trs.RunAsync("analyse", file, "--case", "patient", "--event", "handling", "--time", "time", "--lifecycle", "registration_type", "--actor", "employee", "--instance", "handling_id", "--json");
        run.Exit.ShouldBe(0, run.Error);
        Figures(All(run.Json), 86_400, 500, [6.6763, 6.0855, 3.2242, 4.3139, 8.5867, 10.6704, 12.5058, 6.4603, 6.3741]);
        var attribution = run.Json.GetProperty("attribution");
        var idle = attribution.GetProperty("actors").EnumerateArray().ToDictionary(a => a.GetProperty("actor").GetString()!, a => (Math.Round(a.GetProperty("own_idle_total_s").GetDouble() / 86_400, 4), a.GetProperty("works").GetInt32()));
        idle.ShouldBe(new Dictionary<string, (double, int)>
        {
            ["r1"] = (450.2124, 500), ["r2"] = (214.7436, 500), ["r3"] = (429.1064, 237), ["r4"] = (442.6260, 236), ["r5"] = (430.1764, 261), ["r6"] = (425.5362, 495), ["r7"] = (464.4199, 492),
        }, ignoreOrder: true);
        attribution.GetProperty("overlapping_cases").GetInt32().ShouldBe(0);
        attribution.GetProperty("inclusive_s").GetDouble().ShouldBe(attribution.GetProperty("union_s").GetDouble());
    }

    [Fact]
    public async Task Without_the_offset_the_mean_of_the_receipt_log_would_be_another()
    {
        var file = Shared("receipt.csv");
        var local = Path.Combine(Path.GetTempPath(), $"receipt-{Guid.CreateVersion7():n}.csv");
        try
        {
            await File.WriteAllTextAsync(local, (await File.ReadAllTextAsync(file)).Replace("+02:00", "", StringComparison.Ordinal).Replace("+01:00", "", StringComparison.Ordinal));
            var run = await Trs.RunAsync("analyse", local, "--zone", "Etc/UTC", "--json");
            Hours(All(run.Json), "mean_s").ShouldBe(129.8137);
        }
        finally
        {
            File.Delete(local);
        }
    }

    static string Shared(string name)
    {
        var file = Trs.EventLog(name);
        Assert.SkipWhen(file is null, "The event logs are not beside the repository.");
        return file!;
    }

    static void Figures(JsonElement figures, double unit, int n, double[] expected)
    {
        figures.GetProperty("n").GetInt32().ShouldBe(n);
        string[] names = ["mean_s", "median_s", "sd_s", "p25_s", "p75_s", "p90_s", "p95_s", "trim5_s", "trim10_s"];
        names.Select(name => Math.Round(figures.GetProperty(name).GetDouble() / unit, 4)).ShouldBe(expected);
    }

    static double Hours(JsonElement figures, string name) => Math.Round(figures.GetProperty(name).GetDouble() / 3600, 4);

    static JsonElement All(JsonElement answer) => answer.GetProperty("intervals").EnumerateArray().First(i => !i.GetProperty("by").EnumerateObject().Any());

    static JsonElement Of(JsonElement answer, string value) => answer.GetProperty("intervals").EnumerateArray().First(i => i.GetProperty("by").EnumerateObject().Any(b => b.Value.GetString() == value));
}
