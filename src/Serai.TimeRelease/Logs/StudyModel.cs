using NodaTime;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Simulating;

namespace Serai.TimeRelease.Logs;

/// <summary>
/// Makes a model of a post from its own log. An activity with start and end is a stage with a queue: its service times are the measured ones, and how
/// long cases wait before it comes out of the simulation. An activity with a single stamp is the trader's or carrier's own time: the gap before it, as
/// measured, with room for any number. Rules: docs/trs.md.
/// </summary>
static class StudyModel
{
    /// <param name="log">The log; cases begin at <paramref name="arrival"/>, what lies before it is not simulated.</param>
    /// <param name="arrival">Activity that begins a case; null for its first stamp.</param>
    /// <param name="lane">Segment column of the lane, or none.</param>
    /// <param name="lodgement">Activity that may come before arrival, or none.</param>
    /// <param name="servers">How many at once by stage; the others get as many as ever worked at one time.</param>
    /// <param name="calendars">Opening hours by stage.</param>
    /// <param name="zone">Zone of the post.</param>
    /// <exception cref="ArgumentException">The log is too small or lacks what is named.</exception>
    public static SimulationModel Of(EventLog log, string? arrival, string? lane, string? lodgement, IReadOnlyDictionary<string, int> servers, IReadOnlyDictionary<string, WorkingCalendar> calendars, DateTimeZone zone)
    {
        var first = arrival is null ? -1 : Named(log, arrival);
        var early = lodgement is null ? -1 : Named(log, lodgement);
        foreach (var stage in servers.Keys.Concat(calendars.Keys)) Named(log, stage);
        var lanes = lane is null ? null : log.Segment(lane) ?? throw new ArgumentException($"There is no column \"{lane}\".");
        var paired = Paired(log);
        var cases = new List<ObservedCase>();
        var places = new (double Sum, int Count)[log.EventNames.Length];
        for (var c = 0; c < log.CaseCount; c++)
        {
            if ((first < 0 ? log.FirstMicros(c) : FirstOf(log, c, first)) is not { } begin) continue;
            var (clock, wasEarly, steps) = (begin, false, new List<ObservedStep>());
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            {
                var activity = log.EventIds[i];
                long began = log.BeganMicros(i), ended = log.TimeMicros[i];
                if (activity == early && ended < begin) wasEarly = true;
                if (activity == first || ended < begin) continue;
                var isWork = log.StartMicros is { } starts && starts[i] != EventLog.NoTime;
                // An end before its start says nothing of how long it took.
                if (ended >= began && isWork == paired[activity])
                {
                    steps.Add(new ObservedStep(log.EventNames[activity], At(isWork ? began : Math.Min(clock, ended)), At(ended)));
                    places[activity] = (places[activity].Sum + steps.Count, places[activity].Count + 1);
                }
                clock = Math.Max(clock, ended);
            }
            cases.Add(new ObservedCase(At(begin), lanes is null ? "all" : lanes.Of(c) ?? "unknown", wasEarly, steps));
        }
        if (cases.Count < 20) throw new ArgumentException($"Found {cases.Count} cases that arrive; a model needs at least 20.");
        var used = Enumerable.Range(0, log.EventNames.Length).Where(a => places[a].Count > 0).OrderBy(a => places[a].Sum / places[a].Count).ToList();
        if (used.Count == 0) throw new ArgumentException("Found no activity after the arrival.");
        var days = cases.Select(one => one.Arrival.InZone(zone).Date).Order().ToList();
        return ModelFromCases.Build(cases,
            [.. used.Select(a => new StageSetting(log.EventNames[a], servers.TryGetValue(log.EventNames[a], out var given) ? given : paired[a] ? null : 0, calendars.GetValueOrDefault(log.EventNames[a]), a == early))],
            zone, days[0], days[^1]);
    }

    /// <summary>Activities that have start and end in at least half of their records.</summary>
    static bool[] Paired(EventLog log)
    {
        var (whole, all) = (new int[log.EventNames.Length], new int[log.EventNames.Length]);
        for (var i = 0; i < log.EventCount; i++)
        {
            all[log.EventIds[i]]++;
            if (log.StartMicros is { } starts && starts[i] != EventLog.NoTime) whole[log.EventIds[i]]++;
        }
        return [.. all.Select((count, a) => count > 0 && whole[a] * 2 >= count)];
    }

    static int Named(EventLog log, string name) => log.EventId(name) is >= 0 and var id ? id : throw new ArgumentException($"There is no activity \"{name}\"; expected one of {string.Join(", ", log.EventNames.Take(30))}.");

    static long? FirstOf(EventLog log, int c, int activity)
    {
        for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            if (log.EventIds[i] == activity) return log.TimeMicros[i];
        return null;
    }

    static Instant At(long micros) => Instant.FromUnixTimeTicks(micros * 10);
}
