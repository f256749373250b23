using NodaTime;
using Serai.TimeRelease.Engine.Calendars;

namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>A lane of the risk selection.</summary>
/// <param name="Name">Such as "green".</param>
/// <param name="Share">Share of the cases; all shares add up to 1.</param>
public sealed record SimulatedLane(string Name, double Share);

/// <summary>What a stage does with the cases of one lane.</summary>
/// <param name="VisitShare">Share of the cases of the lane that come to this stage.</param>
/// <param name="Times">How long it takes them.</param>
public sealed record LaneService(double VisitShare, ServiceTimes Times);

/// <summary>A stage of the process: one queue in order of arrival, and people or lanes that serve it.</summary>
/// <param name="Name">Such as the agency.</param>
/// <param name="Servers">How many cases at once; 0 for any number (the trader's own time).</param>
/// <param name="Services">By lane, in the order of the model's lanes; nothing where a lane does not come here.</param>
public sealed record SimulatedStage(string Name, int Servers, IReadOnlyList<LaneService?> Services)
{
    /// <summary>When work may begin; what was begun is finished. Nothing: day and night.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>Whether this is done before arrival when the declaration was lodged before.</summary>
    public bool DoneBeforeArrival { get; init; }

    /// <summary>Whether this is done inland: after everything at the border, and not part of the time there.</summary>
    public bool Inland { get; init; }
}

/// <summary>A post as a network of queues, fed from the study's own distributions.</summary>
/// <remarks>What it leaves out is listed in docs/methods/simulation.md.</remarks>
public sealed record SimulationModel
{
    /// <summary>Arrivals per hour for each hour of the week, 168 numbers from Monday 00:00 by the clock of the post.</summary>
    public required IReadOnlyList<double> ArrivalsPerHour { get; init; }

    /// <summary>Zone of that clock.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>First day of the simulation.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>Lanes.</summary>
    public required IReadOnlyList<SimulatedLane> Lanes { get; init; }

    /// <summary>Stages in the order in which cases pass them.</summary>
    public required IReadOnlyList<SimulatedStage> Stages { get; init; }

    /// <summary>Share of the cases whose declaration is lodged before arrival.</summary>
    public double PreArrivalShare { get; init; }

    /// <summary>What makes the model impossible; empty if it can run.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (ArrivalsPerHour.Count != 168)
            problems.Add($"Found {ArrivalsPerHour.Count} arrival rates; expected 168, one for each hour of the week.");
        if (ArrivalsPerHour.Any(rate => !(rate >= 0) || double.IsInfinity(rate)) || !(ArrivalsPerHour.Sum() > 0))
            problems.Add("Expected arrival rates of at least 0, not all of them 0.");
        if (Math.Abs(Lanes.Sum(lane => lane.Share) - 1) > 1e-9 || Lanes.Any(lane => !(lane.Share >= 0)))
            problems.Add(FormattableString.Invariant($"The shares of the lanes add up to {Lanes.Sum(lane => lane.Share)}; expected 1."));
        if (!(PreArrivalShare is >= 0 and <= 1))
            problems.Add(FormattableString.Invariant($"Found a pre-arrival share of {PreArrivalShare}; expected 0 to 1."));
        if (Stages.Count == 0)
            problems.Add("Expected at least one stage.");
        foreach (var stage in Stages)
        {
            if (stage.Services.Count != Lanes.Count)
                problems.Add($"Stage \"{stage.Name}\" has services for {stage.Services.Count} lanes; expected {Lanes.Count}.");
            if (stage.Servers < 0)
                problems.Add($"Stage \"{stage.Name}\" has {stage.Servers} servers; expected at least 1, or 0 for any number.");
            if (stage.Services.Any(service => service is not null && !(service.VisitShare is >= 0 and <= 1)))
                problems.Add($"Stage \"{stage.Name}\" has a visit share outside 0 to 1.");
        }
        foreach (var name in Stages.Select(stage => stage.Name).Concat(Lanes.Select(lane => lane.Name)).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add($"The name \"{name.Key}\" occurs {name.Count()} times; expected each once.");
        return problems;
    }

    /// <summary>Work that comes to a stage in an hour, over what it can do in an hour while open: at 1 and above the queue grows without end.</summary>
    public double Load(SimulatedStage stage)
    {
        if (stage.Servers == 0)
            return 0;
        var seconds = Lanes.Zip(stage.Services, (lane, service) => service is null ? 0 : lane.Share * service.VisitShare * service.Times.Mean).Sum();
        if (stage.DoneBeforeArrival)
            seconds *= 1 - PreArrivalShare;
        var from = Start.AtStartOfDayInZone(Zone).ToInstant();
        var weeks = Start.PlusWeeks(4).AtStartOfDayInZone(Zone).ToInstant();
        var open = stage.Calendar is { } calendar ? calendar.OpenSeconds(from, weeks) / (weeks - from).TotalSeconds : 1;
        return ArrivalsPerHour.Sum() / 168 * seconds / 3600 / stage.Servers / open;
    }
}
