using System.Globalization;
using System.Text;
using NodaTime;

namespace Serai.TimeRelease.Generating;

/// <summary>
/// Generated records of two road posts, for the demonstration and for lessons. A duration is a technical minimum plus a lognormal
/// excess; means are aimed at published figures, which are named in <see cref="Sources"/>. The same seed gives the same file, and
/// every planted defect is listed, so that what verification finds can be held against what is there.
/// </summary>
internal sealed class RoadPostRecords
{
    /// <summary>Where the targets come from, shown wherever the records are.</summary>
    public const string Sources =
        "release time: State Revenue Committee of Kazakhstan, TRS of March–April 2024 (Nur Zholy 2 h 35, B. Konysbaev 1 h 35); queue before the post: CAPTL 2023 (other goods 56 h, perishables 1 h 50)";

    /// <summary>Means of the lanes relative to each other are 1 : 2.5 : 7 at shares 0.7, 0.2 and 0.1.</summary>
    static readonly (string Name, double Share, double Relative)[] Lanes = [("green", .7, 1), ("yellow", .2, 2.5), ("red", .1, 7)];

    const double Minimum = .25;
    const double LaneVariation = .8;

    readonly Random _random;
    readonly DateTimeZone _zone;
    readonly List<Row> _rows = [];
    readonly List<Defect> _defects = [];

    public sealed record Row(string Case, string Event, string Lifecycle, Instant At, string Actor, string Office, string Lane, string Regime, string Trader, string Goods, string Recorder)
    {
        /// <summary>Written in place of the moment, for a planted defect.</summary>
        public string? Written { get; init; }
    }

    public sealed record Defect(string Case, string Kind);

    public sealed record Post(string Code, double MeanHours, int Cases);

    RoadPostRecords(int seed, DateTimeZone zone)
    {
        _random = new Random(seed);
        _zone = zone;
    }

    public IReadOnlyList<Row> Rows => _rows;

    public IReadOnlyList<Defect> Defects => _defects;

    /// <param name="posts">With the mean release time, A1 to R1, that is aimed at.</param>
    /// <param name="faster">Factor on the processing time, for a later round; 1 for the published means.</param>
    public static RoadPostRecords Make(int seed, DateTimeZone zone, LocalDate from, int days, IReadOnlyList<Post> posts, double faster = 1)
    {
        var made = new RoadPostRecords(seed, zone);
        foreach (var post in posts)
            for (var i = 0; i < post.Cases; i++)
                made.AddCase(post, $"{post.Code}-{from.Year % 100:00}{i + 1:00000}", made.Arrival(from, days), faster);
        made.PlantDefects();
        return made;
    }

