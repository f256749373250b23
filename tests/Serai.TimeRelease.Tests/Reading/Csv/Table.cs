using System.Text;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Csv;

namespace Serai.TimeRelease.Tests.Reading.Csv;

/// <summary>A table in a file of its own, read.</summary>
sealed class Table : IDisposable
{
    public static readonly EventMapping Plain = new() { Case = "case", Event = "event", Time = "time" };

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"serai-{Guid.CreateVersion7():N}.csv");
    public Problems Problems { get; } = new();
    public EventLog? Log { get; private set; }
    public CsvEventReader? Reader { get; private set; }

    public static Table Of(string text, EventMapping? mapping = null, ReadOptions? options = null, Encoding? encoding = null)
    {
        var encoder = encoding ?? new UTF8Encoding(false);
        return Of([.. encoder.GetPreamble(), .. encoder.GetBytes(text)], mapping, options);
    }

    public static Table Of(byte[] bytes, EventMapping? mapping = null, ReadOptions? options = null)
    {
        var table = new Table();
        File.WriteAllBytes(table.Path, bytes);
        table.Read(mapping, options);
        return table;
    }

    public void Read(EventMapping? mapping = null, ReadOptions? options = null)
    {
        Reader = new CsvEventReader(Path, mapping ?? Plain, options ?? new ReadOptions());
        Log = Reader.Read(Problems);
    }

    public string Refused()
    {
        using var stream = new MemoryStream();
        Reader!.WriteRefused(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>"A: arrival 0, release 3600" with seconds since the first stamp of the log.</summary>
    public string[] Lines()
    {
        var log = Log!;
        var zero = Enumerable.Range(0, log.CaseCount).Min(log.FirstMicros);
        return [.. Enumerable.Range(0, log.CaseCount).Select(c => $"{log.CaseNames[c]}: " + string.Join(", ", Enumerable.Range(log.CaseStarts[c], log.CaseStarts[c + 1] - log.CaseStarts[c])
            .Select(i => $"{log.EventNames[log.EventIds[i]]} {(log.StartMicros is { } s && s[i] != EventLog.NoTime ? $"{(s[i] - zero) / 1_000_000}-" : "")}{(log.TimeMicros[i] - zero) / 1_000_000}")))];
    }

    public void Dispose() => File.Delete(Path);
}
