using NodaTime;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>A step of an observed case, with recorded start and end.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
public sealed record ObservedStep(string Stage, Instant From, Instant To);

/// <summary>A case of the study.</summary>
/// <param name="Arrival">Arrival at the post.</param>
/// <param name="Lane">Lane, or any class that decides the way.</param>
/// <param name="PreArrival">Whether the declaration was lodged before arrival.</param>
/// <param name="Steps">Its steps; repetitions of a stage are added up.</param>
public sealed record ObservedCase(Instant Arrival, string Lane, bool PreArrival, IReadOnlyList<ObservedStep> Steps);

/// <summary>What is known of a stage besides the cases.</summary>
/// <param name="Name">As in the steps.</param>
/// <param name="Servers">How many cases at once; nothing to take the most that were ever in work at one time; 0 for any number.</param>
/// <param name="Calendar">When it is open; nothing for day and night.</param>
/// <param name="DoneBeforeArrival">Whether pre-arrival lodgement takes it away from the post.</param>
public sealed record StageSetting(string Name, int? Servers = null, WorkingCalendar? Calendar = null, bool DoneBeforeArrival = false);

/// <summary>Feeds a model from the cases of a study: arrivals by hour of the week, shares of lanes, how many of a lane visit a stage, and how long it took them.</summary>
public static class ModelFromCases
{
    /// <summary>Builds the model.</summary>
    /// <param name="cases">Cases that arrived in the window.</param>
    /// <param name="stages">The stages in the order of the process map; steps of other names are not used.</param>
    /// <param name="zone">Zone of the post.</param>
    /// <param name="from">First day of the window.</param>
    /// <param name="to">Last day, included.</param>
    /// <exception cref="ArgumentException">There are no cases in the window, or no steps of a stage, or a step ends before it starts.</exception>
    public static SimulationModel Build(IReadOnlyList<ObservedCase> cases, IReadOnlyList<StageSetting> stages, DateTimeZone zone, LocalDate from, LocalDate to)
    {
        var used = cases.Where(one => one.Arrival.InZone(zone).Date is var date && date >= from && date <= to).ToArray();
        if (used.Length == 0)
            throw new ArgumentException(FormattableString.Invariant($"No case arrived from {from} to {to}; expected at least one."), nameof(cases));
        if (used.SelectMany(one => one.Steps).FirstOrDefault(step => step.To < step.From) is { } wrong)
            throw new ArgumentException(FormattableString.Invariant($"A step of stage \"{wrong.Stage}\" ends at {wrong.To}, before it starts at {wrong.From}."), nameof(cases));
        var lanes = used.GroupBy(one => one.Lane, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        return new()
        {
            ArrivalsPerHour = Rates(used, zone, from, to),
            Zone = zone,
            Start = from.DayOfWeek == IsoDayOfWeek.Monday ? from : from.Previous(IsoDayOfWeek.Monday),
            Lanes = [.. lanes.Select(lane => new SimulatedLane(lane.Key, lane.Count() / (double)used.Length))],
            PreArrivalShare = used.Count(one => one.PreArrival) / (double)used.Length,
            Stages = [.. stages.Select(stage => Stage(stage, used, [.. lanes.Select(lane => lane.ToArray())]))],
        };
    }

    private static SimulatedStage Stage(StageSetting setting, ObservedCase[] cases, ObservedCase[][] lanes)
    {
        var steps = cases.SelectMany(one => one.Steps).Where(step => step.Stage == setting.Name).ToArray();
        if (steps.Length == 0)
            throw new ArgumentException($"Stage \"{setting.Name}\" has no steps with start and end; expected some, or leave it out.");
        return new(setting.Name, setting.Servers ?? MostAtOnce(steps), [.. lanes.Select(lane => Service(setting, lane))])
        {
            Calendar = setting.Calendar,
            DoneBeforeArrival = setting.DoneBeforeArrival,
        };
    }

    // Of cases lodged before arrival the step is not seen at the post: they say nothing about who else visits.
    private static LaneService? Service(StageSetting setting, ObservedCase[] lane)
    {
        var seen = setting.DoneBeforeArrival && lane.Any(one => !one.PreArrival) ? [.. lane.Where(one => !one.PreArrival)] : lane;
        var times = seen.Select(one => one.Steps.Where(step => step.Stage == setting.Name).ToArray()).Where(steps => steps.Length > 0)
            .Select(steps => (long)Math.Round(steps.Sum(step => (step.To - step.From).TotalSeconds))).ToArray();
        return times.Length == 0 ? null : new(times.Length / (double)seen.Length, ServiceTimes.Measured(ValueCounts.Of(times)));
    }

    private static int MostAtOnce(ObservedStep[] steps)
    {
        var (now, most) = (0, 1);
        foreach (var (_, step) in steps.SelectMany(step => new[] { (At: step.From, Step: 1), (At: step.To, Step: -1) }).OrderBy(edge => edge.At).ThenBy(edge => edge.Step))
            most = Math.Max(most, now += step);
        return most;
    }

    private static double[] Rates(ObservedCase[] cases, DateTimeZone zone, LocalDate from, LocalDate to)
    {
        var (arrived, hours) = (new double[168], new double[168]);
        foreach (var one in cases)
            arrived[Hour(one.Arrival.InZone(zone).LocalDateTime)]++;
        for (var hour = from.AtMidnight(); hour.Date <= to; hour = hour.PlusHours(1))
            hours[Hour(hour)]++;
        return [.. arrived.Zip(hours, (count, n) => n == 0 ? double.NaN : count / n).Select((rate, i) => double.IsNaN(rate) ? Neighbour(i) : rate)];

        // A window of less than a week has not seen every weekday: the same hour of the days that were seen.
        double Neighbour(int at)
        {
            var (sum, n) = (0.0, 0.0);
            for (var i = at % 24; i < 168; i += 24)
                (sum, n) = (sum + arrived[i], n + hours[i]);
            return n == 0 ? 0 : sum / n;
        }
    }

    private static int Hour(LocalDateTime wall) => (((int)wall.DayOfWeek - 1) * 24) + wall.Hour;
}
