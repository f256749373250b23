using System.Runtime.ExceptionServices;
using System.Text;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>
/// Reads an event table from a CSV file: any usual separator, encoding, line end and date order; one event per row, or one case per row with stamps in columns; single
/// stamps, start and end in one row, or in two. Rules and choices: docs/methods/reading-event-tables.md.
/// </summary>
/// <remarks>
/// The file is parsed by several threads into partitions by case; a partition is put in order at a time. So the whole file need not fit into memory: <see cref="ReadParts{T}(Func{T}, Action{T, EventLog}, Problems)"/>
/// hands over one part of the cases after the other, <see cref="Read"/> puts them together. What is beyond <see cref="ReadOptions.MemoryLimit"/> waits in temporary files.
/// The result does not depend on the number of threads or on the limit.
/// </remarks>
public sealed class CsvEventReader(string path, EventMapping mapping, ReadOptions options)
{
    /// <summary>How much a thread parses at a time: what fits beside its tables into the cache of a core.</summary>
    internal int ChunkBytes { get; init; } = 256 << 10;

    IReadOnlyList<RefusedRows.Place> _refused = [];
    CsvFormat? _format;

    /// <summary>Gets the share of the file that is read, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }

    public CancellationToken Cancel { get; init; }

    /// <summary>How the file is written; known after reading or <see cref="Recognise(Problems)"/>.</summary>
    public CsvFormat? Format => _format;

    /// <summary>Which column means what; known after reading or <see cref="Recognise(Problems)"/>.</summary>
    public ColumnPlan? Columns { get; private set; }

    /// <summary>The date order that was found or given.</summary>
    public DateOrder DateOrder { get; private set; }

    /// <summary>Rows of the file, the header not counted.</summary>
    public long RowCount { get; private set; }

    /// <summary>Bytes that waited in temporary files.</summary>
    public long SpilledBytes { get; private set; }

    /// <summary>Recognises format and columns without reading the rows.</summary>
    /// <param name="problems">Gets what is unclear or missing.</param>
    /// <returns>False where the file cannot be read as it is.</returns>
    public bool Recognise(Problems problems) => Recognise(problems, out _);

    bool Recognise(Problems problems, out byte[] sample)
    {
        _format = CsvSniffing.Recognise(path, options, problems, out sample);
        if (_format is null)
            return false;
        Columns = ColumnPlan.Find(mapping, _format.Headers, Path.GetFileName(path), _format.FirstRow - 1, problems);
        if (options.Zone is { } zone && !ZoneClock.Knows(zone))
            problems.Add(File(ProblemCodes.ZoneUnknown, $"--zone {zone}", $"a zone of the tz database ({ZoneClock.DatabaseVersion}), such as Asia/Almaty"));
        else if (Columns is not null)
            DateOrder = DateOrders.Decide(path, _format, Columns, options, sample, problems);
        return !problems.Refused;
    }

    ReadProblem File(string code, string found, string expected) =>
        new(Path.GetFileName(path), 0, null, code, found, expected) { Kind = ProblemKind.FileRefused };

    /// <summary>Reads the whole file into one log.</summary>
    /// <param name="problems">Gets every finding. Refused rows are left out of the log and counted.</param>
    /// <returns>The log, or null where the file was refused.</returns>
    public EventLog? Read(Problems problems)
    {
        var log = new LogAssembling();
        var workers = ReadParts(() => log, static (all, index, part) => all.Add(index, part), problems, counts =>
        {
            if (counts.Sum(c => (long)c) is var events && events <= Array.MaxLength)
                log.Begin(counts);
            else
                problems.Add(File(ProblemCodes.FileUnreadable, $"{events} events", $"at most {Array.MaxLength} where they are to be held in memory at once; an analysis by parts has no limit"));
        });
        return workers is null ? null : log.Finish(CasesWithoutEvents);
    }

    /// <summary>Cases of the file whose every row was refused; known after reading.</summary>
    public long CasesWithoutEvents { get; private set; }

    /// <summary>Reads the file part by part. Every case is whole in one part; the parts share their names and their codes.</summary>
    /// <param name="worker">Makes what receives parts; called once for each thread.</param>
    /// <param name="part">Receives a part, on the thread of its worker. The arrays of a part may be longer than its <see cref="EventLog.EventCount"/> and are used again after the call.</param>
    /// <param name="problems">Gets every finding.</param>
    /// <returns>The workers, or null where the file was refused.</returns>
    public IReadOnlyList<T>? ReadParts<T>(Func<T> worker, Action<T, EventLog> part, Problems problems) where T : class =>
        ReadParts(worker, (w, _, log) => part(w, log), problems, null);

