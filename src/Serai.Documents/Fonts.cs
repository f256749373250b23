using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Serai.Documents;

/// <summary>The three faces every drawing uses. They come from the executable itself, so that a server without fonts draws the same.</summary>
internal static class Fonts
{
    public const string Family = "Noto Sans";

    public static SKTypeface Regular { get; } = Load("fonts/regular.ttf");
    public static SKTypeface Italic { get; } = Load("fonts/italic.ttf");
    public static SKTypeface Bold { get; } = Load("fonts/bold.ttf");

    public static SKTypeface Face(bool bold, bool italic = false) => bold ? Bold : italic ? Italic : Regular;

    /// <summary>Width of a line of text in the unit of <paramref name="size"/>.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        using var font = new SKFont(Face(bold), (float)size);
        return font.MeasureText(text);
    }

    /// <summary>Breaks text into lines no wider than <paramref name="width"/>; a word that alone is wider is broken between letters.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool bold = false)
    {
        using var font = new SKFont(Face(bold), (float)size);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, font, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, SKFont font, double width)
    {
        while (word.Length > 1 && font.MeasureText(word) > width)
        {
            var fits = Math.Max(1, (int)font.BreakText(word, (float)width));

            // A hyphen is the best place; never between the halves of a surrogate pair.
            var hyphen = word.LastIndexOf('-', fits - 1);
            fits = hyphen > 0 ? hyphen + 1 : fits > 1 && char.IsLowSurrogate(word[fits]) ? fits - 1 : fits;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private static SKTypeface Load(string resource)
    {
        using var stream = typeof(Fonts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} was not built into the library.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {resource} cannot be read.");
    }
}
