using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Tests.Samples;

/// <summary>Reads the sample files of the Joint Project from the repository itself, so that the tests judge what is committed.</summary>
internal static class JointProject
{
    public static readonly string[] Languages = ["en", "fr", "ru", "es"];

    public static readonly string[] MissionDocuments =
        ["vacancy-notice", "joint-project-page", "cdp-invitation-letter", "cdp-completion-news", "explanatory-meeting-news"];

    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> FileNames =>
        System.IO.Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static JsonNode Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!;

    public static List<JsonNode> Rows(string file, string array) => Read(file)[array]!.AsArray().Select(node => node!).ToList();

    public static List<JsonNode> Rows(this JsonNode node, string array) => node[array]!.AsArray().Select(item => item!).ToList();

    public static string Text(this JsonNode node, string property) => node[property]!.GetValue<string>();

    public static string? TextOrNull(this JsonNode node, string property) => node[property]?.GetValue<string>();

    public static int? NumberOrNull(this JsonNode node, string property) => node[property]?.GetValue<int>();

    public static List<string> Texts(this JsonNode node, string property) =>
        node[property]!.AsArray().Select(item => item!.GetValue<string>()).ToList();

    /// <summary>Every object in the file, the outermost included, with a path for messages.</summary>
    public static IEnumerable<(string Path, JsonObject Node)> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(property => Objects(property.Value)).Prepend((found.GetPath(), found)),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    public static JsonNode Programme(string id) => Rows("programmes.json", "programmes").Single(row => row.Text("id") == id);

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Serai.slnx")))
            {
                return Path.Combine(folder.FullName, "samples", "joint-project");
            }
        }

        throw new InvalidOperationException("Serai.slnx was not found above " + AppContext.BaseDirectory);
    }
}
