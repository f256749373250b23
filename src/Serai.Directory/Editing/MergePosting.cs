using Microsoft.AspNetCore.Http;

namespace Serai.Directory.Editing;

/// <summary>What a person chose on the page that shows two versions side by side.</summary>
static class MergePosting
{
    public static IReadOnlyList<KeyValuePair<string, string>> Mine(IFormCollection form) =>
        [.. form.Where(f => f.Key.StartsWith("take.", StringComparison.Ordinal) && f.Value == "mine")
            .Select(f => f.Key[5..]).Where(name => form.ContainsKey($"mine.{name}"))
            .Select(name => new KeyValuePair<string, string>(name, form[$"mine.{name}"].ToString()))];
}
