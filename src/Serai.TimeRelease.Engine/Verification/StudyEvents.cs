using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>The activities that the setup names, as numbers of the log; -1 where the log does not have one.</summary>
sealed class StudyEvents
{
    public StudyEvents(EventLog log, VerificationSetup setup)
    {
        Order = [.. setup.Order.Select(log.EventId).Where(id => id >= 0)];
        Arrival = Of(log, setup.Arrival);
        Lodgement = Of(log, setup.Lodgement);
        Release = Of(log, setup.Release);
        Payment = Of(log, setup.Payment);
        Guarantee = Of(log, setup.Guarantee);
        Examinations = [.. setup.Examinations.Select(log.EventId).Where(id => id >= 0)];
    }

    public int[] Order { get; }

    public int Arrival { get; }

    public int Lodgement { get; }

    public int Release { get; }

    public int Payment { get; }

    public int Guarantee { get; }

    public HashSet<int> Examinations { get; }

    static int Of(EventLog log, string? name) => name is null ? -1 : log.EventId(name);

    /// <summary>Index of the first event of an activity in a case, or -1.</summary>
    public static int First(EventLog log, int caseNumber, int activity)
    {
        if (activity < 0) return -1;
        for (var i = log.CaseStarts[caseNumber]; i < log.CaseStarts[caseNumber + 1]; i++)
            if (log.EventIds[i] == activity) return i;
        return -1;
    }
}
