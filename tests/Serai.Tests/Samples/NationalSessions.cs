using System.Globalization;
using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

public sealed class NationalSessions
{
    private static readonly List<JsonNode> Sessions = JointProject.Rows("national-sessions.json", "sessions");

    [Fact]
    public void Attendances_are_the_sum_of_the_audience_table()
    {
        foreach (var session in Sessions)
        {
            var sum = session["audience"]!.AsObject().Sum(part => part.Value!["f"]!.GetValue<int>() + part.Value!["m"]!.GetValue<int>());
            session["attendances"]!.GetValue<int>().ShouldBe(sum, session.Text("id"));
            session["foreign"]!.GetValue<int>().ShouldBeInRange(0, sum, session.Text("id"));
            (session.NumberOrNull("uniquePeople") ?? 0).ShouldBeInRange(0, sum, session.Text("id"));
            (session.NumberOrNull("tested") ?? 0).ShouldBeInRange(0, sum, session.Text("id"));
        }
    }

    [Fact]
    public void A_trainer_teaches_a_topic_of_an_own_certificate_after_the_certificate()
    {
        var certificates = JointProject.Rows("cohorts.json", "cohorts").SelectMany(cohort => cohort.Rows("results"))
            .ToLookup(result => (result.Text("person"), result.Text("topic")), result => result.Text("on"));
        foreach (var session in Sessions)
        {
            foreach (var trainer in session.Texts("trainers"))
            {
                certificates[(trainer, session.Text("topic"))].Any(on => string.CompareOrdinal(on, session.Text("from")) < 0).ShouldBeTrue($"{session.Text("id")} {trainer}");
            }
        }
    }

    [Fact]
    public void Sessions_lie_between_2024_and_the_day_of_the_demo_and_are_marked_as_invented()
    {
        var ids = Sessions.Select(session => session.Text("id")).ToList();
        ids.ShouldBeUnique();
        ids.Count.ShouldBe(120);
        foreach (var session in Sessions)
        {
            session["invented"]!.GetValue<bool>().ShouldBeTrue();
            var from = DateOnly.ParseExact(session.Text("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var to = DateOnly.ParseExact(session.Text("to"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            from.ShouldBeInRange(new DateOnly(2024, 1, 1), to);
            to.ShouldBeLessThanOrEqualTo(new DateOnly(2026, 11, 24));
            from.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            to.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
        }
    }

    [Fact]
    public void The_material_of_a_session_fits_its_topic()
    {
        var materials = JointProject.Rows("national-sessions.json", "materials").ToDictionary(row => row.Text("id"), row => row.Text("topic"));
        Sessions.ShouldAllBe(session => materials[session.Text("material")] == session.Text("topic"));
    }

    [Fact]
    public void A_baseline_repeats_the_figure_of_the_claims_it_rests_on()
    {
        var claims = JointProject.Rows("claims.json", "claims").ToDictionary(row => row.Text("id"));
        foreach (var baseline in JointProject.Rows("baselines.json", "baselines"))
        {
            foreach (var claim in baseline.Texts("claims").Select(id => claims[id]))
            {
                claim["value"]!.GetValue<int>().ShouldBe(baseline["value"]!.GetValue<int>());
                claim.Text("qualifier").ShouldBe(baseline.Text("qualifier"));
            }
        }
    }
}
