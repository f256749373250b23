using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V03 and V04: stamps in the future, arrivals outside the window, anything after the freeze.</summary>
static class WindowRules
{
    public static void Apply(EventLog log, VerificationSetup setup, StudyEvents study, Findings findings)
    {
        if (setup.Now is not null) findings.Apply("V03");
        if (setup.WindowStart is not null || setup.WindowEnd is not null || setup.Freeze is not null) findings.Apply("V04");
        if (setup is { Now: null, WindowStart: null, WindowEnd: null, Freeze: null }) return;
        for (var c = 0; c < log.CaseCount; c++)
        {
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
                if (Fault(log, setup, study, c, i, log.TimeMicros[i]) is { } fault)
                {
                    var at = i;
                    findings.Add(fault.Rule, c, i, fault.Reason, () => Words.At(log.TimeMicros[at], setup.Zone));
                }
        }
    }

    /// <summary>What is wrong with an event if it stood at this moment.</summary>
    public static (string Rule, string Reason)? Fault(EventLog log, VerificationSetup setup, StudyEvents study, int c, int i, long micros)
    {
        if (setup.Now is { } now && micros > Words.Micros(now)) return ("V03", "a stamp in the future");
        if (setup.Freeze is { } freeze && micros > Words.Micros(freeze)) return ("V04", "after the freeze date");
        var isArrival = study.Arrival >= 0 ? log.EventIds[i] == study.Arrival : i == log.CaseStarts[c];
        if (isArrival && setup.WindowStart is { } start && micros < Words.Micros(start)) return ("V04", "arrival before the study began");
        if (isArrival && setup.WindowEnd is { } end && micros > Words.Micros(end)) return ("V04", "arrival after the study ended");
        return null;
    }
}
