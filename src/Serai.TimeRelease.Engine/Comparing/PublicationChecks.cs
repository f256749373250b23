using System.Globalization;

namespace Serai.TimeRelease.Engine.Comparing;

/// <summary>Something in a printed table that does not agree with the rest. It is flagged, not refused.</summary>
/// <param name="Rule">Stable word for the rule.</param>
/// <param name="Found">What is printed.</param>
/// <param name="Expected">What would agree.</param>
public sealed record PublicationFinding(string Rule, string Found, string Expected);

/// <summary>The change between two printed values.</summary>
/// <param name="Recomputed">In per cent, from the printed values.</param>
/// <param name="Lower">Least, if both values were rounded as printed.</param>
/// <param name="Upper">Greatest.</param>
public sealed record ChangeInterval(decimal Recomputed, decimal Lower, decimal Upper);

/// <summary>Checks for every table that is imported or typed, and for Serai's own reports before release. Each was broken by a published page.</summary>
/// <remarks>Rules and worked values: docs/methods/publication-checks.md. Exact decimal arithmetic.</remarks>
public static class PublicationChecks
{
    /// <summary>The change in per cent that two printed values allow: both may be off by half of their last digit.</summary>
    /// <returns>Nothing if the old value may be zero or less.</returns>
    public static ChangeInterval? Change(PrintedNumber old, PrintedNumber now)
    {
        if (old.Value - old.HalfUnit <= 0)
            return null;
        var (least, most) = (now.Value - now.HalfUnit, now.Value + now.HalfUnit);
        var lower = least / (least >= 0 ? old.Value + old.HalfUnit : old.Value - old.HalfUnit);
        var upper = most / (most >= 0 ? old.Value - old.HalfUnit : old.Value + old.HalfUnit);
        return new(((now.Value / old.Value) - 1) * 100, (lower - 1) * 100, (upper - 1) * 100);
    }

    /// <summary>Checks a printed percentage of change against the two printed values.</summary>
    /// <param name="old">Older value; nothing if none was printed.</param>
    /// <param name="now">Newer value.</param>
    /// <param name="percent">The printed change in per cent.</param>
    public static IReadOnlyList<PublicationFinding> Percentage(PrintedNumber? old, PrintedNumber? now, PrintedNumber? percent)
    {
        if (percent is not { } printed)
            return [];
        if (old is not { } first || now is not { } second)
            return [new("missing-is-not-zero", $"a change of {printed} % although {(old is null ? "the older" : "the newer")} value is missing", "no change where a side has no sample")];
        if (Change(first, second) is not { } change)
            return [new("change-from-zero", $"a change of {printed} % from {first}", "no percentage of change from zero")];
        if (printed.Value * change.Recomputed < 0 && (change.Lower > 0 || change.Upper < 0))
            return [new("sign", $"{printed} % from {first} to {second}", $"{Two(change.Recomputed)} %")];
        return printed.Value + printed.HalfUnit < change.Lower || printed.Value - printed.HalfUnit > change.Upper
            ? [new("percentage", $"{printed} % from {first} to {second}", $"{Two(change.Lower)} to {Two(change.Upper)} %, within the rounding of the printed values")]
            : [];
    }

    /// <summary>Speed with delay never exceeds speed without delay.</summary>
    public static IReadOnlyList<PublicationFinding> Speeds(PrintedNumber? withDelay, PrintedNumber? withoutDelay) =>
        withDelay is { } slow && withoutDelay is { } fast && slow.Value - slow.HalfUnit > fast.Value + fast.HalfUnit
            ? [new("swd-above-swod", $"{slow} km/h with delay and {fast} km/h without", "with delay at most as fast as without; the two may be swapped")]
            : [];

    /// <summary>Shares of a whole add up to 100 within their rounding.</summary>
    public static IReadOnlyList<PublicationFinding> SharesOfWhole(IReadOnlyList<PrintedNumber> percents)
    {
        var sum = percents.Sum(one => one.Value);
        var rounding = percents.Sum(one => one.HalfUnit);
        return percents.Count == 0 || Math.Abs(sum - 100) <= rounding
            ? []
            : [new("shares-of-whole", $"{string.Join(" + ", percents)} = {sum.ToString(CultureInfo.InvariantCulture)} %", $"100 within ± {rounding.ToString(CultureInfo.InvariantCulture)}, or a further class")];
    }

    /// <summary>A past value that is printed again must be the same, or a new version with date and reason.</summary>
    public static IReadOnlyList<PublicationFinding> Restatement(PrintedNumber? before, PrintedNumber? again) =>
        before is { } first && again is { } second && Math.Abs(first.Value - second.Value) > first.HalfUnit + second.HalfUnit
            ? [new("restatement", $"{second}, earlier {first}", "the earlier value, or a new version with date and reason")]
            : [];

    /// <summary>Few cases are flagged.</summary>
    public static IReadOnlyList<PublicationFinding> Size(long n, Statistics.SmallNumbers? limits = null) =>
        (limits ?? new()).Of(n) is Statistics.GroupSize.Enough
            ? []
            : [new("small-n", $"n = {n.ToString(CultureInfo.InvariantCulture)}", $"at least {(limits ?? new()).FlagBelow.ToString(CultureInfo.InvariantCulture)} cases, or a warning beside the figure")];

    /// <summary>The overall mean lies between the means of its parts.</summary>
    public static IReadOnlyList<PublicationFinding> Mixture(decimal overall, IReadOnlyList<decimal> parts) =>
        parts.Count > 0 && (overall < parts.Min() || overall > parts.Max())
            ? [new("mixture", overall.ToString(CultureInfo.InvariantCulture), $"a mean from {parts.Min().ToString(CultureInfo.InvariantCulture)} to {parts.Max().ToString(CultureInfo.InvariantCulture)}, as its parts have")]
            : [];

    private static string Two(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
