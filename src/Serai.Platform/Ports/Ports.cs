using Serai.Platform.Access;
using Serai.Platform.Language;

namespace Serai.Platform.Ports;

/// <summary>What waits for the reader, for the home page.</summary>
public interface ITaskSource
{
    Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct);
}

/// <param name="Due">Moment in UTC; null when nothing is late yet.</param>
public sealed record WaitingTask(Message Title, Message? Detail, string Href, DateTime? Due, string Group);

/// <summary>Measured values with their evidence: how reports get numbers out of a module.</summary>
public interface IIndicatorSource
{
    Task<IReadOnlyList<Indicator>> ReadAsync(CancellationToken ct);
}

/// <param name="Key">Stable id, for instance <c>training.master-trainers</c>.</param>
/// <param name="Href">Where the records behind the value are listed.</param>
public sealed record Indicator(string Key, Message Name, decimal Value, Message Unit, string Qualifier, DateOnly? From, DateOnly? To, DateOnly AsOf, string Href);

/// <summary>Marks for a map, by Member.</summary>
public interface IMapLayer
{
    string Key { get; }

    Message Title { get; }

    Task<IReadOnlyList<MapFeature>> ReadAsync(CancellationToken ct);
}

public sealed record MapFeature(Guid MemberId, string Iso3, LocalText Name, decimal Value, Message Label, string Href);

/// <summary>Which Members take part in a programme, so that a grant for a programme opens their people.</summary>
public interface IScopeSource
{
    Task<IReadOnlyList<Guid>> MembersOfAsync(IReadOnlyCollection<Guid> programmeIds, CancellationToken ct);
}

/// <summary>Loads the module's part of the Joint Project into an empty installation.</summary>
public interface IDemoLoader
{
    int Order { get; }

    Task LoadAsync(CancellationToken ct);
}
