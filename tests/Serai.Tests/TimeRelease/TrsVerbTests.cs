using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace Serai.Tests.TimeRelease;

/// <summary>The machine contracts of <c>serai trs</c>.</summary>
public sealed class TrsVerbTests : IDisposable
{
    readonly string _folder = System.IO.Directory.CreateTempSubdirectory("trs").FullName;

    static readonly string[] Post = ["--case", "case_id", "--event", "activity", "--time", "time", "--start", "start_time", "--actor", "agency", "--zone", "Asia/Tashkent"];

    [Fact]
    public async Task Six_worked_hours_of_overlapping_agencies_are_attributed_under_three_rules()
    {
        var file = Write("overlap.csv", """
            case,activity,start,end,agency
            A,arrival,,2026-03-02T00:00:00Z,post
            A,CUS 1,2026-03-02T01:00:00Z,2026-03-02T03:00:00Z,CUS
            A,CUS 2,2026-03-02T05:00:00Z,2026-03-02T06:00:00Z,CUS
            A,PHY,2026-03-02T02:00:00Z,2026-03-02T04:00:00Z,PHY
            A,VET,2026-03-02T02:30:00Z,2026-03-02T04:30:00Z,VET
            A,TRA,2026-03-02T05:30:00Z,2026-03-02T05:45:00Z,TRA
            A,release,,2026-03-02T08:00:00Z,post
            """);
        var run = await Trs.RunAsync("analyse", file, "--case", "case", "--event", "activity", "--start", "start", "--time", "end", "--actor", "agency", "--json");
        run.Exit.ShouldBe(0, run.Error);
        var attribution = run.Json.GetProperty("attribution");
        var actors = attribution.GetProperty("actors").EnumerateArray().ToDictionary(a => a.GetProperty("actor").GetString()!, a => (Hours(a, "inclusive_s"), Hours(a, "exclusive_s"), Hours(a, "shared_s")));
        actors["CUS"].ShouldBe((3, 1.75, 2.291667));
        actors["PHY"].ShouldBe((2, 0, 0.916667));
        actors["VET"].ShouldBe((2, 0.5, 1.166667));
        actors["TRA"].ShouldBe((0.25, 0, 0.125));
        (Hours(attribution, "inclusive_s"), Hours(attribution, "union_s"), Hours(attribution, "idle_s"), attribution.GetProperty("overlapping_cases").GetInt32()).ShouldBe((7.25, 4.5, 3.5, 1));
    }

    [Theory]
    [InlineData("2024-02-29T22:00", "Asia/Almaty", "2024-03-01T02:00", "Asia/Almaty", 5)]
    [InlineData("2024-06-01T20:00", "Asia/Aqtau", "2024-06-02T17:00", "Asia/Baku", 22)]
    public async Task A_duration_is_a_difference_of_instants(string from, string fromZone, string to, string toZone, double hours)
    {
        var run = await Trs.RunAsync("duration", "--from", from, "--from-zone", fromZone, "--to", to, "--to-zone", toZone, "--json");
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("elapsed_s").GetDouble().ShouldBe(hours * 3600);
        run.Json.GetProperty("working_s").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("2025-03-19T16:30", "2025-03-24T10:15", "", 18.75)]
    [InlineData("2025-03-19T16:30", "2025-03-24T10:15", "holidays:\n  - 2025-03-21\n", 10.75)]
    [InlineData("2025-03-22T10:00", "2025-03-23T20:00", "", 0)]
    [InlineData("2025-03-25T12:30", "2025-03-25T14:15", "", 0.75)]
    public async Task Working_time_follows_the_calendar(string from, string to, string holidays, double hours)
    {
        var calendar = Write("hours.yaml", "zone: Asia/Tashkent\nhours:\n  monday-friday: [09:00-13:00, 14:00-18:00]\n" + holidays);
        var run = await Trs.RunAsync("duration", "--from", from, "--from-zone", "Asia/Tashkent", "--to", to, "--to-zone", "Asia/Tashkent", "--calendar", calendar, "--json");
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("working_s").GetDouble().ShouldBe(hours * 3600);
    }

    [Fact]
    public async Task A_local_time_that_occurred_twice_is_refused_with_both_answers()
    {
        var run = await Trs.RunAsync("duration", "--from", "2024-02-29T23:30", "--from-zone", "Asia/Almaty", "--to", "2024-03-01T02:00", "--to-zone", "Asia/Almaty", "--json");
        run.Exit.ShouldBe(1);
        run.Json.GetProperty("answers").GetArrayLength().ShouldBe(2);
        run.Error.ShouldContain("occurred");
    }

