using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V01: what comes later on the process map cannot have happened earlier, and an end not before its start.</summary>
static class OrderRules
{
    public static void Apply(EventLog log, VerificationSetup setup, StudyEvents study, Findings findings)
    {
        if (log.StartMicros is not null || study.Order.Length > 1) findings.Apply("V01");
        for (var c = 0; c < log.CaseCount; c++)
        {
            Ends(log, setup, c, findings);
            foreach (var (earlier, later) in Inversions(log, study, c))
            {
                var (a, b) = (earlier, later);
                findings.Add("V01", c, b, $"{log.EventNames[log.EventIds[b]]} before {log.EventNames[log.EventIds[a]]}", () => $"{Words.At(log.TimeMicros[b], setup.Zone)}, {Words.Length(log.TimeMicros[a] - log.TimeMicros[b])} before {Words.At(log.TimeMicros[a], setup.Zone)}");
            }
        }
    }

    static void Ends(EventLog log, VerificationSetup setup, int c, Findings findings)
    {
        if (log.StartMicros is not { } starts) return;
        for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            if (starts[i] > log.TimeMicros[i])
            {
                var at = i;
                findings.Add("V01", c, i, $"{log.EventNames[log.EventIds[i]]} ends before it starts", () => $"start {Words.At(starts[at], setup.Zone)}, end {Words.At(log.TimeMicros[at], setup.Zone)}");
            }
    }

    /// <summary>Neighbours on the map, among the activities that the case has, whose first stamps are the wrong way round. Instants are compared, so zones do not matter.</summary>
    public static IEnumerable<(int Earlier, int Later)> Inversions(EventLog log, StudyEvents study, int c)
    {
        var before = -1;
        foreach (var activity in study.Order)
        {
            var at = StudyEvents.First(log, c, activity);
            if (at < 0) continue;
            // Lodgement before arrival is legal (V02).
            if (before >= 0 && log.TimeMicros[at] < log.TimeMicros[before] && !IsPreArrival(log, study, before, at)) yield return (before, at);
            before = at;
        }
    }

    static bool IsPreArrival(EventLog log, StudyEvents study, int a, int b)
    {
        var (first, second) = (log.EventIds[a], log.EventIds[b]);
        return (first == study.Arrival && second == study.Lodgement) || (first == study.Lodgement && second == study.Arrival);
    }
}
