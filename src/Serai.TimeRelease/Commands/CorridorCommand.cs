using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Corridors;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs corridor FILE</c>: the indicators of a corridor from the logbooks of trips.</summary>
sealed class CorridorCommand : ITrsCommand
{
    public Command Build()
    {
        var command = new Command("corridor", "Corridor indicators (TFI1 to TFI4, SWOD) from a table of trips");
        var file = new Argument<string>("file") { Description = "Table of legs and stops; columns in docs/trs.md" };
        var log = new LogOptions();
        command.Add(file);
        foreach (var option in new Option[] { log.Zone, log.DateOrder, log.Delimiter, log.Encoding, log.Twice, log.Sheet, log.Json }) command.Add(option);
        command.Does(log.Json, (arguments, terminal, _) =>
        {
            var request = new LogRequest(new EventMapping(), new ReadOptions
            {
                Zone = arguments.GetValue(log.Zone),
                DateOrder = LogOptions.Order(arguments.GetValue(log.DateOrder)),
                Delimiter = arguments.GetValue(log.Delimiter) is { Length: 1 } one ? one[0] : null,
                Encoding = arguments.GetValue(log.Encoding),
                Twice = LogOptions.TwiceOf(arguments.GetValue(log.Twice)),
            })
            { Sheet = arguments.GetValue(log.Sheet) };
            var problems = new Problems();
            var trips = TripTable.Read(arguments.GetValue(file)!, request, problems);
            terminal.Tell(problems);
            if (trips is null)
            {
                terminal.Write(writer => JsonParts.Problems(writer, problems), _ => { });
                return Exit.Refused;
            }
            var indicators = CorridorIndicators.Of(trips);
            foreach (var reason in indicators.LeftOut) terminal.Error.WriteLine(reason);
            var (ladder, rungs) = Ladder.Mean(trips.Where(t => t.Problems().Count == 0));
            terminal.Write(writer => Json(writer, indicators, ladder, rungs, problems), writer => Text(writer, indicators, ladder, rungs));
            return Exit.Done;
        });
        return command;
    }

