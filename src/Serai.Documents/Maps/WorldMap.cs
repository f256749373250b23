namespace Serai.Documents.Maps;

public enum MapView
{
    /// <summary>The whole world without Antarctica.</summary>
    World,

    /// <summary>As much as holds the marked places, across the 180th meridian where they lie on both sides of it.</summary>
    Marked,
}

/// <summary>How a marked place is shown.</summary>
/// <param name="CssClass">Sets <c>color</c>: one of <c>chart-s1</c> … <c>chart-s6</c>, or a class of the page.</param>
/// <param name="Label">What pointing at the place says, such as "Tonga: 4 Master Trainers". Also the name of the link.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Value">When any mark has one, places are shaded by it, in five steps up to the largest.</param>
public sealed record MapMark(string CssClass, string Label, string? Href = null, double? Value = null)
{
    /// <summary>Short name written on the map where there is room; none when null.</summary>
    public string? Name { get; init; }
}

public sealed record MapOptions
{
    public required string Title { get; init; }

    /// <summary>One sentence with what the map shows. The list of the places themselves stands in the page.</summary>
    public required string Description { get; init; }

    public MapView View { get; init; } = MapView.World;

    /// <summary>Must be unique in the page.</summary>
    public string IdPrefix { get; init; } = "map";
}

/// <summary>
/// Draws countries as inline SVG in the Equal Earth projection, without style attributes or script; colours come from the page
/// (<c>assets/pictures.css</c>). A world is under 60 kB and a region under 25 kB before compression. Small islands get a dot of a
/// size that does not shrink with the picture.
/// </summary>
public static class WorldMap
{
    /// <summary>Whether a place with this code can be shown. Codes are ISO 3166-1 numbers or three letters; XKX is Kosovo.</summary>
    public static bool Knows(string code) => Atlas.Instance.Countries.ContainsKey(CountryCodes.Key(code));

    /// <param name="marks">By ISO 3166-1 number ("776") or three letters ("TON"); codes that are not on the map, such as the European Union, are passed over (see <see cref="Knows"/>).</param>
    public static string Svg(IReadOnlyDictionary<string, MapMark> marks, MapOptions options)
    {
        var known = new Dictionary<string, MapMark>(StringComparer.Ordinal);
        foreach (var (code, mark) in marks)
        {
            var key = CountryCodes.Key(code);
            if (Atlas.Instance.Countries.ContainsKey(key))
            {
                known[key] = mark;
            }
        }

        return new MapDrawing(known, options).Draw();
    }
}
