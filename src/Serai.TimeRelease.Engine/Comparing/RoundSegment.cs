namespace Serai.TimeRelease.Engine.Comparing;

/// <summary>One segment in two rounds.</summary>
/// <param name="Segment">Name.</param>
/// <param name="Count1">Cases in round 1; 0 if the segment is missing there.</param>
/// <param name="Mean1">Their mean; not a number if there are none.</param>
/// <param name="Count2">Cases in round 2.</param>
/// <param name="Mean2">Their mean.</param>
public sealed record RoundSegment(string Segment, long Count1, double Mean1, long Count2, double Mean2)
{
    /// <summary>Whether both rounds have cases, so that a change can be computed.</summary>
    public bool InBoth => Count1 > 0 && Count2 > 0;

    /// <summary>Mean 2 − mean 1; nothing if a side has no cases: missing is not zero.</summary>
    public double? Change => InBoth ? Mean2 - Mean1 : null;
}
