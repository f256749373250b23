using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Parquet.Serialization;

namespace Serai.Tests.TimeRelease;

/// <summary>Formats that only the command line puts together: Parquet, OCEL in SQLite, workbooks, packed XES, and files that lie about themselves.</summary>
public sealed class OtherFiles : IDisposable
{
    readonly string _folder = System.IO.Directory.CreateTempSubdirectory("trs-files").FullName;

    sealed class Event
    {
        public string? case_id { get; set; }

        public string? activity { get; set; }

        public DateTime time { get; set; }

        public int? lane { get; set; }
    }

    [Fact]
    public async Task Parquet_is_read_with_its_typed_stamps()
    {
        var path = Path.Combine(_folder, "log.parquet");
        await using (var stream = File.Create(path))
            await ParquetSerializer.SerializeAsync(
            [
                new Event { case_id = "A", activity = "arrival", time = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc), lane = 1 }, new Event { case_id = "A", activity = "release", time = new DateTime(2026, 3, 2, 10, 35, 0, DateTimeKind.Utc), lane = 1 },
                new Event { case_id = "B", activity = "arrival", time = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc) }, new Event { case_id = "B", activity = "release", time = new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc) },
            ], stream);
        var run = await Trs.RunAsync("analyse", path, "--by", "lane", "--zone", "Etc/UTC", "--json");
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("cases").GetInt32().ShouldBe(2);
        run.Json.GetProperty("intervals")[0].GetProperty("mean_s").GetDouble().ShouldBe((9300 + 1800) / 2.0);
        run.Json.GetProperty("intervals").EnumerateArray().ShouldContain(i => i.GetProperty("by").EnumerateObject().Any(b => b.Value.ValueKind == System.Text.Json.JsonValueKind.Null));
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..^20]);
        var cut = await Trs.RunAsync("analyse", path, "--json");
        (cut.Exit, cut.Json.GetProperty("problems")[0].GetProperty("code").GetString()).ShouldBe((1, "file-damaged"));
    }

    [Fact]
    public async Task Ocel_in_sqlite_asks_for_the_type_and_reads_it()
    {
        var path = Path.Combine(_folder, "log.sqlite");
        await using (var database = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = """
                CREATE TABLE event (ocel_id TEXT, ocel_type TEXT); CREATE TABLE object (ocel_id TEXT, ocel_type TEXT); CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);
                CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT); CREATE TABLE object_map_type (ocel_type TEXT, ocel_type_map TEXT);
                CREATE TABLE event_Arrival (ocel_id TEXT, ocel_time TEXT); CREATE TABLE event_Release (ocel_id TEXT, ocel_time TEXT, resource TEXT);
                CREATE TABLE object_Truck (ocel_id TEXT, ocel_time TEXT, ocel_changed_field TEXT); CREATE TABLE object_Declaration (ocel_id TEXT, ocel_time TEXT, ocel_changed_field TEXT, lane TEXT);
                INSERT INTO event_map_type VALUES ('arrival', 'Arrival'), ('release', 'Release'); INSERT INTO object_map_type VALUES ('truck', 'Truck'), ('declaration', 'Declaration');
                INSERT INTO object VALUES ('t1', 'truck'), ('d1', 'declaration'), ('d2', 'declaration'); INSERT INTO object_Truck VALUES ('t1', '1970-01-01 00:00:00', NULL);
                INSERT INTO object_Declaration VALUES ('d1', '1970-01-01 00:00:00', NULL, 'green'), ('d2', '1970-01-01 00:00:00', NULL, 'red');
                INSERT INTO event VALUES ('e1', 'arrival'), ('e2', 'release'), ('e3', 'release');
                INSERT INTO event_Arrival VALUES ('e1', '2026-03-02 08:00:00'); INSERT INTO event_Release VALUES ('e2', '2026-03-02 09:00:00', 'Petrov'), ('e3', '2026-03-02 11:00:00', 'Petrov');
                INSERT INTO event_object VALUES ('e1', 't1', ''), ('e1', 'd1', ''), ('e1', 'd2', ''), ('e2', 'd1', ''), ('e3', 'd2', '');
                """;
            command.ExecuteNonQuery();
        }
        var asked = await Trs.RunAsync("analyse", path, "--json");
        asked.Exit.ShouldBe(1);
        asked.Error.ShouldContain("declaration (3 events)");
        var run = await Trs.RunAsync("analyse", path, "--case", "declaration", "--by", "lane", "--json");
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("intervals")[0].GetProperty("mean_s").GetDouble().ShouldBe(2 * 3600);
        run.Json.GetProperty("intervals").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task A_packed_xes_log_is_read_whatever_it_is_called()
    {
        var path = Path.Combine(_folder, "log.csv");
        var log = "<log><trace><string key=\"concept:name\" value=\"A\"/>" + string.Concat(new[] { ("arrival", "08:00"), ("release", "10:35") }.Select(e => $"<event><string key=\"concept:name\" value=\"{e.Item1}\"/><date key=\"time:timestamp\" value=\"2026-03-02T{e.Item2}:00+05:00\"/></event>")) + "</trace></log>";
        await using (var packing = new GZipStream(File.Create(path), CompressionLevel.Fastest)) packing.Write(Encoding.UTF8.GetBytes(log));
        var run = await Trs.RunAsync("analyse", path, "--json");
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("intervals")[0].GetProperty("mean_s").GetDouble().ShouldBe(9300);
        run.Error.ShouldContain("ends in .csv");
    }

    [Theory]
    [InlineData("empty.csv", "", "file-empty")]
    [InlineData("page.xes", "<html><body/></html>", "file-format")]
    [InlineData("doctype.xes", "<!DOCTYPE log SYSTEM \"http://127.0.0.1:9/x\"><log/>", "xml-document-type")]
    [InlineData("broken.json", "{\"events\": [", "file-damaged")]
    [InlineData("old.xlsx", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "file-format")]
    [InlineData("header.csv", "case_id,activity,time\n", "no-rows")]
    public async Task What_cannot_be_read_is_refused_with_a_code(string name, string content, string code)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(content));
        var run = await Trs.RunAsync("analyse", path, "--json");
        run.Exit.ShouldBe(1);
        run.Json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()).ShouldContain(code);
    }

    [Fact]
    public async Task A_corridor_gives_its_four_indicators()
    {
        var run = await Trs.RunAsync("corridor", Trs.Sample("corridor.csv"), "--json");
        run.Exit.ShouldBe(0, run.Error);
        run.Json.GetProperty("trips").GetInt32().ShouldBe(8);
        var swd = run.Json.GetProperty("swd_kmh").GetDouble();
        swd.ShouldBeLessThan(run.Json.GetProperty("swod_kmh").GetDouble());
        run.Json.GetProperty("indicators").GetProperty("tfi1_h").GetProperty("n").GetInt32().ShouldBe(32);
        run.Json.GetProperty("crossings").GetArrayLength().ShouldBe(16);
    }

    [Fact]
    public async Task A_change_is_simulated_beside_today_with_its_uncertainty()
    {
        string[] arguments = ["simulate", Trs.Sample("border-post.csv"), "--zone", "Asia/Tashkent", "--actor", "agency", "--arrival", "arrival", "--lodgement", "lodgement", "--lane", "lane",
            "--calendar", "veterinary control=" + Trs.Sample("office-hours.yaml"), "--change", Trs.Sample("change.json"), "--replications", "5", "--days", "14", "--json"];
        var run = await Trs.RunAsync(arguments);
        run.Exit.ShouldBe(0, run.Error);
        var measures = run.Json.GetProperty("measures").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!, m => m);
        measures["wait_s:veterinary control"].GetProperty("difference").GetProperty("upper").GetDouble().ShouldBeLessThan(0);
        measures["mean_s"].GetProperty("changed").GetProperty("mean").GetDouble().ShouldBeLessThan(measures["mean_s"].GetProperty("today").GetProperty("mean").GetDouble());
        (await Trs.RunAsync(arguments)).Out.ShouldBe(run.Out);
        var change = Path.Combine(_folder, "change.json");
        await File.WriteAllTextAsync(change, "{\"changes\": [{\"do\": \"magic\"}]}");
        var refused = await Trs.RunAsync("simulate", Trs.Sample("border-post.csv"), "--zone", "Asia/Tashkent", "--change", change, "--json");
        refused.Exit.ShouldBe(1);
        refused.Error.ShouldContain("magic");
    }

    [Theory]
    [InlineData("en", "Who used the time")]
    [InlineData("ru", "Кто использовал время")]
    public async Task A_report_is_written_in_the_language_asked_for(string language, string heading)
    {
        foreach (var format in new[] { "docx", "xlsx", "html" })
        {
            var path = Path.Combine(_folder, "report." + format);
            var run = await Trs.RunAsync("report", Trs.Sample("border-post.csv"), "--zone", "Asia/Tashkent", "--actor", "agency", "--by", "lane", "--interval", "arrival..release", "--cutoff", "2026-03-12T00:00:00+05:00", "--study", Trs.Sample("study.json"), "--language", language, "--out", path);
            run.Exit.ShouldBe(0, run.Error);
            new FileInfo(path).Length.ShouldBeGreaterThan(2000);
        }
        var html = await File.ReadAllTextAsync(Path.Combine(_folder, "report.html"));
        html.ShouldContain(heading);
        html.ShouldContain("<svg");
        html.ShouldNotContain("<script");
        html.ShouldContain("SHA-256");
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);
}
