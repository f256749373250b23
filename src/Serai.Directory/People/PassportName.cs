using System.Text.RegularExpressions;
using Serai.Platform.Language;

namespace Serai.Directory.People;

/// <summary>
/// The Latin spelling of a passport: letters A–Z, apostrophe, hyphen and space (ICAO 9303). It is copied from the paper by a person and
/// never made from the native spelling.
/// </summary>
public static partial class PassportName
{
    /// <summary>What is wrong with the spelling; null when nothing is.</summary>
    public static Message? Fault(string name)
    {
        var strange = name.Where(c => !char.IsAsciiLetter(c) && c is not (' ' or '-' or '\'' or '’')).Distinct().Select(c => c.ToString()).ToList();
        if (strange.Count > 0)
            return new Message("Copy the passport's Latin line: letters A–Z, apostrophe, hyphen and space. Found {0}", strange);
        return Shape().IsMatch(name) ? null : new Message("A name begins and ends with a letter; found “{0}”", name);
    }

    public static string Clean(string? name) => string.Join(' ', (name ?? "").Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^[A-Za-z]+(?:[ '\-]+[A-Za-z]+)*'?$")]
    private static partial Regex Shape();
}
