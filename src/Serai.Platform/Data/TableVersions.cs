using System.Collections.Concurrent;

namespace Serai.Platform.Data;

/// <summary>
/// When each table was last written, in numbers that only grow. One for the process; <see cref="TableWatch"/> tells it of the
/// writes of this process, and the head of the audit chain of those of others.
/// </summary>
public sealed class TableVersions
{
    readonly ConcurrentDictionary<string, long> _written = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<Guid, long> _writers = new();
    readonly Lock _head = new();
    long _now;
    long _everything;
    long? _seen;

    public long Now => Volatile.Read(ref _now);

    /// <param name="writer">The account or link behind the write; null for the installation itself.</param>
    public void Wrote(IEnumerable<string> tables, Guid? writer)
    {
        foreach (var table in tables)
            _written[table] = Interlocked.Increment(ref _now);
        if (writer is { } id)
            _writers[id] = Now;
    }

    public long LastWriteOf(Guid? writer) => writer is { } id ? _writers.GetValueOrDefault(id) : 0;

    public void WroteAnything() => Volatile.Write(ref _everything, Interlocked.Increment(ref _now));

    /// <summary>True when none of the tables was written since.</summary>
    public bool Hold(IReadOnlyCollection<string> tables, long since) =>
        Volatile.Read(ref _everything) <= since && tables.All(t => _written.GetValueOrDefault(t) <= since);

    /// <summary>This process added these links to the audit chain. A gap before them is somebody else's writing.</summary>
    public void Chained(long first, long last)
    {
        lock (_head)
        {
            if (_seen is { } seen && first != seen + 1)
                WroteAnything();
            _seen = Math.Max(_seen ?? 0, last);
        }
    }

    /// <summary>The chain in the database ends here. Another head than the known one is the writing of another process.</summary>
    public void SawHead(long head)
    {
        lock (_head)
        {
            if (_seen is { } seen && seen != head)
                WroteAnything();
            _seen = head;
        }
    }
}