    static void Json(Utf8JsonWriter writer, CorridorIndicators c, IReadOnlyList<LadderPoint> ladder, int rungs, Problems problems)
    {
        writer.WriteNumber("trips", c.Trips);
        writer.WriteStartObject("sources");
        foreach (var (source, count) in c.Sources) writer.WriteNumber(source, count);
        writer.WriteEndObject();
        writer.WriteStartArray("left_out");
        foreach (var reason in c.LeftOut) writer.WriteStringValue(reason);
        writer.WriteEndArray();
        writer.WriteStartObject("indicators");
        Figures(writer, "tfi1_h", c.Borders.Hours);
        Figures(writer, "tfi2_usd", c.Borders.Payments);
        Figures(writer, "tfi3_usd_per_500km_20t", c.Cost);
        JsonParts.Number(writer, "tfi4_swd_kmh", c.SpeedWithDelay);
        JsonParts.Number(writer, "swod_kmh", c.SpeedWithoutDelay);
        writer.WriteEndObject();
        JsonParts.Number(writer, "tfi1_h", Mean(c.Borders.Hours));
        JsonParts.Number(writer, "tfi2_usd", Mean(c.Borders.Payments));
        JsonParts.Number(writer, "tfi3_usd", Mean(c.Cost));
        JsonParts.Number(writer, "tfi4_kmh", c.SpeedWithDelay);
        JsonParts.Number(writer, "swd_kmh", c.SpeedWithDelay);
        JsonParts.Number(writer, "swod_kmh", c.SpeedWithoutDelay);
        Borders(writer, "by_post", c.ByPost);
        Borders(writer, "by_country", c.ByCountry);
        writer.WriteStartArray("activities");
        foreach (var activity in c.Activities)
        {
            writer.WriteStartObject();
            writer.WriteString("activity", activity.Code);
            writer.WriteNumber("n", activity.Count);
            Figures(writer, "hours", activity.Hours);
            JsonParts.Number(writer, "official_mean_usd", activity.Official);
            JsonParts.Number(writer, "unofficial_mean_usd", activity.Unofficial);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("crossings");
        foreach (var crossing in c.Crossings.Take(10_000))
        {
            writer.WriteStartObject();
            writer.WriteString("trip", crossing.Trip);
            writer.WriteString("exit", crossing.ExitNode);
            writer.WriteString("entry", crossing.EntryNode);
            JsonParts.Number(writer, "exit_h", crossing.ExitHours);
            JsonParts.Number(writer, "gap_h", crossing.GapHours);
            JsonParts.Number(writer, "entry_h", crossing.EntryHours);
            JsonParts.Number(writer, "total_h", crossing.TotalHours);
            writer.WriteNumber("payments_usd", crossing.Payments);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("ladder");
        writer.WriteNumber("trips", rungs);
        writer.WriteStartArray("points");
        foreach (var point in ladder)
        {
            writer.WriteStartObject();
            writer.WriteString("label", point.Label);
            writer.WriteString("what", point.What);
            writer.WriteNumber("km", point.Kilometres);
            writer.WriteNumber("h", point.Hours);
            writer.WriteNumber("usd", point.Cost);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        JsonParts.Problems(writer, problems);
    }

    static double? Mean(Distribution values) => values.Count == 0 ? null : values.Mean;

    static void Figures(Utf8JsonWriter writer, string name, Distribution values)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("n", values.Count);
        JsonParts.Number(writer, "mean", Mean(values));
        JsonParts.Number(writer, "median", values.Count == 0 ? null : values.Median);
        JsonParts.Number(writer, "p90", values.Count == 0 ? null : values.Percentile(0.9));
        writer.WriteEndObject();
    }

    static void Borders(Utf8JsonWriter writer, string name, IReadOnlyList<BorderFigures> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            if (row.Node.Length > 0) writer.WriteString("post", row.Node);
            writer.WriteString("country", row.Country);
            writer.WriteString("direction", row.Side switch { BorderSide.Exit => "out", BorderSide.Entry => "in", _ => "both" });
            Figures(writer, "tfi1_h", row.Hours);
            Figures(writer, "tfi2_usd", row.Payments);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void Text(TextWriter writer, CorridorIndicators c, IReadOnlyList<LadderPoint> ladder, int rungs)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{c.Trips} trips ({string.Join(", ", c.Sources.Select(s => $"{s.Key} {s.Value}"))})"));
        writer.WriteLine($"TFI1 time at a border post    {One(Mean(c.Borders.Hours))} h (n = {c.Borders.Hours.Count})");
        writer.WriteLine($"TFI2 cost at a border post    {One(Mean(c.Borders.Payments))} USD, unofficial payments included");
        writer.WriteLine($"TFI3 cost of 500 km, 20 t     {One(Mean(c.Cost))} USD (n = {c.Cost.Count})");
        writer.WriteLine($"TFI4 speed with delay         {One(c.SpeedWithDelay)} km/h; without delay {One(c.SpeedWithoutDelay)} km/h");
        writer.WriteLine();
        var posts = new TextTable("post", "country", "direction", "n", "mean h", "median h", "mean USD").Words(3);
        foreach (var post in c.ByPost) posts.Add(post.Node, post.Country, post.Side == BorderSide.Exit ? "out" : "in", post.Hours.Count.ToString(CultureInfo.InvariantCulture), One(post.Hours.Mean), One(post.Hours.Median), One(post.Payments.Mean));
        posts.Write(writer);
        if (rungs == 0) return;
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mean way of {rungs} trips"));
        var way = new TextTable("node", "", "km", "h", "USD").Words(2);
        foreach (var point in ladder) way.Add(point.Label, point.What, One(point.Kilometres), One(point.Hours), One(point.Cost));
        way.Write(writer);
    }

    static string One(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("N1", CultureInfo.InvariantCulture) : "–";
}