    T[]? ReadParts<T>(Func<T> worker, Action<T, int, EventLog> part, Problems problems, Action<int[]>? begin) where T : class
    {
        if (!Recognise(problems, out _))
            return null;
        var threads = Math.Clamp(options.Threads ?? Math.Min(4, Environment.ProcessorCount), 1, 64);
        var fileBytes = new FileInfo(path).Length;
        // One partition for about 8 MB of table, so that its cases fit into the cache of a core; the same number whatever the machine, so that results are the same too.
        var bits = 0;
        while (bits < 10 && fileBytes >> bits > 8 << 20)
            bits++;
        var budget = new MemoryBudget(options.MemoryLimit ?? (long)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * 0.6));
        var readings = new List<RowReading>();
        try
        {
            using (var source = new Utf8Source(path, _format!.Encoding, _format.Mark))
            {
                var feed = new ChunkFeed(source, _format, Math.Max(options.MaxRowBytes, ChunkBytes), Cancel);
                for (var t = 0; t < threads; t++)
                    readings.Add(new RowReading(Columns!, _format, Path.GetFileName(path), NewParser(), options.Zone, DateOrder, bits, new PartitionStore(1 << bits, BlockBytes(fileBytes, bits), budget)));
                Run(threads, t =>
                {
                    var chunk = new Chunk((int)Math.Min(fileBytes + 64, ChunkBytes));
                    while (feed.Next(chunk))
                    {
                        readings[t].Read(chunk);
                        if (t == 0)
                            Progress?.Report(Math.Min(1, feed.Done / (double)fileBytes) * 0.8);
                    }
                });
                RowCount = feed.Rows;
            }
            SpilledBytes = readings.Sum(r => r.Store.Spilled);
            Collect(readings, problems);
            if (problems.Refused)
                return null;
            if (!Acceptable(problems))
                return null;
            begin?.Invoke([.. Enumerable.Range(0, 1 << bits).Select(p => readings.Sum(r => r.Store.EventsOf(p)))]);
            if (problems.Refused)
                return null;
            var workers = BuildParts(worker, part, readings, threads, 1 << bits, problems);
            return Acceptable(problems) ? workers : null;
        }
        finally
        {
            foreach (var reading in readings)
            {
                reading.Store.Dispose();
                reading.Dispose();
            }
        }
    }

    bool Acceptable(Problems problems)
    {
        if (options.AllOrNothing && problems.RowsRefused > 0)
            problems.Add(File(ProblemCodes.FileUnreadable, $"{problems.RowsRefused} rows that were refused", "none, as asked"));
        return !problems.Refused;
    }

    T[] BuildParts<T>(Func<T> worker, Action<T, int, EventLog> part, List<RowReading> readings, int threads, int partitions, Problems problems) where T : class
    {
        var names = SharedNames.Of(readings);
        var paired = readings.Any(r => r.SawStart);
        var buildings = Enumerable.Range(0, threads).Select(_ => new PartBuilding(Columns!, names, paired)).ToArray();
        var workers = buildings.Select(_ => worker()).ToArray();
        var next = -1;
        Run(threads, t =>
        {
            while (Interlocked.Increment(ref next) is var partition && partition < partitions)
            {
                Cancel.ThrowIfCancellationRequested();
                var log = buildings[t].Build(readings, partition);
                if (log.CaseCount > 0)
                    part(workers[t], partition, log);
                if (t == 0)
                    Progress?.Report(0.8 + 0.2 * (partition + 1) / partitions);
            }
        });
        CasesWithoutEvents = buildings.Sum(b => b.CasesWithoutEvents);
        var file = Path.GetFileName(path);
        Note(problems, ProblemCodes.CaseWithoutEvents, CasesWithoutEvents, "cases without a single readable event", "at least one event; they count as missing in every interval");
        Note(problems, ProblemCodes.SegmentVaries, buildings.Sum(b => b.SegmentsVarying), "cases with several values in a column of --by", "one value per case; the first one counts");
        Note(problems, ProblemCodes.PairWithoutEnd, buildings.Sum(b => b.Pairs.WithoutEnd), "starts without an end", "a pair; they are taken as single stamps, not as processing");
        Note(problems, ProblemCodes.PairWithoutStart, paired ? buildings.Sum(b => b.Pairs.WithoutStart) : 0, "ends without a start", "a pair; they are taken as single stamps, not as processing");
        var refusedEnds = buildings.SelectMany(b => b.RefusedEnds).Order().ToArray();
        if (refusedEnds.Length > 0)
            _refused = [.. _refused.Concat(Located(refusedEnds, ProblemCodes.EndBeforeStart)).OrderBy(p => p.Offset)];
        foreach (var row in refusedEnds)
            problems.Add(new ReadProblem(file, row, Columns!.Name(Columns.Time), ProblemCodes.EndBeforeStart, "an end before its start", "an end at or after the start"));
        return workers;
    }

    /// <summary>Where rows stand that were refused only when they were seen beside another one. Goes over the file once more.</summary>
    /// <param name="rows">Their numbers, ascending.</param>
    /// <param name="code">Why.</param>
    IEnumerable<RefusedRows.Place> Located(int[] rows, string code)
    {
        using var source = new Utf8Source(path, _format!.Encoding, _format.Mark);
        var feed = new ChunkFeed(source, _format, Math.Max(options.MaxRowBytes, ChunkBytes), Cancel);
        var chunk = new Chunk(ChunkBytes);
        for (var next = 0; next < rows.Length && feed.Next(chunk);)
        {
            var at = 0;
            for (var row = chunk.FirstRow; chunk.RefusedAs is null && at < chunk.Length && next < rows.Length; row++)
            {
                var end = CsvFields.RowEnd(chunk.Buffer.AsSpan(at, chunk.Length - at), (byte)_format.Delimiter, _format.Newline);
                if (end < 0)
                    break;
                if (row == rows[next])
                {
                    yield return new RefusedRows.Place(chunk.Offset + at, end, row, code);
                    next++;
                }
                at += end;
            }
        }
    }

    /// <summary>A note that stands for many places: counted as often, told once.</summary>
    void Note(Problems problems, string code, long count, string found, string expected)
    {
        if (count == 0)
            return;
        problems.Add(new ReadProblem(Path.GetFileName(path), 0, null, code, $"{count} {found}", expected) { Kind = ProblemKind.Note });
        problems.Count(code, ProblemKind.Note, count - 1);
    }

    StampParser NewParser() => new(options.Zone is { } zone ? new ZoneClock(zone) : null, DateOrder, options.Twice);

    static int BlockBytes(long fileBytes, int bits) => (int)Math.Clamp(fileBytes >> bits, 4096, 160 << 10);

    void Collect(List<RowReading> readings, Problems problems)
    {
        foreach (var reading in readings)
            problems.Absorb(reading.Problems);
        _refused = RefusedRows.InOrder(readings.Select(r => r.Refused));
        RefusedBeyond = readings.Sum(r => r.Refused.Beyond);
        Note(problems, ProblemCodes.DateOnly, readings.Sum(r => r.Stamps.DatesOnly), "stamps without a time of day", "a time of day; such a duration carries ± 24 h");
        Note(problems, ProblemCodes.YearOfTwoDigits, readings.Sum(r => r.Stamps.YearsOfTwoDigits), "years of two digits", "four digits; 00 to 69 are taken as 2000 to 2069, 70 to 99 as 1970 to 1999");
        if (RowCount == 0)
            problems.Add(File(ProblemCodes.NoRows, "a header and no rows", "rows below the header"));
        else if (readings.Sum(r => r.EventCount) == 0)
            problems.Add(File(ProblemCodes.NoRows, $"{RowCount} rows, none of which could be read", "rows with case, event and time"));
    }

    /// <summary>Refused rows that <see cref="WriteRefused"/> cannot give back, because there were more than eight million of them.</summary>
    public long RefusedBeyond { get; private set; }

    /// <summary>Writes the rows that were refused in the last reading as a table: two columns in front for the row and the reason, then the row as it stood.</summary>
    /// <returns>Number of rows written.</returns>
    public int WriteRefused(Stream to)
    {
        if (_format is null)
            return 0;
        var delimiter = (byte)_format.Delimiter;
        using var source = new Utf8Source(path, _format.Encoding, _format.Mark);
        var text = new BufferedStream(to, 1 << 16);
        void Write(string value) => text.Write(Encoding.UTF8.GetBytes(value));
        Write($"row{_format.Delimiter}reason{_format.Delimiter}" + string.Join(_format.Delimiter, _format.Headers.Select(Field)) + "\n");
        var buffer = new byte[1 << 16];
        long at = 0;
        var written = 0;
        for (var i = 0; i < _refused.Count; i++)
        {
            var place = _refused[i];
            if (i > 0 && place.Offset == _refused[i - 1].Offset)
                continue;
            Skip(place.Offset - at);
            Write($"{place.Row}{_format.Delimiter}{place.Code}{_format.Delimiter}");
            var last = 0;
            for (var left = place.Length; left > 0;)
            {
                var read = source.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)));
                if (read == 0)
                    break;
                left -= read;
                var piece = left == 0 ? CsvFields.Trimmed(buffer.AsSpan(0, read)) : buffer.AsSpan(0, read);
                text.Write(piece);
                last = read;
            }
            at = place.Offset + place.Length;
            text.WriteByte((byte)'\n');
            written++;
        }
        text.Flush();
        return written;

        void Skip(long bytes)
        {
            while (bytes > 0 && source.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, bytes))) is var read and > 0)
                bytes -= read;
        }

        string Field(string name) => name.AsSpan().IndexOfAny(_format.Delimiter, '"', '\n') < 0 ? name : "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    static void Run(int threads, Action<int> work)
    {
        if (threads == 1)
        {
            work(0);
            return;
        }
        var failures = new Exception?[threads];
        var running = Enumerable.Range(0, threads).Select(t => new Thread(() =>
        {
            try
            {
                work(t);
            }
            catch (Exception e)
            {
                failures[t] = e;
            }
        }) { IsBackground = true }).ToArray();
        foreach (var thread in running)
            thread.Start();
        foreach (var thread in running)
            thread.Join();
        if (failures.FirstOrDefault(f => f is not null) is { } failure)
            ExceptionDispatchInfo.Throw(failure);
    }
}
