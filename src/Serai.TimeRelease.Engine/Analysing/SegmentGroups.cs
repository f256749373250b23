using System.Runtime.InteropServices;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Numbers the combinations of segment values that occur. Values are known by name, so that logs of different sources come together.</summary>
sealed class SegmentGroups(IReadOnlyList<string> columns)
{
    readonly NameCodes[] _values = [.. columns.Select(_ => new NameCodes())];
    readonly Dictionary<(int Before, int Code), int>[] _chains = [.. columns.Select(_ => new Dictionary<(int, int), int>())];
    readonly List<int[]> _groups = [];
    string[][]? _mappedOf;
    int[][] _maps = [];
    int[]? _dense;
    SegmentColumn[] _segments = [];

    public int Count => Math.Max(_groups.Count, columns.Count == 0 ? 1 : 0);

    /// <summary>Prepares for the cases of a log.</summary>
    /// <exception cref="ArgumentException">The log lacks a column.</exception>
    public void Use(EventLog log)
    {
        _segments = [.. columns.Select(c => log.Segment(c) ?? throw new ArgumentException($"The log has no segment column `{c}`.", nameof(log)))];
        var values = _segments.Select(s => s.Values).ToArray();
        if (_mappedOf is not null && _mappedOf.AsSpan().SequenceEqual(values))
            return;
        _mappedOf = values;
        _maps = [.. values.Select((names, i) => Array.ConvertAll(names, _values[i].CodeOf))];
        var combinations = 1L;
        foreach (var names in values)
            combinations = Math.Min(combinations * (names.Length + 1), 1L << 40);
        _dense = combinations <= 1 << 16 ? new int[combinations] : null;
    }

    /// <summary>The group of a case of the log in use.</summary>
    public int Of(int caseNumber)
    {
        if (_segments.Length == 0)
            return 0;
        if (_dense is null)
            return Look(caseNumber);
        var key = 0;
        foreach (var segment in _segments)
            key = key * (segment.Values.Length + 1) + segment.Codes[caseNumber] + 1;
        ref var known = ref _dense[key];
        if (known == 0)
            known = Look(caseNumber) + 1;
        return known - 1;
    }

    int Look(int caseNumber)
    {
        var codes = new int[_segments.Length];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = _segments[i].Codes[caseNumber] is var code && code < 0 ? EventLog.NoCode : _maps[i][code];
        return GroupOf(codes);
    }

    int GroupOf(int[] codes)
    {
        var group = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains[i], (group, codes[i]), out var known);
            if (!known)
            {
                next = i == codes.Length - 1 ? _groups.Count : _chains[i].Count - 1;
                if (i == codes.Length - 1)
                    _groups.Add(codes);
            }
            group = next;
        }
        return group;
    }

    /// <summary>Per group of the other: the same group here.</summary>
    public int[] Absorb(SegmentGroups other) => columns.Count == 0
        ? [0]
        : [.. other._groups.Select(codes => GroupOf([.. codes.Select((code, i) => code < 0 ? code : _values[i].CodeOf(other._values[i].NameOf(code)))]))];

    /// <summary>Name and value of each column.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> By(int group) =>
        [.. columns.Select((name, i) => KeyValuePair.Create(name, _groups[group][i] is var code && code < 0 ? null : _values[i].NameOf(code)))];

    /// <summary>All groups by their values, the unknown last.</summary>
    public int[] InOrder()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(order, (a, b) =>
        {
            for (var i = 0; i < columns.Count; i++)
            {
                int x = _groups[a][i], y = _groups[b][i];
                var compared = x < 0 || y < 0 ? y.CompareTo(x) * (x < 0 && y < 0 ? 0 : 1) : string.CompareOrdinal(_values[i].NameOf(x), _values[i].NameOf(y));
                if (compared != 0)
                    return compared;
            }
            return 0;
        });
        return order;
    }
}
