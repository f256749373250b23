using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

public sealed class ProgrammeFacts
{
    [Theory]
    [InlineData("CV-EA", 5)]
    [InlineData("PCA-EA", 5)]
    [InlineData("CV-SA", 5)]
    [InlineData("RMIA-WA", 6)]
    [InlineData("RoO-AF", 21)]
    [InlineData("HSCV-PI", 6)]
    [InlineData("RMPCA-PI", 8)]
    [InlineData("RM-CAC", 8)]
    [InlineData("TRS-CAC", 8)]
    [InlineData("GEOINT-WA", 5)]
    public void Every_programme_has_the_Members_the_sources_name(string id, int members)
    {
        var memberships = JointProject.Programme(id).Rows("memberships");
        memberships.Select(row => row.Text("member")).ShouldBeUnique();
        memberships.Count.ShouldBe(members);
    }

    [Fact]
    public void Rules_of_origin_began_with_sixteen_Members_and_five_joined_in_August_2022()
    {
        var starts = JointProject.Programme("RoO-AF").Rows("memberships").ToLookup(row => row.Text("from"), row => row.Text("member"));
        starts["2021-07"].Count().ShouldBe(16);
        starts["2022-08"].Order(StringComparer.Ordinal).ShouldBe(["CM", "ET", "MG", "SN", "ZA"]);
    }

    [Fact]
    public void The_project_has_reached_thirty_seven_Members_since_2018()
    {
        var reached = JointProject.Rows("programmes.json", "programmes").Where(row => row.Text("id") != "CV-EA")
            .SelectMany(row => row.Rows("memberships")).Select(row => row.Text("member")).Distinct();
        reached.Count().ShouldBe(37);
    }

    [Fact]
    public void The_geographic_groups_and_the_language_editions_of_rules_of_origin_each_hold_every_Member_once()
    {
        var programme = JointProject.Programme("RoO-AF");
        var members = programme.Rows("memberships").Select(row => row.Text("member")).Order(StringComparer.Ordinal).ToList();
        foreach (var kind in new[] { "geographic", "language edition" })
        {
            programme.Rows("groups").Where(group => group.Text("kind") == kind).SelectMany(group => group.Texts("members"))
                .Order(StringComparer.Ordinal).ToList().ShouldBe(members, kind);
        }
    }

    [Theory]
    [InlineData("PCA-EA/WG1", 20, null)]
    [InlineData("PCA-EA/WG3", 18, null)]
    [InlineData("PCA-EA/WG4", 19, null)]
    [InlineData("PCA-EA/WG5", 18, 18)]
    [InlineData("CV-SA/WG5", 15, 15)]
    [InlineData("CV-EA/W4", 24, 24)]
    [InlineData("HSCV-PI/WG3", 24, null)]
    [InlineData("HSCV-PI/WG5", 21, 21)]
    [InlineData("RoO-AF/WG5-EN", 25, null)]
    [InlineData("RoO-AF/WG5-FR", 15, 15)]
    [InlineData("RM-CAC/WG2", 16, null)]
    [InlineData("RM-CAC/WG3", 14, null)]
    [InlineData("RMPCA-PI/WG2", 29, null)]
    [InlineData("GEOINT-WA/WG2", 15, null)]
    public void Head_counts_are_those_of_the_sources(string id, int officials, int? certified)
    {
        var found = Events().Single(row => row.Text("id") == id);
        found.NumberOrNull("officials").ShouldBe(officials);
        found.NumberOrNull("certified").ShouldBe(certified);
    }

    [Fact]
    public void The_place_and_days_of_the_first_working_group_in_Central_Asia_stay_unknown()
    {
        var first = Events().Single(row => row.Text("id") == "RM-CAC/WG1");
        first.TextOrNull("city").ShouldBeNull();
        first.Text("precision").ShouldBe("month");
    }

    [Fact]
    public void Dates_say_no_more_than_their_precision_and_run_forward()
    {
        foreach (var row in Events())
        {
            var from = row.TextOrNull("from");
            var length = row.Text("precision") switch { "day" => 10, "month" => 7, "year" => 4, "unknown" => 0, var other => throw new InvalidOperationException(other) };
            (from?.Length ?? 0).ShouldBe(length, row.Text("id"));
            if (row.TextOrNull("to") is { } to)
            {
                string.CompareOrdinal(from, to).ShouldBeLessThanOrEqualTo(0, row.Text("id"));
            }
        }
    }

    [Fact]
    public void Every_reference_inside_the_files_leads_somewhere()
    {
        var programmes = JointProject.Rows("programmes.json", "programmes");
        var ids = programmes.Select(row => row.Text("id")).ToHashSet();
        var agreements = JointProject.Rows("agreements.json", "agreements").Select(row => row.Text("id")).ToHashSet();
        var topics = JointProject.Rows("topics.json", "topics").Select(row => row.Text("id")).ToHashSet();
        var sets = JointProject.Rows("region-sets.json", "regionSets").Select(row => row.Text("id")).ToHashSet();
        var references = JointProject.Rows("references.json", "references")
            .SelectMany(row => row.Rows("parts").Select(part => part.Text("id")).Prepend(row.Text("id"))).ToHashSet();
        foreach (var programme in programmes)
        {
            agreements.ShouldContain(programme.Text("agreement"));
            programme.Texts("topics").ShouldBeSubsetOf(topics);
            programme.Texts("regionSets").ShouldBeSubsetOf(sets);
            programme.Texts("alignments").ShouldBeSubsetOf(references);
            programme.Rows("events").SelectMany(row => row.Texts("programmes")).ShouldBeSubsetOf(ids);
            var groups = programme.Rows("groups").Select(group => group.Text("id")).ToList();
            programme.Rows("events").Select(row => row.TextOrNull("group")).OfType<string>().ShouldBeSubsetOf(groups);
        }
    }

    [Fact]
    public void Figures_on_one_subject_that_differ_are_declared_as_a_conflict()
    {
        var declared = JointProject.Rows("claims.json", "conflicts").Select(row => row.Text("subject")).ToList();
        var differing = JointProject.Rows("claims.json", "claims").GroupBy(row => row.Text("subject"))
            .Where(subject => subject.Select(row => (row["value"]!.ToJsonString(), row.Text("unit"), row.Text("qualifier"))).Distinct().Count() > 1)
            .Select(subject => subject.Key);
        differing.Order(StringComparer.Ordinal).ShouldBe(declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_two_totals_of_the_project_keep_their_qualifier_and_period()
    {
        var claims = JointProject.Rows("claims.json", "claims");
        claims.Where(row => row.Text("subject") == "mts-2021").ShouldAllBe(row => row["value"]!.GetValue<int>() == 150 && row.Text("qualifier") == "about");
        var trained = claims.Where(row => row.Text("subject") == "trained-2018-2023").ToList();
        trained.ShouldAllBe(row => row["value"]!.GetValue<int>() == 49000 && row.Text("qualifier") == "more than" && row.Text("periodFrom") == "2018" && row.Text("periodTo") == "2023");
        trained.Select(row => row.Text("unit")).Order(StringComparer.Ordinal).ShouldBe(["people", "professionals"]);
    }

    private static IEnumerable<JsonNode> Events() => JointProject.Rows("programmes.json", "programmes").SelectMany(row => row.Rows("events"));
}
