using System.Text.RegularExpressions;
using Serai.Platform.Language;

namespace Serai.Tests.Language;

public sealed partial class PhraseSweep
{
    [Fact]
    public void Every_phrase_is_translated_in_every_language()
    {
        var problems = PhraseCatalogue.Read(PhraseCatalogue.FindRoot(AppContext.BaseDirectory)).Check();
        problems.Count.ShouldBe(0, string.Join('\n', problems.Take(30)));
    }

    [Fact]
    public void Every_attribute_that_a_page_part_translates_is_scanned()
    {
        var parts = Path.Combine(PhraseCatalogue.FindRoot(AppContext.BaseDirectory), "src", "Serai.Platform", "Web", "Parts");
        var translated = System.IO.Directory.EnumerateFiles(parts, "*.cs").SelectMany(f => TranslatedProperty().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["name"].Value).Where(n => n.Length > 0).Distinct().ToList();
        translated.Count.ShouldBeGreaterThan(5);
        translated.Where(name => !OwnElements.English.Contains(name)).ShouldBeEmpty();
    }

    // T[Label] and Say(Label, LabelText): the property holds an English key.
    [GeneratedRegex(@"\b(T\[|Say\()(?<name>[A-Z][A-Za-z]+)(?=[\],])")]
    private static partial Regex TranslatedProperty();
}
