using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

public sealed class EveryFile
{
    /// <summary>The arrays whose rows are facts: each row must say where it comes from.</summary>
    private static readonly HashSet<string> FactArrays =
        ["members", "regions", "regionSets", "agreements", "references", "decisions", "parts", "topics", "programmes", "groups", "memberships", "events",
         "claims", "conflicts", "publicRoles", "partners", "workshops", "baselines", "stockClaims"];

    public static TheoryData<string> Files => [.. JointProject.FileNames];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_is_present_in_four_languages(string file)
    {
        foreach (var (path, node) in JointProject.Objects(JointProject.Read(file)).Where(found => found.Node.ContainsKey("en")))
        {
            var wanted = node.ContainsKey("es") || node.ContainsKey("fr") ? JointProject.Languages : ["en", "ru"];
            foreach (var language in wanted)
            {
                node.ContainsKey(language).ShouldBeTrue($"{file} {path} lacks {language}");
                node.Text(language).ShouldNotBeNullOrWhiteSpace($"{file} {path} {language}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fact_names_its_source(string file)
    {
        var facts = JointProject.Objects(JointProject.Read(file))
            .Where(found => !found.Node.ContainsKey("invented") && FactArrays.Contains(found.Node.Parent is JsonArray list ? list.GetPropertyNameOrEmpty() : string.Empty));
        foreach (var (path, node) in facts)
        {
            node.ContainsKey("sources").ShouldBeTrue($"{file} {path} has no source");
            node.Texts("sources").ShouldNotBeEmpty($"{file} {path}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_source_is_a_mission_document_or_a_public_address_or_openly_neither(string file)
    {
        foreach (var (path, node) in JointProject.Objects(JointProject.Read(file)).Where(found => found.Node.ContainsKey("sources")))
        {
            foreach (var source in node.Texts("sources"))
            {
                var known = JointProject.MissionDocuments.Contains(source) || source is "general knowledge" or "WCO newsroom"
                    || (Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
                known.ShouldBeTrue($"{file} {path}: {source}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_Member_code_is_in_the_register(string file)
    {
        var codes = JointProject.Rows("members.json", "members").Select(member => member.Text("iso2")).ToHashSet();
        string[] single = ["member", "country", "iso2", "host"];
        foreach (var (path, node) in JointProject.Objects(JointProject.Read(file)))
        {
            var used = single.Select(name => node[name]).OfType<JsonValue>().Where(value => value.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(value => value.GetValue<string>())
                .Concat(node["members"] is JsonArray list ? list.OfType<JsonValue>().Select(value => value.GetValue<string>()) : []);
            foreach (var code in used)
            {
                codes.ShouldContain(code, $"{file} {path}");
            }
        }
    }

    [Fact]
    public void The_folder_is_not_empty() => JointProject.FileNames.Count().ShouldBeGreaterThan(6);
}

file static class JsonPlaces
{
    public static string GetPropertyNameOrEmpty(this JsonArray array) =>
        array.Parent is JsonObject ? array.GetPropertyName() : string.Empty;
}
