namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Limits beyond which a value is looked at again. Nothing is removed by them.</summary>
/// <param name="Lower">Values below are flagged.</param>
/// <param name="Upper">Values above are flagged.</param>
/// <param name="Below">How many values are below.</param>
/// <param name="Above">How many values are above.</param>
/// <param name="LeftOut">How many values of zero and less had no part in log-scale fences; 0 for plain ones.</param>
public sealed record Fences(double Lower, double Upper, long Below, long Above, long LeftOut);
