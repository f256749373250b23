using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

public sealed class Cohorts
{
    private static readonly List<JsonNode> All = JointProject.Rows("cohorts.json", "cohorts");

    private static readonly Dictionary<string, JsonNode> Events = JointProject.Rows("programmes.json", "programmes")
        .SelectMany(programme => programme.Rows("events")).ToDictionary(row => row.Text("id"));

    [Fact]
    public void The_number_present_is_the_published_head_count_wherever_there_is_one()
    {
        var compared = 0;
        foreach (var attendance in All.SelectMany(cohort => cohort.Rows("attendance")))
        {
            var published = Events[attendance.Text("event")].NumberOrNull("officials");
            attendance.NumberOrNull("published").ShouldBe(published, attendance.Text("event"));
            if (published is { } count)
            {
                attendance.Texts("present").Count.ShouldBe(count, attendance.Text("event"));
                compared++;
            }
        }

        compared.ShouldBe(Events.Values.Count(row => row.NumberOrNull("officials") is not null));
    }

    [Theory]
    [InlineData("PCA-EA", "WG1:20 WG3:18 WG4:19 WG5:18")]
    [InlineData("HSCV-PI", "WG2:20 WG3:24 WG4:22 WG5:21")]
    [InlineData("RM-CAC", "WG2:16 WG3:14")]
    public void Absence_attrition_and_late_arrivals_move_the_numbers_as_published(string programme, string expected)
    {
        var found = Cohort(programme).Rows("attendance").Where(row => row.NumberOrNull("published") is not null && row.Text("event").Contains("/WG", StringComparison.Ordinal) && !row.Text("event").EndsWith("-CV", StringComparison.Ordinal))
            .Select(row => $"{row.Text("event").Split('/')[1]}:{row.Texts("present").Count}");
        string.Join(' ', found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("CV-EA", 24)]
    [InlineData("PCA-EA", 18)]
    [InlineData("CV-SA", 15)]
    [InlineData("RMIA-WA", 18)]
    [InlineData("HSCV-PI", 21)]
    [InlineData("RoO-AF", 40)]
    [InlineData("RM-CAC", 0)]
    [InlineData("GEOINT-WA", 0)]
    [InlineData("RMPCA-PI", 0)]
    public void Only_ended_programmes_have_certified_their_people(string programme, int certified) =>
        Cohort(programme).Rows("results").Select(row => row.Text("person")).Distinct().Count().ShouldBe(certified);

    [Fact]
    public void Only_participants_attend_and_only_those_present_at_the_last_event_are_certified()
    {
        foreach (var cohort in All)
        {
            var participants = cohort.Rows("participants").Select(row => row.Text("person")).ToList();
            participants.ShouldBeUnique();
            foreach (var attendance in cohort.Rows("attendance"))
            {
                var present = attendance.Texts("present");
                present.ShouldBeUnique();
                present.ShouldBeSubsetOf(participants);
                attendance.Rows("absent").Select(row => row.Text("person")).Intersect(present).ShouldBeEmpty(attendance.Text("event"));
            }

            foreach (var result in cohort.Rows("results"))
            {
                cohort.Rows("attendance").Single(row => row.Text("event") == result.Text("event")).Texts("present").ShouldContain(result.Text("person"));
            }
        }
    }

    [Fact]
    public void A_participant_comes_from_a_Member_of_the_programme_and_sits_in_that_Members_groups()
    {
        foreach (var cohort in All)
        {
            var programme = JointProject.Programme(cohort.Text("programme"));
            var members = programme.Rows("memberships").Select(row => row.Text("member")).ToList();
            var groups = programme.Rows("groups").ToDictionary(group => group.Text("id"), group => group.Texts("members"));
            cohort.Rows("participants").Select(row => row.Text("member")).Distinct().ShouldBe(members, ignoreOrder: true);
            foreach (var participant in cohort.Rows("participants"))
            {
                participant.Texts("groups").ShouldAllBe(group => groups[group].Contains(participant.Text("member")));
                participant.Texts("topics").ShouldBeSubsetOf(programme.Texts("topics"));
            }
        }
    }

    [Fact]
    public void Late_joiners_have_their_own_start_and_a_catch_up()
    {
        var late = Cohort("RoO-AF").Rows("participants").Where(row => row.Text("joined") == "2022-08").Select(row => row.Text("person")).ToList();
        late.Count.ShouldBe(8);
        var caughtUp = Cohort("RoO-AF").Rows("attendance").Where(row => Events[row.Text("event")].Text("kind") == "catch-up").SelectMany(row => row.Texts("present")).Distinct();
        caughtUp.ShouldBe(late, ignoreOrder: true);
    }

    [Fact]
    public void Nobody_attends_after_leaving_and_every_departure_has_a_reason()
    {
        foreach (var cohort in All)
        {
            foreach (var gone in cohort.Rows("participants").Where(row => row.TextOrNull("left") is not null))
            {
                gone["leftReason"].ShouldNotBeNull();
                var later = cohort.Rows("attendance").Where(row => string.CompareOrdinal(Events[row.Text("event")].TextOrNull("from"), gone.Text("left")) > 0);
                later.ShouldAllBe(row => !row.Texts("present").Contains(gone.Text("person")));
            }
        }
    }

    private static JsonNode Cohort(string programme) => All.Single(cohort => cohort.Text("programme") == programme);
}
