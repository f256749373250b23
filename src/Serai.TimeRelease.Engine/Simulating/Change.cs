using Serai.TimeRelease.Engine.Calendars;

namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>One thing that would be done differently.</summary>
public abstract record Change
{
    /// <summary>The model with the change.</summary>
    /// <exception cref="ArgumentException">The change names a stage or lane that does not exist, or has a number out of range.</exception>
    public abstract SimulationModel Apply(SimulationModel model);

    private protected static SimulationModel OnStage(SimulationModel model, string name, Func<SimulatedStage, SimulatedStage> change) =>
        model.Stages.Any(stage => stage.Name == name)
            ? model with { Stages = [.. model.Stages.Select(stage => stage.Name == name ? change(stage) : stage)] }
            : throw new ArgumentException($"There is no stage \"{name}\"; expected one of {string.Join(", ", model.Stages.Select(stage => stage.Name))}.");
}

/// <summary>Other opening hours; no calendar means day and night.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Calendar">The new hours.</param>
public sealed record OpeningHours(string Stage, WorkingCalendar? Calendar) : Change
{
    /// <inheritdoc/>
    public override SimulationModel Apply(SimulationModel model) => OnStage(model, Stage, stage => stage with { Calendar = Calendar });
}

/// <summary>More or fewer people or lanes.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Add">How many more; negative for fewer.</param>
public sealed record MoreServers(string Stage, int Add) : Change
{
    /// <inheritdoc/>
    public override SimulationModel Apply(SimulationModel model) => OnStage(model, Stage, stage => stage.Servers + Add > 0 && stage.Servers > 0
        ? stage with { Servers = stage.Servers + Add }
        : throw new ArgumentException(FormattableString.Invariant($"Stage \"{Stage}\" has {stage.Servers} servers and would get {Add} more; expected at least 1 (0 means any number and cannot be changed).")));
}

/// <summary>Moves a stage, such as the examination, from the border to an inland office.</summary>
/// <param name="Stage">Which stage.</param>
public sealed record MoveInland(string Stage) : Change
{
    /// <inheritdoc/>
    public override SimulationModel Apply(SimulationModel model) => OnStage(model, Stage, stage => stage with { Inland = true });
}

/// <summary>Another share of declarations lodged before arrival.</summary>
/// <param name="Share">0 to 1.</param>
public sealed record PreArrival(double Share) : Change
{
    /// <inheritdoc/>
    public override SimulationModel Apply(SimulationModel model) => Share is >= 0 and <= 1
        ? model with { PreArrivalShare = Share }
        : throw new ArgumentException(FormattableString.Invariant($"Found a pre-arrival share of {Share}; expected 0 to 1."));
}

/// <summary>Another share of one lane; the others keep their proportions.</summary>
/// <param name="Lane">Which lane.</param>
/// <param name="Share">0 to 1.</param>
public sealed record LaneShare(string Lane, double Share) : Change
{
    /// <inheritdoc/>
    public override SimulationModel Apply(SimulationModel model)
    {
        if (!(Share is >= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"Found a share of {Share} for lane \"{Lane}\"; expected 0 to 1."));
        if (model.Lanes.All(lane => lane.Name != Lane))
            throw new ArgumentException($"There is no lane \"{Lane}\"; expected one of {string.Join(", ", model.Lanes.Select(lane => lane.Name))}.");
        var others = model.Lanes.Where(lane => lane.Name != Lane).Sum(lane => lane.Share);
        if (others == 0 && Share < 1)
            throw new ArgumentException(FormattableString.Invariant($"Lane \"{Lane}\" has all cases; there is no other lane to take {1 - Share} of them."));
        return model with { Lanes = [.. model.Lanes.Select(lane => lane with { Share = lane.Name == Lane ? Share : others == 0 ? 0 : lane.Share * (1 - Share) / others })] };
    }
}

/// <summary>More or less traffic at all hours.</summary>
/// <param name="Factor">1.1 for a tenth more.</param>
public sealed record Traffic(double Factor) : Change
{
    /// <inheritdoc/>
    public override SimulationModel Apply(SimulationModel model) => Factor > 0 && double.IsFinite(Factor)
        ? model with { ArrivalsPerHour = [.. model.ArrivalsPerHour.Select(rate => rate * Factor)] }
        : throw new ArgumentException(FormattableString.Invariant($"Found a traffic factor of {Factor}; expected a number above 0."));
}
