using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace Serai.Platform.Web;

/// <summary>The few line drawings that accompany words. They are decoration for the reader of the word beside them, so all are hidden from screen readers.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["ok"] = "M3 8.5l3.2 3.2L13 4.8",
        ["warn"] = "M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1",
        ["bad"] = "M4 4l8 8M12 4l-8 8",
        ["busy"] = "M8 2a6 6 0 1 1-6 6M8 4.8V8l2.2 1.6",
        ["todo"] = "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2z",
        ["quiet"] = "M3.5 8h9",
        ["info"] = "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.2v3.8M8 4.8v.1",
        ["lock"] = "M3.5 7.2h9v6.3h-9zM5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7",
        ["search"] = "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.5 3.5",
        ["up"] = "M8 13V3M4 7l4-4 4 4",
        ["down"] = "M8 3v10M4 9l4 4 4-4",
        ["both"] = "M5 6l3-3 3 3M5 10l3 3 3-3",
        ["next"] = "M6 3l5 5-5 5",
        ["back"] = "M10 3L5 8l5 5",
        ["person"] = "M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.8c.5-2.7 2.5-4 5.2-4s4.7 1.3 5.2 4",
        ["language"] = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2.2 8h11.6M8 2c4 3.5 4 8.5 0 12M8 2c-4 3.5-4 8.5 0 12",
        ["theme"] = "M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12",
        ["menu"] = "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
        ["file"] = "M4 1.8h5l3 3v9.4H4zM9 2v3h3",
        ["download"] = "M8 2v8M4.5 7l3.5 3.5L11.5 7M2.5 13.5h11",
        ["clock"] = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.7V8l2.3 1.5",
        ["copy"] = "M5.5 5.5h8v8h-8zM10.5 5.3V2.5h-8v8h2.8",
        ["link"] = "M6.8 9.2l2.4-2.4M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1",
        ["print"] = "M4.5 6V2.3h7V6M4.5 11.3H2.5V6h11v5.3h-2M4.5 9.5h7v4.2h-7z",
        ["plus"] = "M8 3v10M3 8h10",
        ["edit"] = "M3 13l.6-2.8 7-7 2.2 2.2-7 7z",
        ["key"] = "M5 7.5a2.8 2.8 0 1 0 .1 5.6A2.8 2.8 0 0 0 5 7.5zM7 8.3l6-5.8M11 4.5l2 2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IHtmlContent Svg(string name) => Paths.TryGetValue(name, out var path)
        ? new HtmlString($"<svg class=\"s-icon{(name is "next" or "back" ? " s-icon-turn" : "")}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")
        : throw new ArgumentOutOfRangeException(nameof(name), name, "No icon has this name.");
}
