using System.Globalization;
using NodaTime;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>Makes trips of rows. A row with a fault is left out and told; a trip that has lost a row is left out with it, since a leg that is missing would look like speed.</summary>
internal sealed class TripRows(string? file, Dictionary<string, int> columns, List<ReadProblem> problems)
{
    private readonly List<Draft> drafts = [];
    private readonly Dictionary<string, Draft> byName = new(StringComparer.Ordinal);
    private int row;
    private bool faulty;
    private IReadOnlyList<string> cells = [];

    public void Row(int number, IReadOnlyList<string> values)
    {
        (row, cells, faulty) = (number, values, false);
        var name = Cell("trip");
        if (name.Length == 0)
        {
            Fault("trip", ProblemCodes.CaseMissing, "the name of a trip");
            return;
        }
        if (!byName.TryGetValue(name, out var draft))
            drafts.Add(byName[name] = draft = new(name, Cell("corridor"), Cell("mode"), Cell("source"), Number("tonnes") ?? double.NaN));
        var (from, to) = (Stamp("from", "from_zone"), Stamp("to", Cell("to_zone").Length > 0 ? "to_zone" : "from_zone"));
        if (Cell("node").Length == 0)
            Fault("node", ProblemCodes.EventMissing, "the name of a node");
        switch (Cell("part").ToLowerInvariant())
        {
            case "leg":
                var kilometres = Number("km");
                if (Cell("to_node").Length == 0)
                    Fault("to_node", ProblemCodes.EventMissing, "the node where the leg ends");
                if (kilometres is not > 0)
                    Fault("km", "distance-missing", "the length of the leg in km, above 0");
                var cost = Number("cost") ?? 0;
                if (!faulty)
                    draft.Parts.Add(new TripLeg(Cell("node"), Cell("to_node"), kilometres!.Value, from!.Value, to!.Value, (decimal)cost));
                break;
            case "stop":
                var side = Cell("side").ToLowerInvariant() switch { "out" or "exit" => BorderSide.Exit, "in" or "entry" => BorderSide.Entry, "" => BorderSide.None, _ => (BorderSide?)null };
                if (side is null)
                    Fault("side", "side-unknown", "out, in, or nothing away from borders");
                TripActivity[] activities = Cell("activity").Length == 0 ? [] : [new(Cell("activity"), Number("hours") ?? double.NaN, (decimal)(Number("official") ?? 0), (decimal)(Number("unofficial") ?? 0))];
                if (!faulty)
                    draft.Add(new TripStop(Cell("node"), Cell("country"), side!.Value, from!.Value, to!.Value, activities));
                break;
            default:
                Fault("part", "part-unknown", "leg or stop");
                break;
        }
        draft.Incomplete |= faulty;
    }

    public IReadOnlyList<Trip> Trips()
    {
        foreach (var draft in drafts.Where(draft => draft.Incomplete))
            problems.Add(new(file, 0, "trip", "trip-incomplete", $"trip {draft.Name} without the rows that were left out", "a whole trip; it is left out"));
        return [.. drafts.Where(draft => !draft.Incomplete).Select(draft => new Trip(
            draft.Name, draft.Corridor.Length == 0 ? null : draft.Corridor, draft.Mode, draft.Source, draft.Tonnes, [.. draft.Parts.OrderBy(part => part.From).ThenBy(part => part.To)]))];
    }

    private string Cell(string column) => columns.TryGetValue(column, out var at) && at < cells.Count ? cells[at].Trim() : "";

    private double? Number(string column)
    {
        var text = Cell(column);
        if (text.Length == 0)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e12)
            return number;
        Fault(column, "number-unreadable", "a number of at least 0 with a decimal point, or nothing");
        return null;
    }

    private Instant? Stamp(string column, string zoneColumn)
    {
        var zone = Cell(zoneColumn);
        if (zone.Length > 0 && !ZoneClock.Knows(zone))
        {
            Fault(zoneColumn, ProblemCodes.ZoneUnknown, $"an IANA zone such as Asia/Baku, known to {ZoneClock.DatabaseVersion}");
            return null;
        }
        var outcome = new StampParser(zone.Length == 0 ? null : new ZoneClock(zone), DateOrder.Detect, null).Parse(Cell(column), out var micros);
        if (outcome == StampOutcome.Read)
            return Instant.FromUnixTimeTicks(micros * 10);
        Fault(column, outcome.Code(), outcome == StampOutcome.ReadDateOnly ? "a date with a time of day" : outcome.Expected(DateOrder.Detect, zone));
        return null;
    }

    private void Fault(string column, string code, string expected)
    {
        faulty = true;
        // One fault of a cell is enough: a zone serves two stamps, and what is no number is no length either.
        if (problems.AsEnumerable().Reverse().TakeWhile(problem => problem.Row == row).Any(problem => problem.Column == column))
            return;
        var text = Cell(column);
        problems.Add(new(file, row, column, code, text.Length == 0 ? "nothing" : $"\"{text}\"", expected));
    }

    private sealed class Draft(string name, string corridor, string mode, string source, double tonnes)
    {
        public string Name { get; } = name;

        public string Corridor { get; } = corridor;

        public string Mode { get; } = mode;

        public string Source { get; } = source;

        public double Tonnes { get; } = tonnes;

        public List<TripPart> Parts { get; } = [];

        public bool Incomplete { get; set; }

        // Rows of one stay at one post are one stop with several activities.
        public void Add(TripStop stop)
        {
            var at = Parts.FindIndex(part => part is TripStop other && (other.Node, other.Side, other.From, other.To) == (stop.Node, stop.Side, stop.From, stop.To));
            if (at < 0)
                Parts.Add(stop);
            else
                Parts[at] = (TripStop)Parts[at] with { Activities = [.. ((TripStop)Parts[at]).Activities, .. stop.Activities] };
        }
    }
}
