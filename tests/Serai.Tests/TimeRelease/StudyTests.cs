using System.Net;
using System.Text;
using NodaTime;
using Serai.Directory.Accounts;
using Serai.Tests.Rig;
using Serai.TimeRelease.Generating;

namespace Serai.Tests.TimeRelease;

public sealed class StudyTests
{
    static Dictionary<string, string> Study(string code, Guid member) => new()
    {
        ["Input.Template"] = "Road", ["Input.Code"] = code, ["Input.Member"] = member.ToString(), ["Input.Title.en"] = "Release at the road post", ["Input.Unit"] = "Declaration", ["Input.Zone"] = "Asia/Almaty",
        ["Input.Regimes"] = "import", ["Input.From"] = "2026-11-02", ["Input.To"] = "2026-11-08", ["Input.Freeze"] = "2026-11-20",
    };

    /// <summary>Ten declarations; the tenth leaves before it is released.</summary>
    static byte[] Records()
    {
        var csv = new StringBuilder("case,event,time,lane,recorder\n");
        for (var i = 1; i <= 10; i++)
        {
            csv.Append($"C{i},A1,2026-11-0{1 + i % 5} 08:00:00,{(i % 2 == 0 ? "green" : "red")},r1\n");
            csv.Append($"C{i},D1,2026-11-0{1 + i % 5} 08:30:00,{(i % 2 == 0 ? "green" : "red")},r1\n");
            csv.Append($"C{i},R1,2026-11-0{1 + i % 5} {8 + i}:00:00,{(i % 2 == 0 ? "green" : "red")},r1\n");
            csv.Append($"C{i},O3,2026-11-0{1 + i % 5} {(i == 10 ? 17 : 9 + i)}:00:00,{(i % 2 == 0 ? "green" : "red")},r1\n");
        }
        return Encoding.UTF8.GetBytes(csv.Replace(" 9:", " 09:").ToString());
    }

    static async Task<(House House, Browser Officer)> WithStudyAsync()
    {
        var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var made = await officer.SubmitAsync("/studies/new", Study("KZ-1", await house.MemberAsync("KZ")));
        made.H1.ShouldBe("Release at the road post", made.Text);
        return (house, officer);
    }

