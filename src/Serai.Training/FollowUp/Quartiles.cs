namespace Serai.Training.FollowUp;

/// <summary>Median and quartiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
internal sealed record Quartiles(int Count, double Lower, double Median, double Upper)
{
    public static Quartiles? Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : new(sorted.Length, At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
