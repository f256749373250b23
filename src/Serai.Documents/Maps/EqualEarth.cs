namespace Serai.Documents.Maps;

/// <summary>
/// The Equal Earth projection: areas are true and shapes familiar. Formula: Šavrič, Patterson and Jenny, "The Equal Earth map
/// projection", International Journal of Geographical Information Science 33 (2019).
/// </summary>
internal static class EqualEarth
{
    private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
    private static readonly double M = Math.Sqrt(3) / 2;

    /// <param name="longitude">Degrees east of the central meridian.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <returns>In radii of the globe; y grows to the south, as on a screen.</returns>
    public static Point Project(double longitude, double latitude)
    {
        var theta = Math.Asin(M * Math.Sin(latitude * Math.PI / 180));
        double t2 = theta * theta, t6 = t2 * t2 * t2;
        var x = longitude * Math.PI / 180 * Math.Cos(theta) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        var y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        return new(x, -y);
    }
}

internal readonly record struct Point(double X, double Y);
