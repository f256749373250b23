namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>A figure with its interval by resampling. Everything needed to draw it again is in it.</summary>
/// <param name="Estimate">The figure of the sample itself.</param>
/// <param name="Lower">Type 7 percentile α/2 of the resampled figures.</param>
/// <param name="Upper">Type 7 percentile 1 − α/2 of the resampled figures.</param>
/// <param name="StandardError">Standard deviation of the resampled figures (divisor B).</param>
/// <param name="Confidence">1 − α.</param>
/// <param name="Replications">B; 0 where the distribution was computed exactly.</param>
/// <param name="Seed">Of the random numbers; 0 where none were needed.</param>
/// <param name="Method">What was resampled: "case", "case, Poisson weights", "cluster", "case within strata", "cluster within strata", "order statistics", "exact".</param>
public sealed record BootstrapInterval(
    double Estimate, double Lower, double Upper, double StandardError, double Confidence, int Replications, long Seed, string Method);
