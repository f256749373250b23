namespace Serai.Platform.Changes;

/// <summary>Who changes something, when and why. Saving audited records without one is refused.</summary>
/// <param name="Why">The reason in the user's words, or the verb of the operation.</param>
/// <param name="Key">The key of the form that was sent, so that a second press of the button changes nothing.</param>
public sealed record Change(Actor Actor, DateTime At, string Why)
{
    public string? Key { get; init; }

    public string? Evidence { get; init; }

    public string? RequestId { get; init; }

    public Change Because(string? why) => string.IsNullOrWhiteSpace(why) ? this : this with { Why = why.Trim() };
}

/// <summary>The person, link or process that acts.</summary>
public sealed record Actor(Guid? AccountId, string Name)
{
    public Guid? LinkId { get; init; }

    public string? OnBehalfOf { get; init; }

    public static Actor System { get; } = new(null, "Serai");
}
