namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>A geometric mean and what it could not take in.</summary>
/// <param name="Value">exp(mean of ln x) over the positive values; not a number if there are none.</param>
/// <param name="LeftOut">How many values of zero and less were left out; printed beside the value.</param>
public readonly record struct GeometricMean(double Value, long LeftOut);
