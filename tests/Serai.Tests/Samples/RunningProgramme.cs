using System.Globalization;
using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

public sealed class RunningProgramme
{
    private static readonly JsonNode File = JointProject.Read("rm-cac.json");

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Working_groups_with_public_facts_repeat_them_and_the_others_are_planned_in_the_demo()
    {
        var known = JointProject.Programme("RM-CAC").Rows("events").ToDictionary(row => row.Text("id"));
        var groups = File.Rows("workingGroups");
        groups.Select(row => row["number"]!.GetValue<int>()).ShouldBe([1, 2, 3, 4, 5]);
        foreach (var group in groups)
        {
            var isKnown = known.TryGetValue(group.Text("event"), out var fact);
            group["plannedInDemo"]!.GetValue<bool>().ShouldBe(!isKnown, group.Text("event"));
            if (isKnown)
            {
                (group.TextOrNull("from"), group.TextOrNull("to"), group.TextOrNull("city")).ShouldBe((fact!.TextOrNull("from"), fact!.TextOrNull("to"), fact!.TextOrNull("city")));
            }
            else
            {
                Date(group.Text("from")).ShouldBeGreaterThan(Today);
            }
        }
    }

    [Theory]
    [InlineData("RM-CAC/WG3")]
    [InlineData("RM-CAC/WG4")]
    public void The_agenda_has_five_days_whose_sessions_follow_each_other(string id)
    {
        var group = File.Rows("workingGroups").Single(row => row.Text("event") == id);
        var days = group.Rows("agenda");
        days.Count.ShouldBe(5);
        days[0].Text("date").ShouldBe(group.Text("from"));
        days[4].Text("date").ShouldBe(group.Text("to"));
        foreach (var day in days)
        {
            var end = "00:00";
            foreach (var session in day.Rows("sessions"))
            {
                string.CompareOrdinal(end, session.Text("from")).ShouldBeLessThanOrEqualTo(0, session.Text("id"));
                string.CompareOrdinal(session.Text("from"), session.Text("to")).ShouldBeLessThan(0, session.Text("id"));
                end = session.Text("to");
            }
        }
    }

    [Fact]
    public void Everyone_present_at_the_third_working_group_presented_once_and_was_scored_by_two_assessors()
    {
        var present = JointProject.Rows("cohorts.json", "cohorts").Single(row => row.Text("programme") == "RM-CAC").Rows("attendance")
            .Single(row => row.Text("event") == "RM-CAC/WG3").Texts("present");
        var agenda = File.Rows("workingGroups").Single(row => row.Text("event") == "RM-CAC/WG3").Rows("agenda").SelectMany(day => day.Rows("sessions"))
            .Where(session => session.Text("kind") == "presentations").SelectMany(session => session.Texts("presenters")).ToList();
        agenda.ShouldBe(present, ignoreOrder: true);
        File.Rows("presentations").Select(row => row.Text("person")).ShouldBe(present, ignoreOrder: true);
        var criteria = File.Rows("rubrics").Single(row => row.Text("id") == "RB-PRES").Rows("criteria").Select(row => row.Text("id")).ToList();
        foreach (var score in File.Rows("presentations").SelectMany(row => row.Rows("scores")))
        {
            score["levels"]!.AsObject().Select(level => level.Key).ShouldBe(criteria, ignoreOrder: true);
            score["levels"]!.AsObject().ShouldAllBe(level => level.Value!.GetValue<int>() >= 1 && level.Value!.GetValue<int>() <= 4);
        }

        File.Rows("presentations").ShouldAllBe(row => row.Rows("scores").Select(score => score.Text("assessor")).Distinct().Count() == 2);
    }

    [Fact]
    public void One_difference_between_assessors_is_moderated_and_one_still_waits()
    {
        var apart = File.Rows("presentations").Where(row =>
        {
            var scores = row.Rows("scores");
            return scores[0]["levels"]!.AsObject().Any(level => Math.Abs(level.Value!.GetValue<int>() - scores[1]["levels"]![level.Key]!.GetValue<int>()) >= 2);
        }).ToList();
        apart.Count(row => row["moderation"] is not null).ShouldBe(1);
        apart.Count(row => row["moderation"] is null).ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public void Some_work_is_late_on_the_day_of_the_demo_and_some_is_not_due_yet()
    {
        File.Text("demoToday").ShouldBe("2026-11-24");
        var due = File.Rows("tasks").ToDictionary(task => task.Text("id"), task => Date(task["due"]!.Text("date")));
        var late = File.Rows("submissions").Where(row => due[row.Text("task")] < Today && row.Text("state") is "not submitted" or "draft").ToList();
        late.Count(row => due[row.Text("task")] < Today).ShouldBeInRange(5, 15);
        due.Values.ShouldContain(date => date > Today);
    }

    [Fact]
    public void Every_active_participant_has_one_state_for_every_task()
    {
        var active = JointProject.Rows("cohorts.json", "cohorts").Single(row => row.Text("programme") == "RM-CAC").Rows("participants")
            .Where(row => row.Text("status") == "active").Select(row => row.Text("person")).ToList();
        active.Count.ShouldBe(15);
        foreach (var task in File.Rows("tasks"))
        {
            File.Rows("submissions").Where(row => row.Text("task") == task.Text("id")).Select(row => row.Text("person")).ShouldBe(active, ignoreOrder: true);
        }
    }

    [Fact]
    public void A_submission_is_dated_when_it_was_handed_in_and_never_in_the_future()
    {
        foreach (var row in File.Rows("submissions"))
        {
            var handedIn = row.Text("state") is "submitted" or "returned" or "accepted";
            (row.TextOrNull("submittedOn") is not null).ShouldBe(handedIn, $"{row.Text("task")} {row.Text("person")}");
            if (handedIn)
            {
                Date(row.Text("submittedOn")).ShouldBeLessThanOrEqualTo(Today);
            }
        }
    }

    [Fact]
    public void Modules_name_the_sessions_that_use_them_and_the_syllabus_adds_up()
    {
        var used = File.Rows("workingGroups").SelectMany(row => row.Rows("agenda")).SelectMany(day => day.Rows("sessions"))
            .Where(session => session.TextOrNull("module") is not null).ToLookup(session => session.Text("module"), session => session.Text("id"));
        var modules = File.Rows("modules");
        modules.Count.ShouldBeInRange(8, 10);
        foreach (var module in modules)
        {
            module.Texts("usedIn").ShouldBe(used[module.Text("id")], ignoreOrder: true);
        }

        var syllabus = File["syllabus"]!;
        syllabus.Rows("days").Sum(part => part["hours"]!.GetValue<int>()).ShouldBe(syllabus["hours"]!.GetValue<int>());
        syllabus.Rows("days").SelectMany(part => part.Texts("modules")).ShouldBe(modules.Select(module => module.Text("id")), ignoreOrder: true);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
