using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Serai.Platform.Web;

/// <summary>Small rewrites of a style sheet, done once at start, so that one source serves both the strict content policy and the theme choice.</summary>
internal static partial class StyleText
{
    /// <summary>
    /// Repeats every dark rule for people who left the choice to their device. Bootstrap is compiled for one of the two,
    /// an attribute or the device's preference; a person who chose "light" on a dark device needs both.
    /// </summary>
    public static string ForOwnThemes(string css)
    {
        var auto = new StringBuilder();
        foreach (Match rule in DarkRule().Matches(css))
        {
            auto.Append(rule.Groups["selector"].Value.Trim().Replace("[data-bs-theme=dark]", "[data-bs-theme=auto]", StringComparison.Ordinal))
                .Append('{').Append(rule.Groups["body"].Value).Append('}');
        }

        return auto.Length == 0 ? css : $"{css}\n@media screen and (prefers-color-scheme:dark){{{auto}}}\n";
    }

    /// <summary>The content policy allows pictures from our own address only, so pictures inside the style sheet become files.</summary>
    public static string WithoutDataAddresses(string css, Func<string, string, string> publish) => DataAddress().Replace(css, found =>
    {
        var svg = Uri.UnescapeDataString(found.Groups["svg"].Value);
        var name = $"icon-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..8]}.svg";
        return $"url({publish(name, svg)})";
    });

    public static string WithHashedAddresses(string css, Func<string, string?> address) => FileAddress().Replace(css, found =>
        address(found.Groups["name"].Value) is { } hashed ? $"url({hashed})" : found.Value);

    [GeneratedRegex(@"(?<=[}/;\s]|^)(?<selector>[^{}@/;]*\[data-bs-theme=dark\][^{}@]*)\{(?<body>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex DarkRule();

    [GeneratedRegex("""url\("data:image/svg\+xml,(?<svg>[^"]+)"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex DataAddress();

    [GeneratedRegex(@"url\(""?(?<name>[A-Za-z0-9][A-Za-z0-9._-]*)""?\)", RegexOptions.CultureInvariant)]
    private static partial Regex FileAddress();
}