    public byte[] ToCsv()
    {
        var csv = new StringBuilder("case,event,lifecycle,time,actor,office,lane,regime,trader,goods,recorder\n");
        foreach (var r in _rows.OrderBy(r => r.At).ThenBy(r => r.Case, StringComparer.Ordinal))
            csv.Append(r.Case).Append(',').Append(r.Event).Append(',').Append(r.Lifecycle).Append(',').Append(r.Written ?? Stamp(r.At)).Append(',').Append(r.Actor).Append(',').Append(r.Office).Append(',')
                .Append(r.Lane).Append(',').Append(r.Regime).Append(',').Append(r.Trader).Append(',').Append(r.Goods).Append(',').Append(r.Recorder).Append('\n');
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    string Stamp(Instant at)
    {
        var local = at.InZone(_zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.LocalDateTime.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}{local.Offset.ToString("+HH:mm", CultureInfo.InvariantCulture)}");
    }

    /// <summary>More trucks arrive by day than by night, and fewer on Sunday.</summary>
    Instant Arrival(LocalDate from, int days)
    {
        while (true)
        {
            var day = from.PlusDays(_random.Next(days));
            var hour = _random.NextDouble() * 24;
            var busy = .35 + .65 * Math.Max(0, Math.Sin((hour - 5) / 24 * 2 * Math.PI));
            if (day.DayOfWeek == IsoDayOfWeek.Sunday)
                busy *= .6;
            if (_random.NextDouble() < busy)
                return (day.AtMidnight() + Period.FromSeconds((long)(hour * 3600))).InZoneLeniently(_zone).ToInstant();
        }
    }

    void AddCase(Post post, string id, Instant arrival, double faster)
    {
        var pick = _random.NextDouble();
        var lane = pick < Lanes[0].Share ? Lanes[0] : pick < Lanes[0].Share + Lanes[1].Share ? Lanes[1] : Lanes[2];
        var trader = _random.NextDouble() < .15 ? "AEO" : "other";
        var goods = _random.NextDouble() < .2 ? "perishable" : "other";
        var regime = _random.NextDouble() < .35 ? "transit" : "import";
        var recorder = $"{post.Code}-r{1 + _random.Next(4)}";
        var laneMean = post.MeanHours * lane.Relative / Lanes.Sum(l => l.Share * l.Relative);
        var hours = faster * Lognormal(Minimum, laneMean, LaneVariation);
        var queue = goods == "perishable" ? Lognormal(.1, 1.8333, 1) : Lognormal(1, 56, 1);
        void Add(string point, double after, string actor, string lifecycle = "complete") =>
            _rows.Add(new Row(id, point, lifecycle, arrival + Duration.FromSeconds(Math.Round(after * 3600)), actor, post.Code, lane.Name, regime, trader, goods, recorder));

        Add("Q0", -queue, "trader");
        Add("A1", 0, "terminal");
        // An AEO may lodge before arrival: the time it would have needed goes to the steps that remain.
        var before = trader == "AEO" && _random.NextDouble() < .6;
        var weights = new Dictionary<string, double> { ["D1"] = before ? 0 : .42, ["D2"] = before ? 0 : .03, ["D3"] = .02 };
        if (lane.Name != "green")
            (weights["D4wait"], weights["D4"]) = (.07, .10);
        if (lane.Name == "red")
            (weights["X2"], weights["X3"], weights["X4"]) = (.02, .12, .10);
        weights["P2"] = .22;
        weights["R1"] = .10;
        var sum = weights.Values.Sum();
        var at = 0.0;
        double Step(string name) => at += hours * weights[name] / sum;
        var early = 2 + 8 * _random.NextDouble();
        Add("D1", before ? -early : Step("D1"), "trader");
        // What is lodged early is registered early.
        Add("D2", before ? .05 - early : Step("D2"), "customs");
        Add("D3", Step("D3"), "customs");
        var checkedFrom = at;
        if (lane.Name != "green")
        {
            Add("D4", checkedFrom = Step("D4wait"), "customs", "start");
            Add("D4", Step("D4"), "customs");
        }
        // The other agency works beside Customs, and overlaps with it.
        if (lane.Name == "red" || (goods == "perishable" && lane.Name == "yellow"))
        {
            var span = Math.Max(.05, (at - checkedFrom) * (.6 + .8 * _random.NextDouble()));
            Add("G1", checkedFrom + .3 * span, "agency", "start");
            Add("G1", Math.Min(checkedFrom + 1.3 * span, hours * .85), "agency");
        }
        if (lane.Name == "red")
        {
            Add("X2", Step("X2"), "customs");
            Add("X3", Step("X3"), "customs");
            Add("X4", Step("X4"), "customs");
        }
        Add("P2", Step("P2"), "bank");
        // One case in a hundred is held: not released when follow-up stops.
        if (_random.NextDouble() < .01)
            return;
        Add("R1", hours, "customs");
        Add("O3", hours + Lognormal(.05, .6, .8), "terminal");
    }

    double Lognormal(double minimum, double mean, double variation)
    {
        var variance = Math.Log(1 + variation * variation);
        var mu = Math.Log(mean - minimum) - variance / 2;
        return minimum + Math.Exp(mu + Math.Sqrt(variance) * Normal());
    }

    /// <summary>Box and Muller.</summary>
    double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    void PlantDefects()
    {
        var cases = _rows.Select(r => r.Case).Distinct().ToList();
        void Each(double share, string kind, Func<string, bool> plant)
        {
            foreach (var id in cases)
                if (_random.NextDouble() < share && _defects.TrueForAll(d => d.Case != id) && plant(id))
                    _defects.Add(new Defect(id, kind));
        }
        int At(string id, string point, string lifecycle = "complete") => _rows.FindIndex(r => r.Case == id && r.Event == point && r.Lifecycle == lifecycle);

        Each(.005, "gate-out before release", id =>
        {
            if (At(id, "O3") is not (>= 0 and var o) || At(id, "R1") is not (>= 0 and var r))
                return false;
            _rows[o] = _rows[o] with { At = _rows[r].At - Duration.FromMinutes(20) };
            return true;
        });
        Each(.004, "declaration registered twice", id =>
        {
            var d = At(id, "D2");
            _rows.Add(_rows[d]);
            return true;
        });
        Each(.004, "date without a clock", id =>
        {
            var p = At(id, "P2");
            _rows[p] = _rows[p] with { Written = _rows[p].At.InZone(_zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) };
            return true;
        });
        Each(.003, "day and month swapped", id =>
        {
            if (At(id, "O3") is not (>= 0 and var o) || _rows[o].At.InZone(_zone).Day is > 12 || _rows[o].At.InZone(_zone) is var z && z.Day == z.Month)
                return false;
            var t = _rows[o].At.InZone(_zone);
            _rows[o] = _rows[o] with { Written = string.Create(CultureInfo.InvariantCulture, $"{t.Year:0000}-{t.Day:00}-{t.Month:00} {t.TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}{t.Offset.ToString("+HH:mm", CultureInfo.InvariantCulture)}") };
            return true;
        });
        Each(.05, "end of the documentary check missing", id =>
        {
            if (At(id, "D4", "start") < 0 || At(id, "D4") is not (>= 0 and var end))
                return false;
            _rows.RemoveAt(end);
            return true;
        });
        // One recorder writes full and half hours only.
        foreach (var (row, i) in _rows.Select((r, i) => (r, i)).Where(x => x.r.Recorder.EndsWith("-r4", StringComparison.Ordinal) && x.r is { Event: "D4" or "X3" or "X4", Written: null }).ToList())
        {
            var minutes = row.At.ToUnixTimeSeconds() / 60;
            _rows[i] = row with { At = Instant.FromUnixTimeSeconds((minutes + 15) / 30 * 30 * 60) };
        }
        foreach (var recorder in _rows.Select(r => r.Recorder).Where(r => r.EndsWith("-r4", StringComparison.Ordinal)).Distinct().ToList())
            _defects.Add(new Defect(recorder, "full and half hours only"));
    }
}
