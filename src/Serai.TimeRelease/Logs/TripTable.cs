using System.Globalization;
using NodaTime;
using Serai.TimeRelease.Engine.Corridors;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Stamps;
using Serai.TimeRelease.Engine.Reading.Tables;
using Serai.TimeRelease.Engine.Reading.Xlsx;

namespace Serai.TimeRelease.Logs;

/// <summary>
/// Reads the logbooks of trips from a table: one row for each leg and for each activity at a stop. Columns are documented in docs/trs.md. A stamp
/// is read by the offset in it, by the zone of its row, or by the zone given for all.
/// </summary>
sealed class TripTable(string file, ReadOptions options, Problems problems)
{
    static readonly string[] Needed = ["trip", "part", "start", "end"];

    readonly Dictionary<string, StampParser> _parsers = new(StringComparer.Ordinal);

    /// <returns>The trips, or null where the file was refused.</returns>
    public static IReadOnlyList<Trip>? Read(string path, LogRequest request, Problems problems)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            if (!stream.CanSeek) throw new UnreadableFileException(ProblemCodes.FileUnreadable, "a pipe or device", "a file; write it to one first");
            var kind = FileKinds.Recognise(stream, name).Kind;
            using IEventTable? table = kind switch
            {
                FileKind.Xlsx => XlsxTable.Open(stream, name, request.Sheet),
                FileKind.Parquet => ParquetTable.Open(stream, name),
                FileKind.Text => CsvTable.Open(path, request.Options, problems),
                _ => throw new UnreadableFileException(FileCodes.WrongFormat, "an event log", "a table of trips as CSV, XLSX or Parquet"),
            };
            return table is null ? null : new TripTable(name, request.Options, problems).Read(table);
        }
        catch (UnreadableFileException fault)
        {
            problems.Add(new ReadProblem(name, fault.Row, fault.Column, fault.Code, fault.Found, fault.Expected) { Kind = ProblemKind.FileRefused });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ReadProblem(name, 0, null, ProblemCodes.FileUnreadable, fault.Message, "a table of trips") { Kind = ProblemKind.FileRefused });
        }
        return null;
    }

    IReadOnlyList<Trip>? Read(IEventTable table)
    {
        foreach (var needed in Needed)
            if (At(table, needed) < 0) throw new UnreadableFileException(ProblemCodes.ColumnMissing, $"no column \"{needed}\" among {string.Join(", ", table.Columns.Where(c => c.Length > 0).Take(40))}", "the columns trip, part (leg or stop), start, end, and those of docs/trs.md", 1, needed);
        var trips = new Dictionary<string, (string? Corridor, string Mode, string Source, double Tonnes, List<TripPart> Parts)>(StringComparer.Ordinal);
        foreach (var line in table.Rows())
        {
            string? Cell(string column) => At(table, column) is >= 0 and var at && at < line.Cells.Length && !string.IsNullOrWhiteSpace(line.Cells[at]) ? line.Cells[at]!.Trim() : null;
            if (Cell("trip") is not { } id)
            {
                Refuse(line.Row, "trip", ProblemCodes.CaseMissing, "", "the number of the trip");
                continue;
            }
            if (Part(line.Row, Cell) is not { } part) continue;
            if (!trips.TryGetValue(id, out var trip))
                trips.Add(id, trip = (Cell("corridor"), Cell("mode") ?? "road", Cell("source") ?? "unknown", Number(line.Row, "tonnes", Cell("tonnes")) ?? double.NaN, []));
            // Several activities of one stop stand in several rows.
            if (part is TripStop stop && trip.Parts.FindIndex(p => p is TripStop s && s.Node == stop.Node && s.From == stop.From && s.To == stop.To) is >= 0 and var same)
                trip.Parts[same] = stop with { Activities = [.. ((TripStop)trip.Parts[same]).Activities, .. stop.Activities] };
            else trip.Parts.Add(part);
        }
        if (trips.Count == 0) throw new UnreadableFileException(ProblemCodes.NoRows, "no trip that could be read", "rows with trip, part, start and end");
        return [.. trips.Select(t => new Trip(t.Key, t.Value.Corridor, t.Value.Mode, t.Value.Source, t.Value.Tonnes, [.. t.Value.Parts.OrderBy(p => p.From).ThenBy(p => p.To)]))];
    }

    TripPart? Part(int row, Func<string, string?> cell)
    {
        if (Stamp(row, "start", cell("start"), cell("start_zone") ?? cell("zone")) is not { } from || Stamp(row, "end", cell("end"), cell("end_zone") ?? cell("zone")) is not { } to) return null;
        switch (cell("part")?.ToLowerInvariant())
        {
            case "leg":
                if (Number(row, "km", cell("km")) is not { } km)
                {
                    if (cell("km") is null) Refuse(row, "km", "value-missing", "", "the length of the leg by road, rail or sea lane");
                    return null;
                }
                return new TripLeg(cell("from_node") ?? cell("node") ?? "", cell("to_node") ?? "", km, from, to, Money(row, "cost", cell("cost")));
            case "stop":
                if (Side(row, cell("side")) is not { } side) return null;
                var activities = cell("activity") is null && cell("official") is null && cell("unofficial") is null
                    ? Array.Empty<TripActivity>()
                    : [new TripActivity(cell("activity") ?? "", Number(row, "hours", cell("hours")) ?? double.NaN, Money(row, "official", cell("official") ?? cell("cost")), Money(row, "unofficial", cell("unofficial")))];
                return new TripStop(cell("node") ?? cell("from_node") ?? "", cell("country") ?? "", side, from, to, activities);
            default:
                Refuse(row, "part", FileCodes.ValueUnreadable, Quoted(cell("part")), "leg or stop");
                return null;
        }
    }

    BorderSide? Side(int row, string? text)
    {
        switch (text?.ToLowerInvariant())
        {
            case null or "none" or "-":
                return BorderSide.None;
            case "exit" or "out":
                return BorderSide.Exit;
            case "entry" or "in":
                return BorderSide.Entry;
            default:
                Refuse(row, "side", FileCodes.ValueUnreadable, Quoted(text), "exit, entry or nothing");
                return null;
        }
    }

    Instant? Stamp(int row, string column, string? text, string? zone)
    {
        if (text is null)
        {
            Refuse(row, column, ProblemCodes.TimeMissing, "", "a date and time");
            return null;
        }
        zone ??= options.Zone;
        if (zone is not null && !ZoneClock.Knows(zone))
        {
            Refuse(row, "zone", ProblemCodes.ZoneUnknown, Quoted(zone), "an IANA zone such as Asia/Aqtau");
            return null;
        }
        if (!_parsers.TryGetValue(zone ?? "", out var parser)) _parsers.Add(zone ?? "", parser = new StampParser(zone is null ? null : new ZoneClock(zone), options.DateOrder, options.Twice));
        var outcome = parser.Parse(text, out var micros);
        if (outcome.IsRead()) return Instant.FromUnixTimeTicks(micros * 10);
        Refuse(row, column, outcome.Code(), Quoted(text), outcome.Expected(options.DateOrder, zone));
        return null;
    }

    double? Number(int row, string column, string? text)
    {
        if (text is null) return null;
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        problems.Add(new ReadProblem(file, row, column, FileCodes.ValueUnreadable, Quoted(text), "a number; taken as not recorded") { Kind = ProblemKind.Note });
        return null;
    }

    decimal Money(int row, string column, string? text) => Number(row, column, text) is { } number && Math.Abs(number) < 1e15 ? (decimal)number : 0;

    static int At(IEventTable table, string name)
    {
        for (var i = 0; i < table.Columns.Count; i++)
            if (WellKnownNames.Same(table.Columns[i], name)) return i;
        return -1;
    }

    void Refuse(int row, string column, string code, string found, string expected) => problems.Add(new ReadProblem(file, row, column, code, found, expected));

    static string Quoted(string? text) => text is null ? "" : "\"" + (text.Length > 60 ? text[..57] + "…" : text) + "\"";
}
