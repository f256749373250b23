using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>
/// Applies the rules of verification to a log. A pure function of the log and the setup: the log is not changed, and nothing is left
/// out unless the caller does so with <see cref="VerificationResult.Held"/>.
/// </summary>
public static class Verifier
{
    /// <param name="log">The events.</param>
    /// <param name="setup">What is known beyond the stamps.</param>
    /// <param name="reading">The findings of reading, for the rules about rows that could not enter the log (V18).</param>
    public static VerificationResult Verify(EventLog log, VerificationSetup setup, Problems? reading = null)
    {
        var findings = new Findings(log, setup.DetailsPerRule);
        var study = new StudyEvents(log, setup);
        OrderRules.Apply(log, setup, study, findings);
        var lodged = LaneRules.Apply(log, setup, study, findings);
        WindowRules.Apply(log, setup, study, findings);
        DuplicateRules.Apply(log, setup, findings);
        LengthRules.Apply(log, setup, study, findings);
        HourRules.Apply(log, setup, findings);
        RecorderRules.Apply(log, setup, findings);
        SkewRules.Apply(log, setup, study, findings);
        PairRules.Apply(log, findings);
        if (reading is not null) ReadingRules.Apply(reading, findings);
        RepairRules.Apply(log, setup, study, findings);
        return findings.Result(lodged);
    }
}
