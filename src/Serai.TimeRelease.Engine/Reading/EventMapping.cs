namespace Serai.TimeRelease.Engine.Reading;

/// <summary>
/// Which column of an input means what. What is left null is looked for under its XES name and well-known names (<see cref="WellKnownNames"/>).
/// </summary>
public sealed record EventMapping
{
    /// <summary>The case: declaration, consignment, truck, container.</summary>
    public string? Case { get; init; }

    /// <summary>The activity.</summary>
    public string? Event { get; init; }

    /// <summary>The stamp, or the end where a start column is mapped too.</summary>
    public string? Time { get; init; }

    /// <summary>The start, in tables that have start and end in one row.</summary>
    public string? Start { get; init; }

    /// <summary>Holds <c>start</c> or <c>complete</c>, in tables that have them in two rows.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>Joins the two rows of one handling; without it they are joined in order, within case, activity and actor.</summary>
    public string? Instance { get; init; }

    /// <summary>Who acted: agency, office or person.</summary>
    public string? Actor { get; init; }

    /// <summary>Columns by which figures are broken down.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>In a wide table (one row per case): the columns that hold a stamp; the name of the column is the activity. Empty for a long table.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];
}
