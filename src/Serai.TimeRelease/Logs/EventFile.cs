using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Csv;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Ocel;
using Serai.TimeRelease.Engine.Reading.Tables;
using Serai.TimeRelease.Engine.Reading.Wide;
using Serai.TimeRelease.Engine.Reading.Xes;
using Serai.TimeRelease.Engine.Reading.Xlsx;

namespace Serai.TimeRelease.Logs;

/// <summary>Reads events of any format that Serai knows, recognised by content.</summary>
static class EventFile
{
    /// <summary>Reads a file part by part; a format other than CSV comes as one part.</summary>
    /// <returns>What received the parts, or null where the file was refused.</returns>
    public static IReadOnlyList<T>? ReadParts<T>(string path, LogRequest request, Problems problems, Func<T> worker, Action<T, EventLog> part, out long casesWithoutEvents) where T : class
    {
        casesWithoutEvents = 0;
        if (Recognise(path, problems) is not { } kind) return null;
        if (kind.Kind == FileKind.Text && !IsWide(path, request))
        {
            var reader = Csv(path, request);
            var workers = reader.ReadParts(worker, part, problems);
            WriteRefused(reader, request, problems);
            casesWithoutEvents = reader.CasesWithoutEvents;
            return workers;
        }
        if (Read(path, request, problems, kind) is not { } log) return null;
        var one = worker();
        part(one, log);
        return [one];
    }

    /// <returns>The log, or null where the file was refused.</returns>
    public static EventLog? Read(string path, LogRequest request, Problems problems)
    {
        if (Recognise(path, problems) is not { } kind) return null;
        if (kind.Kind != FileKind.Text || IsWide(path, request)) return Read(path, request, problems, kind);
        var reader = Csv(path, request);
        var log = reader.Read(problems);
        WriteRefused(reader, request, problems);
        return log;
    }

    static EventLog? Read(string path, LogRequest request, Problems problems, RecognisedFile kind)
    {
        var name = Path.GetFileName(path);
        using var refused = request.RefusedTo is { } to ? RefusedRows.ToFile(to) : null;
        try
        {
            using var stream = File.OpenRead(path);
            var log = kind.Kind switch
            {
                FileKind.Xes => XesReader.Read(stream, name, request.Mapping, request.Options, problems, refused),
                FileKind.OcelJson => OcelJson.Read(stream, name, request.Mapping, request.Options, problems, refused),
                FileKind.OcelSqlite => OcelSqlite.Read(path, request.Mapping, request.Options, problems, refused),
                _ => ReadTable(path, stream, kind.Kind, request, problems, refused),
            };
            if (log is not null && request.Options.AllOrNothing && problems.RowsRefused > 0)
            {
                problems.Add(new ReadProblem(name, 0, null, ProblemCodes.FileUnreadable, $"{problems.RowsRefused} rows that were refused", "none, as asked") { Kind = ProblemKind.FileRefused });
                return null;
            }
            if (log?.EventCount > 0 || log is null || problems.Refused) return problems.Refused ? null : log;
            problems.Add(new ReadProblem(name, 0, null, ProblemCodes.NoRows, "no event that could be read", "rows with case, event and time") { Kind = ProblemKind.FileRefused });
            return null;
        }
        catch (UnreadableFileException fault)
        {
            problems.Add(Told(name, fault));
            return null;
        }
    }

    static EventLog? ReadTable(string path, Stream stream, FileKind kind, LogRequest request, Problems problems, RefusedRows? refused)
    {
        using IEventTable? table = kind switch
        {
            FileKind.Xlsx => XlsxTable.Open(stream, Path.GetFileName(path), request.Sheet),
            FileKind.Parquet => ParquetTable.Open(stream, Path.GetFileName(path)),
            _ => CsvTable.Open(path, request.Options, problems),
        };
        if (table is null) return null;
        return LooksWide(request, table.Columns)
            ? WideTable.Read(table, request.Mapping, request.Options, problems, refused)
            : LongTable.Read(table, request.Mapping, request.Options, problems, refused);
    }

    static RecognisedFile? Recognise(string path, Problems problems)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (System.IO.Directory.Exists(path) || !File.Exists(path))
                throw new UnreadableFileException(ProblemCodes.FileUnreadable, System.IO.Directory.Exists(path) ? "a folder" : "no file of this name", "a file of events");
            using var stream = File.OpenRead(path);
            if (!stream.CanSeek) throw new UnreadableFileException(ProblemCodes.FileUnreadable, "a pipe or device", "a file; write it to one first");
            var kind = FileKinds.Recognise(stream, name);
            if (kind.Packed && kind.Kind is not (FileKind.Xes or FileKind.OcelJson))
                throw new UnreadableFileException(FileCodes.WrongFormat, "a table packed with gzip", "the unpacked table; only XES and OCEL are read packed");
            if (kind.NamePromises is { } promised)
                problems.Add(new ReadProblem(name, 0, null, FileCodes.NameMisleads, $"a name that ends in {promised}, and content that is {Name(kind.Kind)}", "a name that says what the file is; the content was taken") { Kind = ProblemKind.Note });
            return kind;
        }
        catch (UnreadableFileException fault)
        {
            problems.Add(Told(name, fault));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ReadProblem(name, 0, null, ProblemCodes.FileUnreadable, fault.Message, "a file that may be read") { Kind = ProblemKind.FileRefused });
        }
        return null;
    }

    static string Name(FileKind kind) => kind switch
    {
        FileKind.Xes => "XES",
        FileKind.OcelJson => "JSON",
        FileKind.OcelSqlite => "SQLite",
        FileKind.Xlsx => "a workbook",
        FileKind.Parquet => "Parquet",
        _ => "text",
    };

    static ReadProblem Told(string file, UnreadableFileException fault) => new(file, fault.Row, fault.Column, fault.Code, fault.Found, fault.Expected) { Kind = ProblemKind.FileRefused };

    static CsvEventReader Csv(string path, LogRequest request) => new(path, request.Mapping, request.Options) { Progress = request.Progress, Cancel = request.Cancel };

    static void WriteRefused(CsvEventReader reader, LogRequest request, Problems problems)
    {
        if (request.RefusedTo is not { } to || problems.RowsRefused == 0) return;
        using var file = File.Create(to);
        reader.WriteRefused(file);
    }

    static bool IsWide(string path, LogRequest request)
    {
        if (request.Wide is { } said) return said;
        if (request.Mapping.Times.Count > 0) return true;
        // Looked at with findings of its own: what is wrong with the file is told once, by the reader that reads it.
        using var table = CsvTable.Open(path, request.Options, new Problems());
        return table is not null && LooksWide(request, table.Columns) && table.Rows().Take(50).Any(row => row.Cells.Count(StampText.LooksLikeStamp) >= 2);
    }

    /// <summary>No column of events or times is named or known: then every time point has a column of its own.</summary>
    static bool LooksWide(LogRequest request, IReadOnlyList<string> columns) =>
        request.Wide ?? (request.Mapping.Times.Count > 0
            || (request.Mapping.Event is null && request.Mapping.Time is null && WellKnownNames.Find(columns, WellKnownNames.Event) < 0));
}
