namespace Serai.TimeRelease.Engine.Events;

/// <summary>One value per case by which figures are broken down: lane, office, mode, regime, trader type, …</summary>
/// <param name="Name">Name of the column as in the source.</param>
/// <param name="Codes">Per case: index into <paramref name="Values"/>, or <see cref="EventLog.NoCode"/> where nothing was recorded (the explicit "unknown" class).</param>
/// <param name="Values">The different values, in order of first appearance.</param>
public sealed record SegmentColumn(string Name, int[] Codes, string[] Values)
{
    /// <summary>The value of a case, or null where nothing was recorded.</summary>
    public string? Of(int caseNumber) => Codes[caseNumber] is var code && code < 0 ? null : Values[code];
}
