using System.Runtime.InteropServices;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>What all parts of one reading have in common: the names, and how each thread numbered them.</summary>
sealed class SharedNames
{
    public required string[] Events { get; init; }
    public required string[] Actors { get; init; }
    public required string[][] Segments { get; init; }

    /// <summary>Per thread: its number of a name to the common number.</summary>
    public required int[][] EventMaps { get; init; }
    public required int[][] ActorMaps { get; init; }
    public required int[][][] SegmentMaps { get; init; }

    public static SharedNames Of(IReadOnlyList<RowReading> threads)
    {
        var events = Merge([.. threads.Select(t => t.Events)]);
        var actors = Merge([.. threads.Select(t => t.Actors)]);
        var segments = Enumerable.Range(0, threads[0].Segments.Length).Select(s => Merge([.. threads.Select(t => t.Segments[s])])).ToArray();
        return new SharedNames
        {
            Events = events.Names,
            EventMaps = events.Maps,
            Actors = actors.Names,
            ActorMaps = actors.Maps,
            Segments = [.. segments.Select(s => s.Names)],
            SegmentMaps = [.. threads.Select((_, t) => segments.Select(s => s.Maps[t]).ToArray())],
        };
    }

    /// <summary>Numbers names in order of first appearance in the file, whichever thread met them.</summary>
    static (string[] Names, int[][] Maps) Merge(ByteNames[] threads)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var names in threads)
            for (var i = 0; i < names.Count; i++)
            {
                ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(first, names.Text(i), out var known);
                row = known ? Math.Min(row, names.FirstRow(i)) : names.FirstRow(i);
            }
        var ordered = first.OrderBy(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key).ToArray();
        var codes = ordered.Select((name, code) => (name, code)).ToDictionary(p => p.name, p => p.code, StringComparer.Ordinal);
        return (ordered, [.. threads.Select(names => Enumerable.Range(0, names.Count).Select(i => codes[names.Text(i)]).ToArray())]);
    }
}