    [Fact]
    public async Task A_study_comes_with_the_time_points_of_its_template_and_a_picture_of_them()
    {
        var (house, officer) = await WithStudyAsync();
        await using var _ = house;
        var map = await officer.GetAsync("/studies/KZ-1/map");
        map.Text.ShouldContain("Arrival of the means of transport");
        map.Text.ShouldContain("Release time");
        map.Html.QuerySelectorAll("svg.chart").Length.ShouldBe(2);
        map.Text.ShouldNotContain("Transit discharged");
        (await officer.GetAsync("/studies/KZ-1/plan.docx")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_study_is_seen_by_its_own_administration_only()
    {
        var (house, _) = await WithStudyAsync();
        await using var open = house;
        var own = await house.SignInAsync(Role.Analyst, "KZ");
        (await own.GetAsync("/studies/KZ-1/results")).Status.ShouldBe(HttpStatusCode.OK);
        var other = await house.SignInAsync(Role.Analyst, "UZ");
        foreach (var page in new[] { "", "/map", "/people", "/readiness", "/records", "/checks", "/results", "/edit", "/stage", "/plan.docx", "/results.xlsx", "/report.docx" })
            (await other.GetAsync("/studies/KZ-1" + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await other.GetAsync("/studies")).Text.ShouldNotContain("KZ-1");
    }

    [Fact]
    public async Task A_working_group_member_reads_the_study_and_does_not_change_it()
    {
        var (house, _) = await WithStudyAsync();
        await using var open = house;
        var member = await house.SignInAsync(Role.Participant, "KZ");
        (await member.GetAsync("/studies/KZ-1")).Status.ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/studies/KZ-1/edit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await member.GetAsync("/studies/KZ-1/records")).Html.QuerySelector("main form[method=post]").ShouldBeNull();
    }

    [Fact]
    public async Task The_test_run_waits_for_the_mandate_and_a_post_and_collection_for_the_checklist()
    {
        var (house, officer) = await WithStudyAsync();
        await using var _ = house;
        var early = await officer.SubmitAsync("/studies/KZ-1/stage", new Dictionary<string, string> { ["Input.To"] = "Testing" });
        early.Status.ShouldBe(HttpStatusCode.BadRequest);
        early.Text.ShouldContain("A study needs its mandate first");
        early.Text.ShouldContain("A study needs at least one post");
        (await officer.SubmitAsync("/studies/KZ-1/edit", new Dictionary<string, string> { ["Input.MandateBody"] = "Committee", ["Input.MandateDate"] = "2026-10-01" })).Text.ShouldContain("Committee");
        await officer.SubmitAsync("/studies/KZ-1/people", new Dictionary<string, string> { ["Post.Code"] = "NZ", ["Post.Zone"] = "Asia/Almaty", ["Post.Name.en"] = "Nur Zholy" }, "main form[action*='handler=Post']");
        (await officer.SubmitAsync("/studies/KZ-1/stage", new Dictionary<string, string> { ["Input.To"] = "Testing" })).Text.ShouldContain("Test run");
        var open = await officer.SubmitAsync("/studies/KZ-1/stage", new Dictionary<string, string> { ["Input.To"] = "Collecting" });
        open.Status.ShouldBe(HttpStatusCode.BadRequest);
        open.Text.ShouldContain("points of the checklist are open");
        (await officer.SubmitAsync("/studies/KZ-1/stage", new Dictionary<string, string> { ["Input.To"] = "Collecting", ["Input.Why"] = "The minister wants figures in March" })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Records_are_read_looked_at_verified_and_become_figures()
    {
        var (house, officer) = await WithStudyAsync();
        await using var _ = house;
        var read = await officer.SubmitAsync("/studies/KZ-1/records", new Dictionary<string, string>(), "main form[enctype]", files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("week.csv", Records()) });
        read.H1.ShouldBe("week.csv", read.Text);
        read.Text.ShouldContain("A1 Arrival of the means of transport");
        (await officer.GetAsync("/studies/KZ-1/results")).Text.ShouldContain("No figures yet");

        await officer.SubmitAsync(read.Path, new Dictionary<string, string> { ["Input.Segments"] = "lane", ["Input.Recorder"] = "recorder" }, "main form:has(select)");
        await officer.SubmitAsync(read.Path, new Dictionary<string, string>(), "main form[action*='handler=Use']");
        var checks = await officer.GetAsync("/studies/KZ-1/checks");
        checks.Text.ShouldContain("Impossible order");
        checks.Text.ShouldContain("C10");

        // Nine cases from 08:00 to 9, 10 … 17 o'clock: 1 to 9 hours, half of them within 5 hours; the tenth is held.
        var results = await officer.GetAsync("/studies/KZ-1/results?by=lane");
        results.Text.ShouldContain("9 of 10 cases enter these figures; 1 are left out by verification.");
        results.Text.ShouldContain("5\u00A0h\u00A000");
        results.Text.ShouldContain("green");
        (await officer.GetAsync("/studies/KZ-1/report.docx?by=lane&in=ru")).Status.ShouldBe(HttpStatusCode.OK);

        var letIn = await officer.SubmitAsync("/studies/KZ-1/cases/C10", new Dictionary<string, string> { ["Input.Reason"] = "The gate's clock was an hour slow" }, button: ("leaveOut", "false"));
        letIn.Text.ShouldContain("The gate's clock was an hour slow");
        (await officer.GetAsync("/studies/KZ-1/results")).Text.ShouldContain("10 of 10 cases enter these figures");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_stays_out_with_its_reason()
    {
        var (house, officer) = await WithStudyAsync();
        await using var _ = house;
        var read = await officer.SubmitAsync("/studies/KZ-1/records", new Dictionary<string, string>(), "main form[enctype]",
            files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("odd.csv", Encoding.UTF8.GetBytes("truck,plate\n1,AB\n2,CD\n")) });
        read.Text.ShouldContain("Nothing of this file could be read");
        read.Html.QuerySelector("main form[action*='handler=Use']").ShouldBeNull();
    }

    [Fact]
    public async Task A_time_point_on_which_an_interval_hangs_stays_on_the_map()
    {
        var (house, officer) = await WithStudyAsync();
        await using var _ = house;
        var refused = await officer.SubmitAsync("/studies/KZ-1/map/D2", new Dictionary<string, string>(), "main form[action*='handler=Remove']");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("REG");
    }

    [Fact]
    public async Task Posts_people_and_intervals_are_taken_out_again()
    {
        var (house, officer) = await WithStudyAsync();
        await using var _ = house;
        await officer.SubmitAsync("/studies/KZ-1/people", new Dictionary<string, string> { ["Post.Code"] = "NZ", ["Post.Zone"] = "Asia/Almaty", ["Post.Name.en"] = "Nur Zholy" }, "main form[action*='handler=Post']");
        await officer.SubmitAsync("/studies/KZ-1/people", new Dictionary<string, string> { ["Person.Name"] = "A. Bekova", ["Person.Organisation"] = "Customs" }, "main form[action*='handler=Person']");
        (await officer.GetAsync("/studies/KZ-1/people")).Text.ShouldContain("A. Bekova");
        (await officer.SubmitAsync("/studies/KZ-1/people", new Dictionary<string, string>(), "main form[action*='handler=RemovePost']")).Text.ShouldNotContain("Nur Zholy");
        (await officer.SubmitAsync("/studies/KZ-1/people", new Dictionary<string, string>(), "main form[action*='handler=RemovePerson']")).Text.ShouldNotContain("A. Bekova");
        await officer.SubmitAsync("/studies/KZ-1/intervals/LAB", new Dictionary<string, string>(), "main form[action*='handler=Remove']");
        (await officer.GetAsync("/studies/KZ-1/intervals/LAB")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_next_round_repeats_the_design()
    {
        var (house, officer) = await WithStudyAsync();
        await using var _ = house;
        await officer.SubmitAsync("/studies/KZ-1/map/new", new Dictionary<string, string> { ["Input.Code"] = "G2", ["Input.Name.en"] = "Phytosanitary control", ["Input.Actor"] = "agency", ["Input.Step"] = "9" });
        var next = await officer.SubmitAsync("/studies/new?of=KZ-1", new Dictionary<string, string>());
        next.Text.ShouldContain("after KZ-1", customMessage: next.Text);
        (await officer.GetAsync("/studies/KZ-1-2/map")).Text.ShouldContain("Phytosanitary control");
    }

    [Fact]
    public void Generated_records_meet_the_published_mean_and_the_shares_of_the_lanes()
    {
        var made = RoadPostRecords.Make(1, DateTimeZoneProviders.Tzdb["Asia/Almaty"], new LocalDate(2026, 9, 7), 14, [new("NZ", 2.5833, 4000)]);
        var planted = made.Defects.Select(d => d.Case).ToHashSet();
        var hours = made.Rows.Where(r => !planted.Contains(r.Case)).GroupBy(r => r.Case)
            .Select(c => (A: c.FirstOrDefault(r => r.Event == "A1"), R: c.FirstOrDefault(r => r.Event == "R1"))).Where(c => c.A is not null && c.R is not null).Select(c => (c.R!.At - c.A!.At).TotalHours).ToList();
        var mean = hours.Average();
        var error = Math.Sqrt(hours.Sum(h => (h - mean) * (h - mean)) / (hours.Count - 1) / hours.Count);
        Math.Abs(mean - 2.5833).ShouldBeLessThan(3 * error);
        var lanes = made.Rows.GroupBy(r => r.Case).Select(c => c.First().Lane).ToList();
        Math.Abs(lanes.Count(l => l == "red") - 400.0).ShouldBeLessThan(3 * Math.Sqrt(4000 * .1 * .9));
        made.ToCsv().ShouldBe(RoadPostRecords.Make(1, DateTimeZoneProviders.Tzdb["Asia/Almaty"], new LocalDate(2026, 9, 7), 14, [new("NZ", 2.5833, 4000)]).ToCsv());
    }
}
