using NodaTime;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Simulating;
using Serai.TimeRelease.Engine.Statistics;

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
        var lanes = lane is null ? null : log.Segment(lane) ?? throw new ArgumentException($"There is no column \"{lane}\".");
        var begins = new long?[log.CaseCount];
        for (var c = 0; c < begins.Length; c++) begins[c] = first < 0 ? log.FirstMicros(c) : FirstOf(log, c, first);
        var cases = Enumerable.Range(0, log.CaseCount).Where(c => begins[c] is not null).ToArray();
        if (cases.Length < 20) throw new ArgumentException($"Found {cases.Length} cases that arrive; a model needs at least 20.");

        string[] names = lanes is null ? ["all"] : [.. lanes.Values, .. cases.Any(c => lanes.Codes[c] < 0) ? new[] { "unknown" } : []];
        int LaneOf(int c) => lanes is null ? 0 : lanes.Codes[c] < 0 ? names.Length - 1 : lanes.Codes[c];
        var perLane = names.Select((_, l) => cases.Count(c => LaneOf(c) == l)).ToArray();

        var activities = Enumerable.Range(0, log.EventNames.Length).Where(a => a != first).Select(a => new Activity(log.EventNames[a], names.Length)).ToDictionary(a => log.EventId(a.Name));
        var preArrivals = 0;
        foreach (var c in cases)
        {
            var clock = begins[c]!.Value;
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            {
                if (!activities.TryGetValue(log.EventIds[i], out var activity)) continue;
                long began = log.BeganMicros(i), ended = log.TimeMicros[i];
                if (ended < begins[c]!.Value)
                {
                    if (log.EventIds[i] == early) preArrivals++;
                    continue;
                }
                var isWork = log.StartMicros is { } starts && starts[i] != EventLog.NoTime && ended >= began;
                activity.Add(c, LaneOf(c), isWork, (isWork ? ended - began : Math.Max(0, ended - clock)) / 1_000_000, began, ended, (i - log.CaseStarts[c]) / (double)Math.Max(1, log.CaseStarts[c + 1] - log.CaseStarts[c]));
                clock = Math.Max(clock, ended);
            }
        }
        var used = activities.Values.Where(a => a.Count > 0).OrderBy(a => a.Place).ToList();
        if (used.Count == 0) throw new ArgumentException("Found no activity after the arrival.");
        return new SimulationModel
        {
            ArrivalsPerHour = Rates(cases.Select(c => begins[c]!.Value), zone),
            Zone = zone,
            Start = Monday(begins[cases[0]]!.Value, zone),
            Lanes = [.. names.Select((name, l) => new SimulatedLane(name, perLane[l] / (double)cases.Length))],
            PreArrivalShare = early < 0 ? 0 : preArrivals / (double)cases.Length,
            Stages = [.. used.Select(a => a.Stage(perLane, servers.TryGetValue(a.Name, out var given) ? given : null, calendars.GetValueOrDefault(a.Name), doneBefore: early >= 0 && a.Name == log.EventNames[early]))],
        };
    }

    static int Named(EventLog log, string name) => log.EventId(name) is >= 0 and var id ? id : throw new ArgumentException($"There is no activity \"{name}\"; expected one of {string.Join(", ", log.EventNames.Take(30))}.");

    static long? FirstOf(EventLog log, int c, int activity)
    {
        for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            if (log.EventIds[i] == activity) return log.TimeMicros[i];
        return null;
    }

    static LocalDate Monday(long micros, DateTimeZone zone)
    {
        var date = Instant.FromUnixTimeTicks(micros * 10).InZone(zone).Date;
        return date.PlusDays(1 - (int)date.DayOfWeek);
    }

    /// <summary>Arrivals in each hour of the week, divided by how often the study saw that hour.</summary>
    static double[] Rates(IEnumerable<long> begins, DateTimeZone zone)
    {
        var all = begins.Order().ToArray();
        var (counts, seen) = (new double[168], new double[168]);
        static int Hour(ZonedDateTime at) => ((int)at.DayOfWeek - 1) * 24 + at.Hour;
        foreach (var micros in all) counts[Hour(Instant.FromUnixTimeTicks(micros * 10).InZone(zone))]++;
        for (var at = Instant.FromUnixTimeTicks(all[0] * 10); at <= Instant.FromUnixTimeTicks(all[^1] * 10); at += Duration.FromHours(1)) seen[Hour(at.InZone(zone))]++;
        // An hour that a short study never saw gets the mean of the others: it is not known to be empty.
        var mean = all.Length / seen.Sum();
        return [.. counts.Select((count, h) => seen[h] > 0 ? count / seen[h] : mean)];
    }

    sealed class Activity(string name, int lanes)
    {
        readonly List<long>[] _seconds = [.. Enumerable.Range(0, lanes).Select(_ => new List<long>())];
        readonly HashSet<int>[] _cases = [.. Enumerable.Range(0, lanes).Select(_ => new HashSet<int>())];
        readonly List<(long At, int Step)> _edges = [];
        double _places;
        int _works;

        public string Name => name;

        public int Count { get; private set; }

        public double Place => _places / Count;

        public void Add(int caseNumber, int lane, bool isWork, long seconds, long began, long ended, double place)
        {
            Count++;
            _places += place;
            _seconds[lane].Add(seconds);
            _cases[lane].Add(caseNumber);
            if (!isWork) return;
            _works++;
            _edges.Add((began, 1));
            _edges.Add((ended, -1));
        }

        public SimulatedStage Stage(int[] perLane, int? servers, WorkingCalendar? calendar, bool doneBefore)
        {
            var isWork = _works * 2 >= Count;
            return new SimulatedStage(name, servers ?? (isWork ? Most() : 0),
                [.. _seconds.Select((seconds, l) => seconds.Count == 0 ? null : new LaneService(Math.Min(1, _cases[l].Count / (double)Math.Max(1, perLane[l])), ServiceTimes.Measured(ValueCounts.Of(seconds))))])
            {
                Calendar = calendar,
                DoneBeforeArrival = doneBefore,
            };
        }

        /// <summary>The most that were worked on at one time: no fewer can have been at work.</summary>
        int Most()
        {
            var (now, most) = (0, 1);
            foreach (var (_, step) in _edges.OrderBy(e => e.At).ThenBy(e => e.Step)) most = Math.Max(most, now += step);
            return most;
        }
    }
}
