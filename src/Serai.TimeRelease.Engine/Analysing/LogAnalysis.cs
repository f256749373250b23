using System.Runtime.CompilerServices;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>
/// Works out durations, steps, directly-follows pairs and variants of event logs, one log or part after the other. What it has measured so far merges without loss with
/// that of another one (<see cref="Merge"/>), so that threads, files and partitions give the same figures as one pass over everything. For one thread.
/// </summary>
public sealed class LogAnalysis(AnalysisRequest request)
{
    readonly SegmentGroups _groups = new(request.By);
    readonly NameCodes _events = new();
    readonly VariantTable _variants = new(new TimesByKind(request.PackAbove));
    readonly StepTimes _steps = new(new TimesByKind(request.PackAbove));
    /// <summary>Per interval: durations by group, and how many cases of each group lack it.</summary>
    readonly Measured[] _intervals = [.. request.Intervals.Select(_ => new Measured(request.PackAbove))];
    string[]? _mappedOf;
    int[] _eventMap = [];
    bool _sameNumbers;
    int[] _sequence = [];
    long _cases, _eventCount, _withoutEvents;

    /// <summary>Takes in a log, or a part of one. Its cases must not be in another one that is taken in.</summary>
    /// <exception cref="ArgumentException">The log lacks a segment column of the request.</exception>
    public void Add(EventLog log)
    {
        _groups.Use(log);
        if (!ReferenceEquals(_mappedOf, log.EventNames))
        {
            _mappedOf = log.EventNames;
            _eventMap = Array.ConvertAll(log.EventNames, _events.CodeOf);
            _sameNumbers = _eventMap.AsSpan().SequenceEqual(Enumerable.Range(0, _eventMap.Length).ToArray());
        }
        _steps.Widen(_events.Count);
        _cases += log.CaseCount;
        _eventCount += log.EventCount;
        _withoutEvents += log.CasesWithoutEvents;
        var whole = new bool[_intervals.Length];
        var ends = new (int From, int To)[_intervals.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            var (from, to) = request.Intervals[i];
            whole[i] = from is null && to is null;
            ends[i] = (from is null ? Any : log.EventId(from), to is null ? Any : log.EventId(to));
        }
        for (var c = 0; c < log.CaseCount; c++)
        {
            int first = log.CaseStarts[c], last = log.CaseStarts[c + 1], group = _groups.Of(c);
            long begin = log.FirstMicros(c), end = log.LastMicros(c);
            for (var i = 0; i < whole.Length; i++)
            {
                if (whole[i])
                    _intervals[i].Times.Add(group, end - begin);
                else if (Between(log, first, last, ends[i].From, ends[i].To, begin, end) is { } micros)
                    _intervals[i].Times.Add(group, micros);
                else
                    _intervals[i].Miss(group, 1);
            }
            if (request.Follows || request.Steps)
                AddFollows(log, first, last, request.Steps ? group : 0);
            if (request.Variants)
                AddVariant(log.EventIds.AsSpan(first, last - first), end - begin);
        }
    }

    const int Any = -2;

