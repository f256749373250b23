using NodaTime;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>The figures of one replication.</summary>
/// <param name="Cases">Cases that arrived in the measured time and were finished.</param>
/// <param name="Unfinished">Cases of the measured time that were still not finished when the run was given up: the post is overloaded.</param>
/// <param name="Seconds">Time at the border of each case.</param>
/// <param name="TotalSeconds">Mean time with what is done inland.</param>
/// <param name="WaitSeconds">Mean wait before each stage, over all cases, so that the parts add up.</param>
/// <param name="Utilisation">Share of its open time that each stage was at work; 0 for stages without limit.</param>
internal sealed record ReplicationFigures(
    long Cases, long Unfinished, Distribution Seconds, double TotalSeconds, IReadOnlyList<double> WaitSeconds, IReadOnlyList<double> Utilisation);

/// <summary>One replication of the post: events in order of time, queues in order of arrival.</summary>
/// <remarks>
/// Random numbers are drawn per case in a fixed order (lane, pre-arrival, then visit and service for every stage, taken or not) so that two
/// models with the same stages see the same cases: common random numbers.
/// </remarks>
internal sealed class SimulationRun
{
    private const long Second = 1_000_000;
    private const long Day = 86_400 * Second;
    private readonly SimulationModel model;
    private readonly SeededRandom arrivalNumbers;
    private readonly SeededRandom caseNumbers;
    private readonly PriorityQueue<(int Stage, Case? Case), (long At, long Order)> events = new();
    private readonly Station[] stations;
    private readonly int[] path;
    private readonly int borderStages;
    private readonly long start;
    private readonly long measureFrom;
    private readonly long measureTo;
    private readonly long giveUp;
    private readonly List<double> times = [];
    private long order;
    private long arrival;
    private long outstanding;
    private double total;

    public SimulationRun(SimulationModel model, long seed, int replication, int warmUpDays, int days)
    {
        this.model = model;
        arrivalNumbers = new(seed, 2L * replication);
        caseNumbers = new(seed, (2L * replication) + 1);
        path = [.. Enumerable.Range(0, model.Stages.Count).OrderBy(stage => model.Stages[stage].Inland)];
        borderStages = model.Stages.Count(stage => !stage.Inland);
        stations = [.. model.Stages.Select(stage => new Station { Servers = stage.Servers == 0 ? int.MaxValue : stage.Servers })];
        start = model.Start.AtStartOfDayInZone(model.Zone).ToInstant().ToUnixTimeTicks() / 10;
        measureFrom = start + (warmUpDays * Day);
        measureTo = measureFrom + (days * Day);
        giveUp = measureTo + Math.Max(30, days) * Day;
    }

    public ReplicationFigures Go()
    {
        arrival = start;
        NextArrival();
        while (events.TryDequeue(out var what, out var when))
        {
            if (when.At > giveUp || (when.At >= measureTo && outstanding == 0))
                break;
            if (what.Stage < 0)
            {
                Arrive(when.At);
                NextArrival();
            }
            else
            {
                var station = stations[what.Stage];
                if (what.Case is null)
                    station.WaitsForOpening = false;
                else
                {
                    station.Busy--;
                    Advance(what.Case, when.At);
                }
                Serve(what.Stage, when.At);
            }
        }
        var cases = Math.Max(1, times.Count);
        return new(
            times.Count, outstanding, SortedValues.Of(times), times.Count == 0 ? double.NaN : total / cases,
            [.. stations.Select(station => times.Count == 0 ? double.NaN : station.Waited / (double)Second / cases)],
            [.. stations.Select((station, i) => Utilisation(station, model.Stages[i]))]);
    }

    private void Arrive(long at)
    {
        var one = new Case { Arrived = at, Measured = at >= measureFrom && at < measureTo, Shares = new double[2 + (2 * path.Length)] };
        for (var i = 0; i < one.Shares.Length; i++)
            one.Shares[i] = caseNumbers.NextOpenShare();
        var u = one.Shares[0];
        while (one.Lane < model.Lanes.Count - 1 && u >= model.Lanes[one.Lane].Share)
            u -= model.Lanes[one.Lane++].Share;
        one.PreArrival = one.Shares[1] < model.PreArrivalShare;
        outstanding += one.Measured ? 1 : 0;
        Advance(one, at);
    }

