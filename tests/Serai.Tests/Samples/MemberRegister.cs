using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

public sealed class MemberRegister
{
    private static readonly List<JsonNode> Members = JointProject.Rows("members.json", "members");

    [Fact]
    public void The_register_counts_186_Members_and_lists_the_European_Union_beside_them()
    {
        Members.Count(member => member["counted"]!.GetValue<bool>()).ShouldBe(186);
        Members.Where(member => !member["counted"]!.GetValue<bool>()).Select(member => member.Text("iso2")).ShouldBe(["EU"]);
    }

    [Theory]
    [InlineData("iso2")]
    [InlineData("iso3")]
    [InlineData("isoNumeric")]
    public void No_code_is_used_twice(string code) =>
        Members.Select(member => member.TextOrNull(code)).Where(value => value is not null).ShouldBeUnique();

    [Fact]
    public void Only_Kosovo_and_the_European_Union_have_no_numeric_code() =>
        Members.Where(member => member.TextOrNull("isoNumeric") is null).Select(member => member.Text("iso2")).Order(StringComparer.Ordinal).ShouldBe(["EU", "XK"]);

    [Fact]
    public void Every_Member_sits_in_one_of_the_six_regions_and_a_zone_that_exists()
    {
        var regions = JointProject.Rows("members.json", "regions").Select(region => region.Text("id")).ToHashSet();
        regions.Count.ShouldBe(6);
        foreach (var member in Members)
        {
            regions.ShouldContain(member.Text("wcoRegion"), member.Text("iso2"));
            TimeZoneInfo.TryFindSystemTimeZoneById(member.Text("timeZone"), out _).ShouldBeTrue(member.Text("timeZone"));
        }
    }

    [Fact]
    public void A_name_or_alias_leads_to_one_Member_only()
    {
        var owners = Members
            .SelectMany(member => member["name"]!.AsObject().Select(name => name.Value!.GetValue<string>()).Concat(member.Texts("aliases"))
                .Select(name => (Name: name.ToUpperInvariant(), Member: member.Text("iso2"))))
            .Distinct().ToLookup(pair => pair.Name, pair => pair.Member);
        owners.Where(owner => owner.Count() > 1).Select(owner => owner.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Kirghizistan", "KG")]
    [InlineData("Киргизия", "KG")]
    [InlineData("Kyrgyz Republic", "KG")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("Cameroon", "CM")]
    [InlineData("Cabo Verde", "CV")]
    [InlineData("Burma", "MM")]
    [InlineData("Swaziland", "SZ")]
    [InlineData("Turkey", "TR")]
    [InlineData("East Timor", "TL")]
    public void Names_met_in_old_files_find_their_Member(string name, string iso2) =>
        Members.Single(member => member["name"]!.AsObject().Any(text => text.Value!.GetValue<string>() == name) || member.Texts("aliases").Contains(name))
            .Text("iso2").ShouldBe(iso2);

    [Fact]
    public void Official_forms_are_shown_and_old_forms_are_only_aliases()
    {
        Member("KG")["name"]!.Text("ru").ShouldBe("Кыргызстан");
        Member("TL")["name"]!.Text("ru").ShouldBe("Тимор-Лешти");
        Member("SB")["name"]!.Text("fr").ShouldBe("Îles Salomon");
        Member("CV")["name"]!.Text("en").ShouldBe("Cape Verde");
        Member("CM")["name"]!.Text("en").ShouldBe("Cameroun");
    }

    [Theory]
    [InlineData("XK")]
    [InlineData("PS")]
    [InlineData("HK")]
    [InlineData("MO")]
    [InlineData("EU")]
    public void An_entry_that_needs_care_carries_a_footnote_in_every_language(string iso2)
    {
        var footnote = Member(iso2)["footnote"].ShouldNotBeNull();
        foreach (var language in JointProject.Languages)
        {
            footnote.Text(language).ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static JsonNode Member(string iso2) => Members.Single(member => member.Text("iso2") == iso2);
}
