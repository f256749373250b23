using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Training.Intersessional;

/// <summary>Tasks to start from. They are suggestions in four languages; everything can be changed before publishing.</summary>
internal static class TaskTemplates
{
    public sealed record Template(string Key, int AfterGroup, Expected Expects, int Days, LocalText Title, LocalText Instructions);

    sealed record Row(string Key, int After, Expected Expects, int Days, Dictionary<string, string> Title, Dictionary<string, string> Instructions);

    sealed record TemplateFile(Row[] Templates);

    public static IReadOnlyList<Template> All { get; } =
        [.. Sample.Read<TemplateFile>("task-templates.json").Templates.Select(r => new Template(r.Key, r.After, r.Expects, r.Days, r.Title.Local(), r.Instructions.Local()))];
}