    [Theory]
    [InlineData("--sd 24h --error 2h --confidence 0.95", 554)]
    [InlineData("--sd 367.3659h --error 24h --confidence 0.95", 901)]
    [InlineData("--share 0.5 --error 0.05", 385)]
    [InlineData("--share 0.5 --error 0.05 --population 500", 218)]
    [InlineData("--share 0.5 --error 5% --population 100000", 383)]
    public async Task A_sample_is_rounded_up_once(string options, int n)
    {
        var run = await Trs.RunAsync(["sample-size", .. options.Split(' '), "--json"]);
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("n").GetInt32().ShouldBe(n);
    }

    [Fact]
    public async Task A_round_that_got_faster_only_by_its_mix_is_told_as_such()
    {
        static string Round(params (string Segment, int N, double Hours)[] segments) => "case_id,activity,time,segment\n" + string.Concat(segments.SelectMany(s => Enumerable.Range(0, s.N).SelectMany(i => new[]
        {
            $"{s.Segment}{i},arrival,2026-03-02T00:00:00Z,{s.Segment}\n", $"{s.Segment}{i},release,{new DateTime(2026, 3, 2).AddSeconds(Math.Round(s.Hours * 3600)):yyyy-MM-ddTHH:mm:ss}Z,{s.Segment}\n",
        })));
        var one = Write("one.csv", Round(("low", 200, 1), ("normal", 600, 6), ("examined", 200, 30)));
        var two = Write("two.csv", Round(("low", 600, 1.2), ("normal", 300, 6.6), ("examined", 100, 33)));
        var run = await Trs.RunAsync("compare", one, two, "--by", "segment", "--json");
        run.Exit.ShouldBe(0, run.Error);
        var (crude, adjusted) = (run.Json.GetProperty("crude"), run.Json.GetProperty("adjusted"));
        (Hours(crude, "mean1_s"), Hours(crude, "mean2_s"), Hours(crude, "change_s")).ShouldBe((9.8, 6, -3.8));
        (Hours(adjusted, "mean2_s"), Hours(adjusted, "change_s"), Hours(adjusted, "mix_s")).ShouldBe((10.8, 1, -4.8));
        run.Json.GetProperty("segments").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task What_was_not_released_at_the_cut_off_is_censored()
    {
        (int Hours, bool Released)[] cases = [(4, true), (6, true), (6, false), (10, true), (10, true), (15, false), (18, true), (24, false), (30, true), (36, false)];
        var freeze = new DateTime(2026, 3, 10, 0, 0, 0, DateTimeKind.Utc);
        var file = Write("freeze.csv", "case_id,activity,time\n" + string.Concat(cases.Select((c, i) =>
            // A released case began long before the freeze; one that was not began as long before it as it was followed.
            $"c{i},arrival,{(c.Released ? freeze.AddDays(-5) : freeze.AddHours(-c.Hours)):yyyy-MM-ddTHH:mm:ss}Z\n" + (c.Released ? $"c{i},release,{freeze.AddDays(-5).AddHours(c.Hours):yyyy-MM-ddTHH:mm:ss}Z\n" : ""))));
        var run = await Trs.RunAsync("analyse", file, "--interval", "arrival..release", "--cutoff", "2026-03-10T00:00:00Z", "--target", "24h", "--json");
        run.Exit.ShouldBe(0, run.Error);
        var survival = run.Json.GetProperty("survival");
        (survival.GetProperty("n").GetInt32(), survival.GetProperty("released").GetInt32(), survival.GetProperty("not_released").GetInt32()).ShouldBe((10, 6, 4));
        (Hours(survival, "p25_s"), Hours(survival, "median_s"), Hours(survival, "p75_s"), Hours(survival, "restricted_mean_s")).ShouldBe((10, 18, 30, 20));
        survival.GetProperty("p90_s").ValueKind.ShouldBe(JsonValueKind.Null);
        survival.GetProperty("share_within_target").GetDouble().ShouldBe(0.571429, 1e-6);
        run.Json.GetProperty("intervals")[0].GetProperty("missing").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task Refused_rows_come_back_as_a_file_and_the_rest_is_read()
    {
        var back = Path.Combine(_folder, "refused.csv");
        var run = await Trs.RunAsync(["analyse", Trs.Sample("border-post.csv"), .. Post, "--refused", back, "--json"]);
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("rows_refused").GetInt32().ShouldBe(2);
        run.Json.GetProperty("problems").EnumerateArray().ShouldContain(p => p.GetProperty("row").ValueKind == JsonValueKind.Number && p.GetProperty("column").GetString() == "time" && p.GetProperty("found").GetString()!.Contains("2026-02-30"));
        run.Error.ShouldContain("2026-02-30");
        (await File.ReadAllLinesAsync(back)).Length.ShouldBe(3);
        (await Trs.RunAsync(["analyse", Trs.Sample("border-post.csv"), .. Post, "--all-or-nothing", "--json"])).Exit.ShouldBe(1);
        (await Trs.RunAsync(["check", Trs.Sample("border-post.csv"), .. Post, "--json"])).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Check_finds_what_was_planted_in_the_sample()
    {
        var run = await Trs.RunAsync(["check", Trs.Sample("border-post.csv"), .. Post, "--order", "joined queue,arrival,lodgement,documentary check,examination,release,gate-out", "--arrival", "arrival", "--lodgement", "lodgement",
            "--lane", "lane", "--examination", "examination", "--now", "2026-04-30T00:00:00Z", "--json"]);
        var rules = run.Json.GetProperty("rules").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!, r => r);
        rules["V01"].GetProperty("findings").GetInt32().ShouldBeGreaterThan(0);
        rules["V08"].GetProperty("applied").GetBoolean().ShouldBeFalse();
        rules["V02"].GetProperty("kind").GetString().ShouldBe("soft");
        var findings = run.Json.GetProperty("findings").EnumerateArray().ToList();
        findings.ShouldContain(f => f.GetProperty("rule").GetString() == "V01" && f.GetProperty("case").GetString() == "KZ-26-10057");
        run.Json.GetProperty("cases_after").GetInt32().ShouldBeLessThan(run.Json.GetProperty("cases_before").GetInt32());
        run.Json.GetProperty("share_lodged_before_arrival").GetDouble().ShouldBeInRange(0.1, 0.3);
    }

    [Fact]
    public async Task A_wide_table_is_recognised()
    {
        var run = await Trs.RunAsync("analyse", Trs.Sample("border-post-wide.csv"), "--zone", "Asia/Tashkent", "--by", "lane", "--interval", "arrival..release", "--json");
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("cases").GetInt32().ShouldBe(240);
        run.Json.GetProperty("attribution").GetProperty("actors").EnumerateArray().Select(a => a.GetProperty("actor").GetString()).ShouldBe(["Customs", "Examination"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_chart_is_an_svg_with_a_strip_for_each_segment_and_says_what_it_shows()
    {
        var file = Path.Combine(_folder, "chart.svg");
        var run = await Trs.RunAsync(["chart", Trs.Sample("border-post.csv"), .. Post, "--by", "lane", "--interval", "arrival..release", "--out", file]);
        run.Exit.ShouldBe(0, run.Error);
        var svg = XDocument.Load(file);
        var text = string.Join(' ', svg.Descendants().Where(e => e.Name.LocalName is "text" or "desc").Select(e => e.Value));
        foreach (var lane in new[] { "green", "yellow", "red" }) text.ShouldContain(lane);
        text.ShouldContain("took");
    }

    [Theory]
    [InlineData("analyse")]
    [InlineData("analyse x.csv --interval arrival")]
    [InlineData("analyse x.csv --percentile type8")]
    [InlineData("analyse x.csv --no-such-option")]
    [InlineData("sample-size --sd 24h --error 2")]
    [InlineData("sample-size --sd 24h --error 0h")]
    [InlineData("chart x.csv --out chart.gif")]
    public async Task Wrong_usage_ends_with_2(string arguments) => (await Trs.RunAsync(arguments.Split(' '))).Exit.ShouldBe(2);

    [Fact]
    public async Task A_file_that_is_not_there_or_lacks_its_columns_is_refused_with_a_reason()
    {
        var missing = await Trs.RunAsync("analyse", Path.Combine(_folder, "none.csv"), "--json");
        (missing.Exit, missing.Json.GetProperty("problems").GetArrayLength()).ShouldBe((1, 1));
        var file = Write("columns.csv", "a,b\n1,2\n");
        var run = await Trs.RunAsync("analyse", file, "--case", "a", "--event", "b", "--json");
        run.Exit.ShouldBe(1);
        run.Error.ShouldContain("time");
    }

    [Fact]
    public async Task The_command_line_opens_no_database_and_leaves_no_folder()
    {
        var before = System.IO.Directory.GetFileSystemEntries(Environment.CurrentDirectory).Length;
        var watch = Stopwatch.StartNew();
        (await Trs.RunAsync("sample-size", "--sd", "24h", "--error", "2h")).Exit.ShouldBe(0);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        System.IO.Directory.GetFileSystemEntries(Environment.CurrentDirectory).Length.ShouldBe(before);
    }

    string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    static double Hours(JsonElement element, string name) => Math.Round(element.GetProperty(name).GetDouble() / 3600, 6);

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);
}