    static long? Between(EventLog log, int first, int last, int from, int to, long begin, long end)
    {
        long? opened = from == Any ? begin : null, closed = to == Any ? end : null;
        for (var i = first; i < last; i++)
        {
            var id = log.EventIds[i];
            if (id == from && (opened is null || log.BeganMicros(i) < opened))
                opened = log.BeganMicros(i);
            if (id == to)
                closed = log.TimeMicros[i];
        }
        return closed - opened;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void AddFollows(EventLog log, int first, int last, int group)
    {
        var steps = _steps;
        var ids = log.EventIds;
        var map = _eventMap;
        if (log.StartMicros is null)
        {
            var times = log.TimeMicros;
            for (var i = first + 1; i < last; i++)
                steps.Add(group, map[ids[i - 1]], map[ids[i]], times[i] - times[i - 1]);
        }
        else
            for (var i = first + 1; i < last; i++)
                steps.Add(group, map[ids[i - 1]], map[ids[i]], log.BeganMicros(i) - log.TimeMicros[i - 1]);
    }

    void AddVariant(ReadOnlySpan<int> ids, long micros)
    {
        if (_sameNumbers)
        {
            _variants.Add(ids, micros);
            return;
        }
        if (_sequence.Length < ids.Length)
            _sequence = new int[ids.Length * 2];
        for (var i = 0; i < ids.Length; i++)
            _sequence[i] = _eventMap[ids[i]];
        _variants.Add(_sequence.AsSpan(0, ids.Length), micros);
    }

    /// <summary>Takes in what another analysis of the same request has measured; the other one is spent.</summary>
    public void Merge(LogAnalysis other)
    {
        var groupMap = _groups.Absorb(other._groups);
        var eventMap = Array.ConvertAll(other._events.Names(), _events.CodeOf);
        _mappedOf = null;
        _cases += other._cases;
        _eventCount += other._eventCount;
        _withoutEvents += other._withoutEvents;
        for (var i = 0; i < _intervals.Length; i++)
        {
            _intervals[i].Times.Absorb(other._intervals[i].Times, groupMap);
            for (var g = 0; g < other._intervals[i].Missing.Count; g++)
                _intervals[i].Miss(groupMap[g], other._intervals[i].Missing[g]);
        }
        _steps.Widen(_events.Count);
        _steps.Absorb(other._steps, request.Steps ? groupMap : [0], eventMap);
        _variants.Absorb(other._variants, eventMap);
    }

    /// <summary>Adds cases of which nothing could be read.</summary>
    public void AddCasesWithoutEvents(long cases) => _withoutEvents += cases;

    /// <summary>The figures of everything taken in. The analysis is spent afterwards.</summary>
    public AnalysisResult Finish()
    {
        var names = _events.Names();
        var order = _groups.InOrder();
        var type = request.PercentileType;
        return new AnalysisResult
        {
            Cases = _cases,
            Events = _eventCount,
            CasesWithoutEvents = _withoutEvents,
            Intervals = [.. request.Intervals.SelectMany((spec, i) => Intervals(spec, _intervals[i], order))],
            Steps = request.Steps ? Steps(names, order, type) : [],
            Follows = request.Follows ? FollowsOf(names, type) : [],
            Variants = request.Variants ? _variants.Figures(names, type) : [],
        };
    }

    IEnumerable<IntervalFigures> Intervals(IntervalSpec spec, Measured measured, int[] order)
    {
        yield return Figures(spec, [], measured.Times.Arranged(new int[_groups.Count], 1).Sorted(0), measured.Missing.Sum() + _withoutEvents);
        if (request.By.Count == 0)
            yield break;
        var binned = measured.Times.Arranged([.. Enumerable.Range(0, _groups.Count)], _groups.Count);
        foreach (var group in order)
            yield return Figures(spec, _groups.By(group), binned.Sorted(group), group < measured.Missing.Count ? measured.Missing[group] : 0);
    }

    IntervalFigures Figures(IntervalSpec spec, IReadOnlyList<KeyValuePair<string, string?>> by, Distribution values, long missing) =>
        new(spec, by, values, Summary.Of(values, request.PercentileType, request.Confidence, request.TargetSeconds, missing, request.Small));

    StepFigures[] Steps(string[] names, int[] order, PercentileType type)
    {
        var kinds = _steps.Kinds;
        var binned = _steps.Times.Arranged([.. kinds.Select(k => k.Group * names.Length + k.To)], _groups.Count * names.Length);
        var figures = new StepFigures?[binned.Starts.Length - 1];
        Parallel.For(0, order.Length, position =>
        {
            var by = request.By.Count == 0 ? [] : _groups.By(order[position]);
            for (var to = 0; to < names.Length; to++)
            {
                var bin = order[position] * names.Length + to;
                if (binned.IsEmpty(bin))
                    continue;
                var values = binned.Sorted(bin);
                figures[position * names.Length + to] = new StepFigures(by, names[to], values.Count, values.Mean, values.Percentile(0.5, type), values.Percentile(0.9, type));
            }
        });
        return [.. figures.OfType<StepFigures>()];
    }

    FollowFigures[] FollowsOf(string[] names, PercentileType type)
    {
        var kinds = _steps.Kinds;
        var pairs = kinds.Select(k => (k.From, k.To)).Distinct().ToArray();
        var numbers = pairs.Select((pair, number) => (pair, number)).ToDictionary(p => p.pair, p => p.number);
        var binned = _steps.Times.Arranged([.. kinds.Select(k => numbers[(k.From, k.To)])], pairs.Length);
        var figures = new FollowFigures[pairs.Length];
        Parallel.For(0, pairs.Length, pair =>
        {
            var values = binned.Sorted(pair);
            figures[pair] = new FollowFigures(names[pairs[pair].From], names[pairs[pair].To], values.Count, values.Mean, values.Percentile(0.5, type), values.Percentile(0.9, type));
        });
        Array.Sort(figures, (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count)
            : string.CompareOrdinal(a.From, b.From) is var from && from != 0 ? from : string.CompareOrdinal(a.To, b.To));
        return figures;
    }

    sealed class Measured(int packAbove)
    {
        public TimesByKind Times { get; } = new(packAbove);
        public List<long> Missing { get; } = [];

        public void Miss(int group, long cases)
        {
            while (Missing.Count <= group)
                Missing.Add(0);
            Missing[group] += cases;
        }
    }
}
