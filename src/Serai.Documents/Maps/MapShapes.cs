using System.Globalization;
using System.Text;

namespace Serai.Documents.Maps;

/// <summary>Outlines for one frame at one coarseness. Arcs are simplified, not rings, so that neighbours keep a common border.</summary>
internal sealed class MapShapes(MapFrame frame, double tolerance)
{
    private const double Margin = 30;
    private readonly Dictionary<int, bool[]> _kept = [];

    /// <summary>Path data of a country; empty where nothing of it is inside the frame or large enough to see.</summary>
    public string Path(string key)
    {
        var path = new StringBuilder();
        foreach (var ring in Atlas.Instance.Countries[key])
        {
            foreach (var piece in Pieces(ring, simplify: true))
            {
                Append(path, Clip(piece));
            }
        }

        return path.ToString();
    }

    /// <summary>Where a mark or a name belongs: the middle of the largest part.</summary>
    public Point Place(string key)
    {
        if (Atlas.Instance.Place.TryGetValue(key, out var place))
        {
            return frame.Place(MapFrame.Wrap(place.Longitude - frame.Meridian), place.Latitude);
        }

        return Centre(Largest(key));
    }

    /// <summary>The area of the largest part; 0 for a place that is a point.</summary>
    public double Size(string key) => Atlas.Instance.Countries[key].Count == 0 ? 0 : Area(Largest(key));

    /// <summary>How wide a name over the middle of the largest part may be.</summary>
    public double Breadth(string key)
    {
        if (Atlas.Instance.Countries[key].Count == 0)
        {
            return 0;
        }

        var ring = Largest(key);
        var middle = Centre(ring).Y;
        var crossings = new List<double>();
        for (var i = 0; i < ring.Count; i++)
        {
            Point a = ring[i], b = ring[(i + 1) % ring.Count];
            if (a.Y > middle != b.Y > middle)
            {
                crossings.Add(a.X + (middle - a.Y) / (b.Y - a.Y) * (b.X - a.X));
            }
        }

        var at = Centre(ring).X;
        var left = crossings.Where(x => x <= at).DefaultIfEmpty(at).Max();
        var right = crossings.Where(x => x > at).DefaultIfEmpty(at).Min();
        return 2 * Math.Min(at - left, right - at);
    }

    private List<Point> Largest(string key) => Atlas.Instance.Countries[key].SelectMany(ring => Pieces(ring, simplify: false)).MaxBy(Area)!;

    /// <summary>The ring on the screen: in two pieces where it crosses the meridian opposite to the middle of the map.</summary>
    private IEnumerable<List<Point>> Pieces(int[] arcs, bool simplify)
    {
        var ring = Atlas.Instance.Ring(arcs, simplify ? Kept : null);
        var shift = MapFrame.Wrap(ring[0].Longitude - frame.Meridian) - ring[0].Longitude;
        var points = ring.ConvertAll(point => new Point(point.Longitude + shift, point.Latitude));
        double west = points.Min(point => point.X), east = points.Max(point => point.X);
        foreach (var turn in new[] { -360, 0, 360 })
        {
            if (west + turn >= 180 || east + turn <= -180)
            {
                continue;
            }

            var piece = points.ConvertAll(point => point with { X = point.X + turn });
            if (west + turn < -180 || east + turn > 180)
            {
                piece = Side(piece, point => point.X + 180, (p, q, t) => new(-180, p.Y + t * (q.Y - p.Y)));
                piece = Side(piece, point => 180 - point.X, (p, q, t) => new(180, p.Y + t * (q.Y - p.Y)));
            }

            yield return piece.ConvertAll(point => frame.Place(point.X, point.Y));
        }
    }

