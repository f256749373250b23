using Serai.Platform.Language;

namespace Serai.Platform.Ports;

/// <summary>What a module knows of a person, shown as one card on the person's page. Null when there is nothing, or nothing in the reader's sight.</summary>
public interface IPersonPanel
{
    Task<Panel?> ReadAsync(Guid personId, CancellationToken ct);
}

/// <summary>What a module knows of a Member, shown as one card on the Member's page. Null when there is nothing.</summary>
public interface IMemberPanel
{
    Task<Panel?> ReadAsync(Guid memberId, CancellationToken ct);
}

/// <param name="Order">Where the card stands among the others; small numbers first.</param>
/// <param name="Href">Where all of it is listed, if anywhere.</param>
public sealed record Panel(Message Title, int Order, IReadOnlyList<PanelFact> Facts)
{
    public string? Href { get; init; }
}

/// <summary>One line of a panel: a name out of the data or a sentence, what about it, and its state.</summary>
public sealed record PanelFact
{
    /// <summary>A name out of the data; shown in the reader's language where it has it.</summary>
    public LocalText? Name { get; init; }

    /// <summary>A sentence, where the line has no name of its own.</summary>
    public Message? Title { get; init; }

    public Message? Detail { get; init; }

    public string? Href { get; init; }

    /// <summary>Kind of state as <c>s-status</c> knows it: ok, warn, bad, busy, todo, quiet.</summary>
    public string? State { get; init; }

    public Message? StateTitle { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
