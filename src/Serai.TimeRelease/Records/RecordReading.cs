using Serai.Platform.Files;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Logs;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Records;

/// <summary>What reading a dataset gave: the log, or null where the file was refused, and every finding.</summary>
internal sealed record RecordReading(EventLog? Log, Problems Problems, IReadOnlyList<string> Columns)
{
    /// <summary>Reads a stored file with the columns of its dataset.</summary>
    /// <param name="refused">Where the refused rows go, as CSV; null to leave them.</param>
    public static RecordReading Of(Study study, Dataset dataset, FileStore store, string? refused = null)
    {
        // The reader tells what is wrong by the name of the file, so it reads a copy that bears it.
        using var folder = new TemporaryFolder();
        var path = folder.Path(dataset.Name);
        using (var from = store.Open(dataset.FileId))
        using (var to = File.Create(path))
            from.CopyTo(to);
        var problems = new Problems();
        var columns = Heads.Of(path);
        var log = EventFile.Read(path, Request(study, dataset) with { RefusedTo = refused }, problems);
        return new RecordReading(log, problems, columns);
    }

    static LogRequest Request(Study study, Dataset d) => new(
        new EventMapping
        {
            Case = d.CaseColumn, Event = d.EventColumn, Time = d.TimeColumn, Start = d.StartColumn, Lifecycle = d.LifecycleColumn, Actor = d.ActorColumn,
            By = d.RecorderColumn is { } recorder && !d.SegmentColumns.Contains(recorder) ? [.. d.SegmentColumns, recorder] : d.SegmentColumns,
        },
        new ReadOptions { Zone = d.Zone ?? study.Zone, DateOrder = Enum.TryParse<DateOrder>(d.DateOrder, out var order) ? order : DateOrder.Detect });

    sealed class TemporaryFolder : IDisposable
    {
        readonly string _root = System.IO.Directory.CreateTempSubdirectory("serai-records-").FullName;

        public string Path(string name) => System.IO.Path.Combine(_root, System.IO.Path.GetFileName(name));

        public void Dispose() => System.IO.Directory.Delete(_root, recursive: true);
    }
}