    /// <summary>Douglas and Peucker on the projected arc; its ends always stay.</summary>
    private bool[] Kept(int number)
    {
        if (_kept.TryGetValue(number, out var kept))
        {
            return kept;
        }

        var arc = Atlas.Instance.Arcs[number].Select(point => frame.Place(MapFrame.Wrap(point.Longitude - frame.Meridian), point.Latitude)).ToArray();
        kept = new bool[arc.Length];
        kept[0] = kept[^1] = true;
        var work = new Stack<(int From, int To)>([(0, arc.Length - 1)]);
        while (work.TryPop(out var part))
        {
            var (far, at) = (tolerance, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                var distance = Distance(arc[i], arc[part.From], arc[part.To]);
                if (distance > far)
                {
                    (far, at) = (distance, i);
                }
            }

            if (at >= 0)
            {
                kept[at] = true;
                work.Push((part.From, at));
                work.Push((at, part.To));
            }
        }

        return _kept[number] = kept;
    }

    private static double Distance(Point p, Point a, Point b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, length = dx * dx + dy * dy;
        var t = length == 0 ? 0 : Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / length, 0, 1);
        double ex = p.X - a.X - t * dx, ey = p.Y - a.Y - t * dy;
        return Math.Sqrt(ex * ex + ey * ey);
    }

    /// <summary>Sutherland and Hodgman against the frame and a little more, so that the cut edges are not seen.</summary>
    private List<Point> Clip(List<Point> ring)
    {
        double right = MapFrame.Wide + Margin, bottom = frame.High + Margin;
        if (ring.All(p => p.X is >= -Margin && p.X <= right && p.Y >= -Margin && p.Y <= bottom))
        {
            return ring;
        }

        ring = Side(ring, p => p.X + Margin, (a, b, t) => new(-Margin, a.Y + t * (b.Y - a.Y)));
        ring = Side(ring, p => right - p.X, (a, b, t) => new(right, a.Y + t * (b.Y - a.Y)));
        ring = Side(ring, p => p.Y + Margin, (a, b, t) => new(a.X + t * (b.X - a.X), -Margin));
        return Side(ring, p => bottom - p.Y, (a, b, t) => new(a.X + t * (b.X - a.X), bottom));
    }

    private static List<Point> Side(List<Point> ring, Func<Point, double> inside, Func<Point, Point, double, Point> cut)
    {
        var clipped = new List<Point>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            Point a = ring[(i + ring.Count - 1) % ring.Count], b = ring[i];
            double da = inside(a), db = inside(b);
            if (da >= 0 != db >= 0)
            {
                clipped.Add(cut(a, b, da / (da - db)));
            }

            if (db >= 0)
            {
                clipped.Add(b);
            }
        }

        return clipped;
    }

    /// <summary>Whole numbers, relative to the point before: two or three characters a step.</summary>
    private static void Append(StringBuilder path, List<Point> ring)
    {
        if (ring.Count < 3 || Math.Abs(Area(ring)) < 3)
        {
            return;
        }

        int x = 0, y = 0;
        var first = true;
        var steps = new StringBuilder();
        var count = 0;
        foreach (var point in ring)
        {
            int px = (int)Math.Round(point.X), py = (int)Math.Round(point.Y);
            if (first)
            {
                steps.Append(CultureInfo.InvariantCulture, $"M{px} {py}l");
                first = false;
            }
            else if (px != x || py != y)
            {
                int dx = px - x, dy = py - y;
                if (count > 0 && dx >= 0)
                {
                    steps.Append(' ');
                }

                steps.Append(CultureInfo.InvariantCulture, $"{dx}");
                if (dy >= 0)
                {
                    steps.Append(' ');
                }

                steps.Append(CultureInfo.InvariantCulture, $"{dy}");
                count++;
            }

            (x, y) = (px, py);
        }

        if (count >= 2)
        {
            path.Append(steps).Append('z');
        }
    }

    private static double Area(List<Point> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            Point a = ring[i], b = ring[(i + 1) % ring.Count];
            sum += a.X * b.Y - b.X * a.Y;
        }

        return Math.Abs(sum / 2);
    }

    private static Point Centre(List<Point> ring)
    {
        double area = 0, x = 0, y = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            Point a = ring[i], b = ring[(i + 1) % ring.Count];
            var cross = a.X * b.Y - b.X * a.Y;
            area += cross;
            x += (a.X + b.X) * cross;
            y += (a.Y + b.Y) * cross;
        }

        return Math.Abs(area) < 1e-9 ? ring[0] : new(x / (3 * area), y / (3 * area));
    }
}
