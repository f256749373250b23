using Serai.Platform.Language;

namespace Serai.Platform.Ports;

/// <summary>What a role can be given over beside Members: a module names its programmes for the page where roles are given.</summary>
public interface IGrantTargets
{
    Task<IReadOnlyList<GrantTarget>> ListAsync(CancellationToken ct);
}

public sealed record GrantTarget(Guid Id, string Code, LocalText Name);
