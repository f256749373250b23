using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Bench.Workers;

/// <summary>
/// DuckDB on two threads. Plain: the SQL that one writes first, straight from the file. Tuned: typed columns without guessing, codes in place of texts, the order of rows not kept,
/// each case gone over once. The bootstrap of both is drawn from order statistics over their sorted durations, as Serai does it: in SQL it would be a thousand sorts.
/// </summary>
static class DuckWorker
{
    public static int Run(string file, string result, bool tuned)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        void Do(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        using var figures = new Figures(result);
        void Take(string kind, string sql, int keys)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var values = new double[reader.FieldCount - keys];
            while (reader.Read())
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = Convert.ToDouble(reader.GetValue(keys + i), CultureInfo.InvariantCulture);
                figures.Add(kind + "|" + string.Join('|', Enumerable.Range(0, keys).Select(k => reader.IsDBNull(k) ? "" : Convert.ToString(reader.GetValue(k), CultureInfo.InvariantCulture))), values);
            }
        }

        Do("SET threads = 2");
        Do("SET TimeZone = 'UTC'");
        var path = file.Replace("'", "''", StringComparison.Ordinal);
        if (tuned)
        {
            Do("SET preserve_insertion_order = false");
            Do("CREATE TYPE what AS ENUM ('queued','arrival','lodged','accepted','assigned','checked','examined','sampled','paid','released','gate-out')");
            Do($"""
                CREATE TEMP TABLE e AS SELECT substr(c, 4)::INTEGER AS c, event::what AS event, epoch(time)::INTEGER AS t, lane, office
                FROM read_csv('{path}', delim=',', header=true, auto_detect=false, quote='"', escape='"', new_line='\n',
                    columns={'{'}'c':'VARCHAR','event':'VARCHAR','time':'TIMESTAMPTZ','lane':'VARCHAR','office':'VARCHAR','mode':'VARCHAR','agency':'VARCHAR'{'}'})
                WHERE time IS NOT NULL
                """);
            Do("""
                CREATE TEMP TABLE g AS SELECT c, any_value(lane) AS lane, any_value(office) AS office, max(t) - min(t) AS d, list((t::BIGINT << 8) | enum_code(event) ORDER BY t) AS s FROM e GROUP BY c
                """);
            Do("DROP TABLE e");
            Take("duration", "SELECT lane, office, count(*), avg(d), median(d), quantile_cont(d, 0.9) FROM g GROUP BY ALL", 2);
            Do("""
                CREATE TEMP TABLE w AS SELECT lane, office, a & 255 AS p, b & 255 AS q, ((b >> 8) - (a >> 8))::INTEGER AS d
                FROM (SELECT lane, office, unnest(s[:-2]) AS a, unnest(s[2:]) AS b FROM g)
                """);
            const string names = "['queued','arrival','lodged','accepted','assigned','checked','examined','sampled','paid','released','gate-out']";
            Take("step", $"SELECT lane, office, {names}[q + 1], n, m, x, y FROM (SELECT lane, office, q, count(*) AS n, avg(d) AS m, median(d) AS x, quantile_cont(d, 0.9) AS y FROM w GROUP BY ALL)", 3);
            Take("follows", $"SELECT {names}[p + 1], {names}[q + 1], n, m, x FROM (SELECT p, q, count(*) AS n, avg(d) AS m, median(d) AS x FROM w GROUP BY ALL)", 2);
            Take("variant", $"SELECT array_to_string(list_transform(v, x -> {names}[x + 1]), '>'), n FROM (SELECT list_transform(s, x -> x & 255) AS v, count(*) AS n FROM g GROUP BY ALL)", 1);
        }
        else
        {
            Do($"CREATE TEMP TABLE e AS SELECT * FROM read_csv('{path}') WHERE time IS NOT NULL");
            Do("CREATE TEMP VIEW g AS SELECT \"case\", any_value(lane) AS lane, any_value(office) AS office, epoch(max(time)) - epoch(min(time)) AS d FROM e GROUP BY \"case\"");
            Take("duration", "SELECT lane, office, count(*), avg(d), median(d), quantile_cont(d, 0.9) FROM g GROUP BY ALL", 2);
            Do("""
                CREATE TEMP VIEW w AS SELECT lane, office, event, lag(event) OVER o AS before, epoch(time) - epoch(lag(time) OVER o) AS d FROM e WINDOW o AS (PARTITION BY "case" ORDER BY time)
                """);
            Take("step", "SELECT lane, office, event, count(*), avg(d), median(d), quantile_cont(d, 0.9) FROM w WHERE before IS NOT NULL GROUP BY ALL", 3);
            Take("follows", "SELECT before, event, count(*), avg(d), median(d) FROM w WHERE before IS NOT NULL GROUP BY ALL", 2);
            Take("variant", "SELECT v, count(*) FROM (SELECT string_agg(event, '>' ORDER BY time) AS v FROM e GROUP BY \"case\") GROUP BY v", 1);
        }
        Bootstrap(connection, figures);
        return 0;
    }

    static void Bootstrap(DuckDBConnection connection, Figures figures)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(lane, ''), d::BIGINT, count(*) FROM g GROUP BY ALL";
        using DbDataReader reader = command.ExecuteReader();
        var lanes = new Dictionary<string, Dictionary<long, long>>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var lane = reader.GetString(0);
            if (!lanes.TryGetValue(lane, out var counts))
                lanes.Add(lane, counts = []);
            counts[reader.GetInt64(1)] = reader.GetInt64(2);
        }
        foreach (var (lane, counts) in lanes)
        {
            var interval = QuantileBootstrap.Draw(ValueCounts.OfPairs(counts), 0.5, PercentileType.Type7, new BootstrapOptions(1000));
            figures.Add($"bootstrap|{lane}", interval.Lower, interval.Upper);
        }
    }

}
