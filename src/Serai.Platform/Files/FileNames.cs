using System.Globalization;
using System.Text;

namespace Serai.Platform.Files;

/// <summary>A file's name is text shown to people, never a path. Stored files have names of our own.</summary>
public static class FileNames
{
    public const int MaxBytes = 255;

    private static readonly string[] Reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })];

    /// <summary>Extensions that run something when opened: a name that ends in another one after these is worth a note.</summary>
    private static readonly HashSet<string> Running = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".bat", ".cmd", ".scr", ".js", ".jse", ".vbs", ".vbe", ".ps1", ".msi", ".jar", ".hta", ".lnk", ".dll", ".sh", ".py",
        ".html", ".htm", ".svg", ".docm", ".xlsm", ".pptm", ".php", ".aspx",
    };

    /// <summary>
    /// The last segment, composed (NFC), without control, format and direction-changing characters, without characters that
    /// file systems refuse, at most 255 bytes with its extension kept.
    /// </summary>
    public static string Clean(string? name)
    {
        var text = name ?? "";
        // A browser sends no path; whatever looks like one, even percent-encoded, is cut.
        text = text.Replace("%2f", "/", StringComparison.OrdinalIgnoreCase).Replace("%5c", "\\", StringComparison.OrdinalIgnoreCase);
        text = Composed(text);
        text = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(Math.Min(text.Length, 1024));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length > 1024 && Path.GetExtension(text).Length > 32) break;
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    continue;
                case UnicodeCategory.SpaceSeparator:
                    if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
                    continue;
            }
            if (rune == Rune.ReplacementChar) continue;
            if (rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value)) clean.Append('_');
            else clean.Append(rune.ToString());
        }
        var result = clean.ToString().TrimStart('.', ' ').TrimEnd('.', ' ');
        if (result.Length == 0) result = "file";
        if (Reserved.Contains(Path.GetFileNameWithoutExtension(result).Split('.')[0].Trim().ToLowerInvariant())) result = "_" + result;
        return Shorten(result);
    }

    /// <summary>"x.exe.pdf": harmless when served as a PDF, but made to deceive.</summary>
    public static bool HasHiddenExtension(string cleanName) =>
        Running.Contains(Path.GetExtension(Path.GetFileNameWithoutExtension(cleanName).TrimEnd()));

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be composed: drop it and compose the rest.
            return string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar)).Normalize(NormalizationForm.FormC);
        }
    }

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes) return name;
        var extension = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(extension) > 32) extension = "";
        var room = MaxBytes - Encoding.UTF8.GetByteCount(extension);
        var stem = new StringBuilder();
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0) break;
            stem.Append(rune.ToString());
        }
        return stem.ToString().TrimEnd() + extension;
    }
}
