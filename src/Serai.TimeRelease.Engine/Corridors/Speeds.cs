namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>Speeds and distances.</summary>
public static class Speeds
{
    /// <summary>Mean radius of the earth, km.</summary>
    public const double EarthRadius = 6371.0088;

    /// <summary>Σ km / Σ h: speeds average harmonically, weighted by distance.</summary>
    /// <returns>km/h; not a number without time.</returns>
    public static double Mean(IEnumerable<(double Kilometres, double Hours)> parts)
    {
        var (kilometres, hours) = parts.Aggregate((0.0, 0.0), (sum, part) => (sum.Item1 + part.Kilometres, sum.Item2 + part.Hours));
        return hours > 0 ? kilometres / hours : double.NaN;
    }

    /// <summary>Great-circle distance in km between two points in degrees. For maps and plausibility only, never for speeds: the line from Altynkol to Aktau is 1.35 times as long.</summary>
    public static double GreatCircle(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double radians = Math.PI / 180;
        var north = Math.Sin((latitude2 - latitude1) * radians / 2);
        var east = Math.Sin((longitude2 - longitude1) * radians / 2);
        var a = (north * north) + (Math.Cos(latitude1 * radians) * Math.Cos(latitude2 * radians) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
