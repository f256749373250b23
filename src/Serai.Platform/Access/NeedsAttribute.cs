using Microsoft.AspNetCore.Authorization;

namespace Serai.Platform.Access;

/// <summary>The capability that a page or address asks for. An address without this, a link or an explicit exception fails the build's sweep.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string capability) : AuthorizeAttribute($"can:{capability}")
{
    public string Capability => capability;
}
