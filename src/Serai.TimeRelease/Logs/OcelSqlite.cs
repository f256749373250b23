using System.Globalization;
using Microsoft.Data.Sqlite;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Ocel;
using Serai.TimeRelease.Engine.Reading.Tables;

namespace Serai.TimeRelease.Logs;

/// <summary>
/// Reads OCEL 2.0 from a SQLite file (https://www.ocel-standard.org). The file is a stranger's database: it is opened read-only, its schema
/// is not trusted, and only real tables are read, never views.
/// </summary>
static class OcelSqlite
{
    static readonly string[] Needed = ["event", "object", "event_object", "event_map_type", "object_map_type"];

    public static EventLog Read(string path, EventMapping mapping, ReadOptions options, Problems problems, RefusedRows? refused)
    {
        var file = Path.GetFileName(path);
        try
        {
            using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            database.Open();
            Run(database, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;");
            var tables = Strings(database, "SELECT name FROM sqlite_schema WHERE type = 'table'").ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (Needed.FirstOrDefault(n => !tables.Contains(n)) is { } missing)
                throw new UnreadableFileException(FileCodes.WrongFormat, $"a database without the table {missing}", "OCEL 2.0, with the tables " + string.Join(", ", Needed));
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            using (var rows = Query(database, "SELECT o.ocel_type, COUNT(DISTINCT r.ocel_event_id) FROM event_object r JOIN object o ON o.ocel_id = r.ocel_object_id GROUP BY o.ocel_type"))
                while (rows.Read()) counts[rows.GetString(0)] = rows.GetInt64(1);
            var flat = new OcelFlattening(file, counts, mapping, options, problems, refused);
            Flatten(database, tables, flat);
            return flat.Build();
        }
        catch (SqliteException fault)
        {
            throw new UnreadableFileException(FileCodes.Damaged, $"a SQLite file that cannot be read ({fault.Message})", "a complete OCEL 2.0 file");
        }
    }

    static void Flatten(SqliteConnection database, HashSet<string> tables, OcelFlattening flat)
    {
        var objects = Attributes(database, tables, "object", flat.Type);
        var number = 0;
        // Events of one type stand in one table with its own columns; the order of the file is that of the table event.
        foreach (var (type, table) in Maps(database, tables, "event"))
        {
            using var rows = Query(database,
                $"SELECT e.*, r.ocel_object_id AS \"serai object\" FROM {Quoted(table)} e LEFT JOIN (SELECT DISTINCT r.ocel_event_id, r.ocel_object_id FROM event_object r JOIN object o ON o.ocel_id = r.ocel_object_id WHERE o.ocel_type = $type) r ON r.ocel_event_id = e.ocel_id ORDER BY e.rowid", ("$type", flat.Type));
            var columns = Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, i => i, StringComparer.OrdinalIgnoreCase);
            while (rows.Read())
            {
                number++;
                if (Text(rows, columns["serai object"]) is not { } of)
                {
                    flat.Elsewhere();
                    continue;
                }
                flat.Add(number, Text(rows, columns["ocel_id"]) ?? "", of, type, columns.TryGetValue("ocel_time", out var time) ? Time(Text(rows, time)) : null, name =>
                    name.StartsWith("case:", StringComparison.Ordinal) ? objects.GetValueOrDefault((of, name[5..]))
                        : columns.TryGetValue(name, out var at) && Text(rows, at) is { } own ? own : objects.GetValueOrDefault((of, name)));
            }
        }
    }

    /// <summary>Attributes of the objects of a type; the first value that is filled in stands for the case.</summary>
    static Dictionary<(string Id, string Name), string> Attributes(SqliteConnection database, HashSet<string> tables, string what, string type)
    {
        Dictionary<(string, string), string> values = [];
        foreach (var (name, table) in Maps(database, tables, what))
        {
            if (name != type) continue;
            using var rows = Query(database, $"SELECT * FROM {Quoted(table)} ORDER BY rowid");
            var id = rows.GetOrdinal("ocel_id");
            while (rows.Read())
                for (var c = 0; c < rows.FieldCount; c++)
                    if (c != id && Text(rows, c) is { } value && Text(rows, id) is { } key) values.TryAdd((key, rows.GetName(c)), value);
        }
        return values;
    }

    static List<(string Type, string Table)> Maps(SqliteConnection database, HashSet<string> tables, string what)
    {
        List<(string, string)> maps = [];
        using var rows = Query(database, $"SELECT ocel_type, ocel_type_map FROM {what}_map_type");
        while (rows.Read())
        {
            var table = $"{what}_{rows.GetString(1)}";
            if (!tables.Contains(table)) throw new UnreadableFileException(FileCodes.WrongFormat, $"a database without the table {table}", $"one table for each type of {what}");
            maps.Add((rows.GetString(0), table));
        }
        return maps;
    }

    /// <summary>OCEL 2.0 writes times in UTC, mostly without saying so.</summary>
    static string? Time(string? text) => text is { Length: >= 19 } && text[10] is ' ' or 'T' && !text.EndsWith('Z') && text.AsSpan(19).IndexOfAny('+', '-') < 0 ? text + "Z" : text;

    static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture);

    static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    static IEnumerable<string> Strings(SqliteConnection database, string sql)
    {
        using var rows = Query(database, sql);
        while (rows.Read()) yield return rows.GetString(0);
    }

    static SqliteDataReader Query(SqliteConnection database, string sql, params (string Name, string Value)[] values)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command.ExecuteReader();
    }

    static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
