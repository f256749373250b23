using System.Text.Json;

namespace Serai.Documents.Maps;

/// <summary>
/// The countries of Natural Earth at 1:50 million, as world-atlas packs them in TopoJSON: borders are arcs of delta-encoded integers,
/// and a ring names its arcs, backwards as the complement. Format: https://github.com/topojson/topojson-specification
/// </summary>
internal sealed class Atlas
{
    private static readonly Lazy<Atlas> Only = new(() => new Atlas());

    /// <summary>
    /// Parts that Natural Earth draws by actual control and that have no code: they are shown with the state that the United Nations
    /// count them to, so that marking a Member marks what it is a Member for.
    /// </summary>
    private static readonly Dictionary<string, string> ShownWith = new(StringComparer.Ordinal)
    {
        ["N. Cyprus"] = "196",
        ["Somaliland"] = "706",
        ["Kosovo"] = CountryCodes.Kosovo,
    };

    /// <summary>Members and territories too small for this scale, or drawn as part of another: longitude and latitude.</summary>
    private static readonly Dictionary<string, (double Longitude, double Latitude)> Points = new(StringComparer.Ordinal)
    {
        ["798"] = (179.2, -8.52),
        ["772"] = (-171.8, -9.2),
        ["292"] = (-5.35, 36.14),
        ["254"] = (-53.1, 3.9),
        ["312"] = (-61.55, 16.25),
        ["474"] = (-61.02, 14.64),
        ["638"] = (55.53, -21.12),
        ["175"] = (45.15, -12.82),
        ["535"] = (-68.26, 12.18),
    };

    private Atlas()
    {
        using var stream = typeof(Atlas).Assembly.GetManifestResourceStream("maps/countries-50m.json")
            ?? throw new InvalidOperationException("The map of countries was not built into the library.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var transform = root.GetProperty("transform");
        double Part(string name, int i) => transform.GetProperty(name)[i].GetDouble();
        double sx = Part("scale", 0), sy = Part("scale", 1), tx = Part("translate", 0), ty = Part("translate", 1);
        Arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            int x = 0, y = 0;
            return arc.EnumerateArray().Select(step =>
            {
                x += step[0].GetInt32();
                y += step[1].GetInt32();
                return (x * sx + tx, y * sy + ty);
            }).ToArray();
        })];
        foreach (var country in root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            var name = country.GetProperty("properties").GetProperty("name").GetString()!;
            var key = ShownWith.GetValueOrDefault(name) ?? (country.TryGetProperty("id", out var id) ? id.GetString()! : name);
            if (key == "010")
            {
                continue; // Antarctica has no customs administration and would take a fifth of the picture.
            }

            var rings = country.GetProperty("type").GetString() == "Polygon"
                ? Rings(country.GetProperty("arcs"))
                : country.GetProperty("arcs").EnumerateArray().SelectMany(Rings);
            if (!Countries.TryGetValue(key, out var all))
            {
                Countries.Add(key, all = []);
            }

            all.AddRange(rings);
        }

        foreach (var (key, place) in Points)
        {
            Countries.TryAdd(key, []);
            Place.Add(key, place);
        }
    }

    public static Atlas Instance => Only.Value;

    /// <summary>Longitude and latitude in degrees.</summary>
    public (double Longitude, double Latitude)[][] Arcs { get; }

    /// <summary>By key: the rings, each a list of arc numbers. Holes are rings too; the even-odd rule leaves them open.</summary>
    public Dictionary<string, List<int[]>> Countries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (double Longitude, double Latitude)> Place { get; } = new(StringComparer.Ordinal);

    /// <summary>The points of a ring. Longitudes go on beyond 180 rather than jump: a ring that crosses that meridian stays whole.</summary>
    public List<(double Longitude, double Latitude)> Ring(int[] arcs) => Ring(arcs, null);

    /// <param name="kept">Says which points of an arc are used; all when null.</param>
    public List<(double Longitude, double Latitude)> Ring(int[] arcs, Func<int, bool[]>? kept)
    {
        var ring = new List<(double Longitude, double Latitude)>();
        foreach (var arc in arcs)
        {
            var number = arc < 0 ? ~arc : arc;
            var points = Arcs[number];
            var used = kept?.Invoke(number);
            for (var n = 0; n < points.Length; n++)
            {
                var i = arc < 0 ? points.Length - 1 - n : n;

                // Where two arcs meet, the second begins with the first's last point.
                if ((n == 0 && ring.Count > 0) || (used is not null && !used[i]))
                {
                    continue;
                }

                var longitude = points[i].Longitude;
                if (ring.Count > 0)
                {
                    longitude = ring[^1].Longitude + MapFrame.Wrap(longitude - ring[^1].Longitude);
                }

                ring.Add((longitude, points[i].Latitude));
            }
        }

        return ring;
    }

    private static IEnumerable<int[]> Rings(JsonElement polygon) => polygon.EnumerateArray().Select(ring => ring.EnumerateArray().Select(arc => arc.GetInt32()).ToArray());
}
