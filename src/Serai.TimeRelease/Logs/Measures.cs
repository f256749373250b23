using NodaTime;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Attribution;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Survival;

namespace Serai.TimeRelease.Logs;

/// <summary>Everything one analysis works out of a log, part by part. For one thread; parts merge without loss.</summary>
/// <param name="request">Intervals, segments, percentiles.</param>
/// <param name="calendar">For the office-open clock, or none.</param>
/// <param name="cutoff">The moment at which the study was frozen, or none.</param>
sealed class Measures(AnalysisRequest request, WorkingCalendar? calendar = null, Instant? cutoff = null)
{
    const int MostWorks = 8_000_000;

    readonly LogAnalysis _elapsed = new(request);
    readonly LogAnalysis? _open = calendar is null ? null : new LogAnalysis(request with { Follows = false, Variants = false, Steps = false });
    readonly List<Work> _works = [];
    AttributionSweep? _sweep;
    string[] _actors = [];
    long _worksBeyond;

    /// <summary>Per interval and segment: how long each case was followed.</summary>
    public Dictionary<(int Interval, string Key), (IReadOnlyList<KeyValuePair<string, string?>> By, List<Followed> Cases)> Followed { get; } = [];

    /// <summary>Cases that cannot be followed because the interval ends before it begins.</summary>
    public long Backwards { get; private set; }

    public void Add(EventLog log)
    {
        _elapsed.Add(log);
        if (_open is not null) _open.Add(OpenClock.Of(log, calendar!));
        Attribute(log);
        if (cutoff is { } at) Follow(log, at.ToUnixTimeTicks() / 10);
    }

    public void Merge(Measures other)
    {
        _elapsed.Merge(other._elapsed);
        _open?.Merge(other._open!);
        if (other._sweep is not null)
        {
            if (_sweep is null) (_sweep, _actors) = (other._sweep, other._actors);
            else _sweep.Sums.Merge(other._sweep.Sums);
        }
        _works.AddRange(other._works);
        _worksBeyond += other._worksBeyond;
        Backwards += other.Backwards;
        foreach (var (key, value) in other.Followed)
            if (Followed.TryGetValue(key, out var mine)) mine.Cases.AddRange(value.Cases);
            else Followed.Add(key, value);
    }

    public void AddCasesWithoutEvents(long cases)
    {
        _elapsed.AddCasesWithoutEvents(cases);
        _open?.AddCasesWithoutEvents(cases);
    }

    public AnalysisResult Elapsed() => _elapsed.Finish();

    public AnalysisResult? Open() => _open?.Finish();

    /// <summary>Who used the time, in seconds as means per case; null where no activity has a start, an end and an actor.</summary>
    public AttributionReport? Attribution() => _sweep is { Sums.Cases: > 0 } sweep && Enumerable.Range(0, sweep.Sums.Actors).Any(a => sweep.Sums.Inclusive(a) > 0)
        ? AttributionReport.Of(sweep.Sums, _actors, 1_000_000)
        : null;

    /// <summary>Per actor: the time between its first start and its last end, over all cases, in which it was not at work; empty for very large logs.</summary>
    public IReadOnlyDictionary<string, ActorIdle> OwnIdle() => _worksBeyond > 0 ? new Dictionary<string, ActorIdle>() : ActorIdle.Of(_works).ToDictionary(i => _actors[i.Actor], StringComparer.Ordinal);

    void Attribute(EventLog log)
    {
        if (log.StartMicros is not { } starts || log.ActorIds is not { } actors || log.ActorNames.Length == 0) return;
        if (_sweep is null) (_sweep, _actors) = (new AttributionSweep(log.ActorNames.Length), log.ActorNames);
        else if (!ReferenceEquals(_actors, log.ActorNames) && !_actors.AsSpan().SequenceEqual(log.ActorNames)) return;
        List<Work> works = [];
        for (var c = 0; c < log.CaseCount; c++)
        {
            works.Clear();
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
                if (starts[i] != EventLog.NoTime && actors[i] >= 0 && starts[i] <= log.TimeMicros[i]) works.Add(new Work(actors[i], starts[i], log.TimeMicros[i]));
            _sweep.Add(log.FirstMicros(c), log.LastMicros(c), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(works));
            if (_works.Count + works.Count <= MostWorks) _works.AddRange(works);
            else _worksBeyond += works.Count;
        }
    }

    void Follow(EventLog log, long freeze)
    {
        var segments = request.By.Select(log.Segment).ToArray();
        for (var s = 0; s < request.Intervals.Count; s++)
        {
            var spec = request.Intervals[s];
            int from = spec.From is null ? -1 : log.EventId(spec.From), to = spec.To is null ? -1 : log.EventId(spec.To);
            if (spec.From is not null && from < 0) continue;
            for (var c = 0; c < log.CaseCount; c++)
            {
                if (Begin(log, c, spec.From is null ? null : from) is not { } begin || begin > freeze) continue;
                var end = End(log, c, spec.To is null ? null : to);
                var followed = end is { } at && at <= freeze ? new Followed((at - begin) / 1e6, Ending.Released) : new Followed((freeze - begin) / 1e6, Ending.NotYet);
                if (followed.Time < 0)
                {
                    Backwards++;
                    continue;
                }
                Keep(s, [], followed);
                if (segments.Length > 0) Keep(s, [.. segments.Select((column, i) => KeyValuePair.Create(request.By[i], column?.Of(c)))], followed);
            }
        }
    }

    void Keep(int interval, IReadOnlyList<KeyValuePair<string, string?>> by, Followed followed)
    {
        var key = (interval, string.Join('\u001F', by.Select(b => b.Value ?? "\u0000")) + by.Count);
        if (!Followed.TryGetValue(key, out var kept)) Followed.Add(key, kept = (by, []));
        kept.Cases.Add(followed);
    }

    static long? Begin(EventLog log, int c, int? activity)
    {
        if (activity is null) return log.FirstMicros(c);
        for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            if (log.EventIds[i] == activity) return log.BeganMicros(i);
        return null;
    }

    static long? End(EventLog log, int c, int? activity)
    {
        if (activity is null) return log.LastMicros(c);
        for (var i = log.CaseStarts[c + 1] - 1; i >= log.CaseStarts[c]; i--)
            if (log.EventIds[i] == activity) return log.TimeMicros[i];
        return null;
    }
}
