namespace Serai.Documents.Maps;

/// <summary>The part of the globe that is shown, and how projected points become points of the picture.</summary>
internal sealed record MapFrame(double Meridian, double Left, double Top, double Scale, int High)
{
    /// <summary>Width of every map in its own units; whole numbers are then fine enough.</summary>
    public const int Wide = 2000;

    public Point Place(double longitude, double latitude)
    {
        var point = EqualEarth.Project(longitude, latitude);
        return new((point.X - Left) * Scale, (point.Y - Top) * Scale);
    }

    public static MapFrame World()
    {
        var right = EqualEarth.Project(180, 0).X;
        var top = EqualEarth.Project(0, 84).Y;
        var bottom = EqualEarth.Project(0, -56).Y;
        var scale = Wide / (2 * right);
        return new(0, -right, top, scale, (int)Math.Ceiling((bottom - top) * scale));
    }

    /// <summary>The frame around places. Its meridian lies in the middle of them, found from the widest gap between their longitudes.</summary>
    public static MapFrame Around(IEnumerable<string> keys)
    {
        var boxes = keys.Select(Box).ToList();
        var meridian = Middle([.. boxes.Select(box => (box.West + box.East) / 2)]);
        var corners = boxes.SelectMany(box =>
        {
            // Relative to the meridian, the box keeps its width and lies on its nearer side.
            var middle = Wrap((box.West + box.East) / 2 - meridian);
            var half = (box.East - box.West) / 2;
            return new[] { EqualEarth.Project(middle - half, box.South), EqualEarth.Project(middle + half, box.North), EqualEarth.Project(middle - half, box.North), EqualEarth.Project(middle + half, box.South) };
        }).ToList();
        double left = corners.Min(point => point.X), right = corners.Max(point => point.X), top = corners.Min(point => point.Y), bottom = corners.Max(point => point.Y);

        // Never closer than about 25 degrees: a lone island needs its neighbours to be found.
        const double least = .36;
        double wide = Math.Max((right - left) * 1.14, least), high = Math.Max((bottom - top) * 1.14, least * .5);
        wide = Math.Max(wide, high * 1.3);
        high = Math.Max(high, wide / 2.3);
        double x = (left + right) / 2, y = (top + bottom) / 2;
        var scale = Wide / wide;
        return new(meridian, x - wide / 2, y - high / 2, scale, (int)Math.Ceiling(high * scale));
    }

    public static double Wrap(double longitude) => longitude - 360 * Math.Floor((longitude + 180) / 360);

    /// <summary>The extent of the largest part: a country's far islands must not stretch the map over an ocean.</summary>
    private static (double West, double East, double South, double North) Box(string key)
    {
        var atlas = Atlas.Instance;
        if (atlas.Place.TryGetValue(key, out var place))
        {
            return (place.Longitude, place.Longitude, place.Latitude, place.Latitude);
        }

        return atlas.Countries[key]
            .Select(atlas.Ring)
            .Select(points => (West: points.Min(p => p.Longitude), East: points.Max(p => p.Longitude), South: points.Min(p => p.Latitude), North: points.Max(p => p.Latitude)))
            .MaxBy(box => (box.East - box.West) * (box.North - box.South));
    }

    private static double Middle(double[] longitudes)
    {
        Array.Sort(longitudes);
        var (start, gap) = (longitudes[0], longitudes[0] + 360 - longitudes[^1]);
        for (var i = 1; i < longitudes.Length; i++)
        {
            if (longitudes[i] - longitudes[i - 1] > gap)
            {
                (start, gap) = (longitudes[i], longitudes[i] - longitudes[i - 1]);
            }
        }

        return Wrap(start + (360 - gap) / 2);
    }
}
