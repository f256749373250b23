using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V19: an activity that is recorded with start and end lacks one of them, so that it cannot be called processing.</summary>
static class PairRules
{
    public static void Apply(EventLog log, Findings findings)
    {
        if (log.StartMicros is not { } starts) return;
        findings.Apply("V19");
        var (whole, all) = (new int[log.EventNames.Length], new int[log.EventNames.Length]);
        for (var i = 0; i < log.EventCount; i++)
        {
            all[log.EventIds[i]]++;
            if (starts[i] != EventLog.NoTime) whole[log.EventIds[i]]++;
        }
        for (var c = 0; c < log.CaseCount; c++)
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
                // An activity that mostly has one stamp is meant to have one.
                if (starts[i] == EventLog.NoTime && whole[log.EventIds[i]] * 2 >= all[log.EventIds[i]] && whole[log.EventIds[i]] > 0)
                {
                    var at = i;
                    findings.Add("V19", c, i, "start or end is missing", () => $"one stamp of {log.EventNames[log.EventIds[at]]}");
                }
    }
}