    private void Advance(Case one, long at)
    {
        for (; one.Position < path.Length; one.Position++)
        {
            if (one.Position == borderStages)
                one.LeftBorder ??= at;
            var index = path[one.Position];
            var stage = model.Stages[index];
            if (stage.Services[one.Lane] is not { } service || one.Shares[2 + (2 * index)] >= service.VisitShare || (one.PreArrival && stage.DoneBeforeArrival))
                continue;
            one.Joined = at;
            one.Service = (long)Math.Round(Math.Max(0, service.Times.Quantile(one.Shares[3 + (2 * index)])) * Second);
            one.Position++;
            stations[index].Queue.Enqueue(one);
            Serve(index, at);
            return;
        }
        if (!one.Measured)
            return;
        outstanding--;
        times.Add(((one.LeftBorder ?? at) - one.Arrived) / (double)Second);
        total += (at - one.Arrived) / (double)Second;
    }

    private void Serve(int index, long at)
    {
        var station = stations[index];
        while (station.Queue.Count > 0 && station.Busy < station.Servers)
        {
            var opens = OpenFrom(station, model.Stages[index], at);
            if (opens > at)
            {
                if (!station.WaitsForOpening && opens < long.MaxValue)
                {
                    station.WaitsForOpening = true;
                    events.Enqueue((index, null), (opens, order++));
                }
                return;
            }
            var one = station.Queue.Dequeue();
            station.Busy++;
            if (one.Measured)
                station.Waited += at - one.Joined;
            station.Worked += Math.Max(0, Math.Min(measureTo, at + one.Service) - Math.Max(measureFrom, at));
            events.Enqueue((index, one), (at + one.Service, order++));
        }
    }

    // The moment itself if the stage is open, otherwise when it opens next.
    private static long OpenFrom(Station station, SimulatedStage stage, long at)
    {
        if (stage.Calendar is not { } calendar)
            return at;
        if (at >= station.OpenTo)
        {
            var (from, to) = calendar.OpenBetween(at, at + (400 * Day)).FirstOrDefault((long.MaxValue, long.MaxValue));
            (station.OpenFrom, station.OpenTo) = (from, to);
        }
        return Math.Max(at, station.OpenFrom);
    }

    // By inversion of the summed rate: the gaps are the same whatever the rate is.
    private void NextArrival()
    {
        var left = arrivalNumbers.NextExponential();
        while (true)
        {
            var instant = Instant.FromUnixTimeTicks(arrival * 10);
            var wall = instant.InZone(model.Zone).LocalDateTime;
            var rate = model.ArrivalsPerHour[((((int)wall.DayOfWeek - 1) * 24) + wall.Hour)];
            var hourEnds = arrival + (3600 * Second) - (wall.TickOfDay / 10 % (3600 * Second));
            var hours = (hourEnds - arrival) / (3600.0 * Second);
            if (rate * hours >= left)
            {
                arrival += (long)(left / rate * 3600 * Second);
                break;
            }
            left -= rate * hours;
            arrival = hourEnds;
            if (arrival > giveUp)
                return;
        }
        events.Enqueue((-1, null), (arrival, order++));
    }

    private double Utilisation(Station station, SimulatedStage stage)
    {
        if (stage.Servers == 0)
            return 0;
        var open = stage.Calendar is { } calendar ? calendar.OpenMicroseconds(measureFrom, measureTo) : measureTo - measureFrom;
        return open == 0 ? double.NaN : station.Worked / (double)open / stage.Servers;
    }

    private sealed class Case
    {
        public long Arrived;
        public bool Measured;
        public int Lane;
        public bool PreArrival;
        public int Position;
        public long Joined;
        public long Service;
        public long? LeftBorder;
        public required double[] Shares;
    }

    private sealed class Station
    {
        public readonly Queue<Case> Queue = new();
        public int Servers;
        public int Busy;
        public bool WaitsForOpening;
        public long OpenFrom = long.MinValue;
        public long OpenTo = long.MinValue;
        public long Waited;
        public long Worked;
    }
}
