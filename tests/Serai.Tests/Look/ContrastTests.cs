using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Serai.Platform.Web;

namespace Serai.Tests.Look;

/// <summary>WCAG 2.2, 1.4.3 and 1.4.11, computed from the style sheet: text 4.5, edges of controls and the focus ring 3.</summary>
public sealed partial class ContrastTests
{
    private static readonly string Css = Encoding.UTF8.GetString(new Assets([typeof(Assets).Assembly]).Find("serai.css")!.Content.Span);

    [Theory]
    [InlineData("text", "bg", 4.5)]
    [InlineData("text", "surface", 4.5)]
    [InlineData("text", "surface-2", 4.5)]
    [InlineData("text", "quiet-soft", 4.5)]
    [InlineData("muted", "bg", 4.5)]
    [InlineData("muted", "surface", 4.5)]
    [InlineData("muted", "surface-2", 4.5)]
    [InlineData("teal", "bg", 4.5)]
    [InlineData("teal", "surface", 4.5)]
    [InlineData("teal", "surface-2", 4.5)]
    [InlineData("teal", "teal-soft", 4.5)]
    [InlineData("ok", "ok-soft", 4.5)]
    [InlineData("warn", "warn-soft", 4.5)]
    [InlineData("bad", "bad-soft", 4.5)]
    [InlineData("bad", "bg", 4.5)]
    [InlineData("bad", "surface", 4.5)]
    [InlineData("text", "warn-soft", 4.5)]
    [InlineData("text", "bad-soft", 4.5)]
    [InlineData("on-ink", "ink", 4.5)]
    [InlineData("on-ink", "ink-2", 4.5)]
    [InlineData("line-strong", "surface", 3)]
    [InlineData("line-strong", "bg", 3)]
    [InlineData("focus", "bg", 3)]
    [InlineData("focus", "surface", 3)]
    [InlineData("focus", "saffron", 1.5)]
    public void Both_themes_have_enough_contrast(string front, string back, double least)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            var colours = Colours(theme);
            Ratio(colours[front], colours[back]).ShouldBeGreaterThanOrEqualTo(least, $"{front} on {back}, {theme}");
        }
    }

    private static Dictionary<string, string> Colours(string theme)
    {
        var light = Read("[data-bs-theme=light]");
        if (theme == "dark")
        {
            foreach (var (name, value) in Read("[data-bs-theme=dark]"))
            {
                light[name] = value;
            }
        }

        return light;
    }

    private static Dictionary<string, string> Read(string selector)
    {
        var start = Css.IndexOf(selector + "{", StringComparison.Ordinal);
        var block = Css[start..Css.IndexOf('}', start)];
        return Variable().Matches(block).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    private static double Ratio(string a, string b)
    {
        var (x, y) = (Light(a), Light(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Light(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour.Skip(1).Select(c => $"{c}{c}")) : colour[1..];
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@"--s-([a-z0-9-]+):(#[0-9a-f]{3,6})\b")]
    private static partial Regex Variable();
}
