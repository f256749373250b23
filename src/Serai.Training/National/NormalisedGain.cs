namespace Serai.Training.National;

/// <summary>
/// What was learnt of what could be learnt: (post − pre) / (max − pre), from the means of the people who sat both tests.
/// R. R. Hake, "Interactive-engagement versus traditional methods", American Journal of Physics 66 (1998) 64–74.
/// </summary>
internal static class NormalisedGain
{
    /// <summary>Null where nothing was left to learn, or a value lies outside 0 to <paramref name="max"/>.</summary>
    public static double? Of(double? pre, double? post, double max = 100) =>
        pre is { } before && post is { } after && before >= 0 && after >= 0 && after <= max && before < max ? (after - before) / (max - before) : null;

    public sealed record Matched(int People, double? PreMean, double? PostMean)
    {
        public double? Gain => Of(PreMean, PostMean);
    }

    /// <summary>Means of those who sat both; others are left out, because their absence would look like learning.</summary>
    /// <param name="answers">Share of right answers, 0–100, by pseudonym code.</param>
    public static Matched Match(IEnumerable<(string Code, bool After, double Share)> answers)
    {
        var pairs = answers.GroupBy(a => a.Code)
            .Select(g => (Pre: g.Where(a => !a.After).Select(a => (double?)a.Share).FirstOrDefault(), Post: g.Where(a => a.After).Select(a => (double?)a.Share).FirstOrDefault()))
            .Where(p => p.Pre is not null && p.Post is not null).ToList();
        return pairs.Count == 0 ? new(0, null, null) : new(pairs.Count, pairs.Average(p => p.Pre), pairs.Average(p => p.Post));
    }
}
