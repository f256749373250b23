using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V02, V10, V11, V12: what lane, examination, payment and arrival say about each other.</summary>
static class LaneRules
{
    /// <returns>Share of the cases lodged before arrival, of those that have both.</returns>
    public static double? Apply(EventLog log, VerificationSetup setup, StudyEvents study, Findings findings)
    {
        var lane = setup.Lane is { } name ? log.Segment(name) : null;
        var (knowsArrival, knowsLane, knowsPayment) = (study.Arrival >= 0 && study.Lodgement >= 0, lane is not null && study.Examinations.Count > 0, study.Release >= 0 && study.Payment >= 0);
        if (knowsArrival) findings.Apply("V02");
        if (knowsLane)
        {
            findings.Apply("V10");
            findings.Apply("V11");
        }
        if (knowsPayment) findings.Apply("V12");
        var (both, early) = (0, 0);
        for (var c = 0; c < log.CaseCount; c++)
        {
            if (knowsArrival && StudyEvents.First(log, c, study.Arrival) is >= 0 and var arrived && StudyEvents.First(log, c, study.Lodgement) is >= 0 and var lodged)
            {
                both++;
                if (log.TimeMicros[lodged] < log.TimeMicros[arrived])
                {
                    early++;
                    findings.Add("V02", c, lodged, "lodged before arrival; processing counts from the arrival", () => Words.Length(log.TimeMicros[arrived] - log.TimeMicros[lodged]) + " before arrival");
                }
            }
            if (knowsLane) Lane(log, setup, study, findings, lane!, c);
            if (knowsPayment && StudyEvents.First(log, c, study.Release) is >= 0 and var released && StudyEvents.First(log, c, study.Payment) is >= 0 and var paid
                && log.TimeMicros[paid] > log.TimeMicros[released] && StudyEvents.First(log, c, study.Guarantee) < 0)
                findings.Add("V12", c, paid, "paid after release, and no guarantee is recorded", () => Words.Length(log.TimeMicros[paid] - log.TimeMicros[released]) + " after release");
        }
        return both == 0 ? null : (double)early / both;
    }

    static void Lane(EventLog log, VerificationSetup setup, StudyEvents study, Findings findings, SegmentColumn lane, int c)
    {
        var examined = -1;
        for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1] && examined < 0; i++)
            if (study.Examinations.Contains(log.EventIds[i])) examined = i;
        var value = lane.Of(c);
        var isRed = value is not null && setup.Red.Contains(value, StringComparer.OrdinalIgnoreCase);
        if (isRed && examined < 0) findings.Add("V10", c, log.CaseStarts[c], "red lane, and no examination is recorded", () => value!);
        if (examined >= 0 && !isRed && (value is null || !setup.Yellow.Contains(value, StringComparer.OrdinalIgnoreCase)))
            findings.Add("V11", c, examined, "examined, and the lane is neither red nor yellow", () => value ?? "no lane");
    }
}
