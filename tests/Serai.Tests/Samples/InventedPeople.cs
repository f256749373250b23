using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

public sealed class InventedPeople
{
    private static readonly List<JsonNode> People = JointProject.Rows("people.json", "people");

    private static readonly Dictionary<string, JsonNode> ById = People.ToDictionary(person => person.Text("id"));

    [Fact]
    public void Every_person_is_marked_as_invented() => People.ShouldAllBe(person => person["invented"]!.GetValue<bool>());

    [Fact]
    public void No_invented_person_bears_the_name_of_an_official_in_a_public_role()
    {
        var roles = JointProject.Rows("publicRoles.json", "publicRoles");
        roles.Count.ShouldBe(5);
        var families = roles.Select(role => role.Text("family").ToUpperInvariant()).ToHashSet();
        foreach (var person in People)
        {
            families.ShouldNotContain(person["passport"]!.Text("family"), person.Text("id"));
            roles.Select(role => role.Text("name")).ShouldNotContain(person.Text("latin"));
        }
    }

    [Fact]
    public void Names_and_addresses_are_not_doubled()
    {
        People.Select(person => person.Text("native")).ShouldBeUnique();
        People.Select(person => person.Text("email")).ShouldBeUnique();
    }

    [Fact]
    public void Passport_spelling_has_only_what_a_machine_readable_zone_can_carry()
    {
        foreach (var person in People)
        {
            foreach (var part in new[] { "family", "given" })
            {
                person["passport"]!.Text(part).ShouldAllBe(letter => (letter >= 'A' && letter <= 'Z') || letter == ' ' || letter == '-', person.Text("id"));
            }
        }
    }

    [Fact]
    public void Mail_goes_to_reserved_domains_only() =>
        People.Select(person => person.Text("email")).ShouldAllBe(mail => mail.EndsWith(".example", StringComparison.Ordinal));

    [Theory]
    [InlineData("AM", 'Ա', 'ֆ')]
    [InlineData("GE", 'ა', 'ჰ')]
    [InlineData("KZ", 'Ѐ', 'ӿ')]
    [InlineData("KG", 'Ѐ', 'ӿ')]
    [InlineData("TJ", 'Ѐ', 'ӿ')]
    [InlineData("ET", 'ሀ', '፼')]
    public void Native_names_are_in_the_script_of_the_Member(string member, char first, char last) =>
        People.Where(person => person.Text("member") == member).Select(person => person.Text("native"))
            .ShouldAllBe(name => name.All(letter => letter == ' ' || (letter >= first && letter <= last)));

    [Fact]
    public void Each_of_the_eight_Members_of_the_corridor_has_a_coordinator_and_two_members_of_the_working_groups()
    {
        foreach (var member in JointProject.Programme("RM-CAC").Rows("memberships").Select(row => row.Text("member")))
        {
            var roles = People.Where(person => person.Text("member") == member).SelectMany(person => person.Texts("roles")).ToList();
            roles.Count(role => role == "coordinator").ShouldBe(1, member);
            roles.Count(role => role == "working-group-member").ShouldBe(2, member);
        }
    }

    [Theory]
    [InlineData("assistant-project-manager", 1)]
    [InlineData("project-manager", 1)]
    [InlineData("deputy-project-manager", 1)]
    [InlineData("director", 1)]
    [InlineData("jica-officer", 2)]
    [InlineData("coordinator", 10)]
    [InlineData("expert", 6)]
    [InlineData("assessor", 6)]
    [InlineData("auditor", 1)]
    public void Every_persona_of_the_demo_is_there(string role, int count) =>
        People.Count(person => person.Texts("roles").Contains(role)).ShouldBe(count);

    [Fact]
    public void Whoever_holds_a_certificate_is_a_Master_Trainer_and_nobody_else()
    {
        var certified = JointProject.Rows("cohorts.json", "cohorts").SelectMany(cohort => cohort.Rows("results")).Select(result => result.Text("person")).Distinct();
        People.Where(person => person.Texts("roles").Contains("master-trainer")).Select(person => person.Text("id")).ShouldBe(certified, ignoreOrder: true);
    }

    /// <summary>Every place in the files where a person is meant.</summary>
    [Theory]
    [MemberData(nameof(EveryFile.Files), MemberType = typeof(EveryFile))]
    public void Every_person_mentioned_exists(string file)
    {
        string[] single = ["person", "reviewer", "assessor", "by"];
        string[] lists = ["present", "trainers", "assessors", "authors", "reviewers", "speakers", "presenters"];
        foreach (var (path, node) in JointProject.Objects(JointProject.Read(file)))
        {
            var named = single.Select(name => node[name]).OfType<JsonValue>().Select(value => value.GetValue<string>())
                .Concat(lists.Select(name => node[name]).OfType<JsonArray>().SelectMany(list => list).Select(value => value!.GetValue<string>()));
            foreach (var id in named)
            {
                ById.ShouldContainKey(id, $"{file} {path}");
            }
        }
    }
}
