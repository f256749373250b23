using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Serai.Platform.Modules;

/// <summary>
/// One room of the house. A module's assembly is searched for its mappings, operations, ports, verbs and pages,
/// so that adding a feature means adding a folder, and adding a module means adding one line to the executable.
/// </summary>
public abstract class SeraiModule
{
    /// <summary>Prefix of the module's tables and name of its text catalogue, for instance <c>Training</c>.</summary>
    public abstract string Name { get; }

    public Assembly Assembly => GetType().Assembly;

    public virtual IEnumerable<MenuItem> Menu => [];

    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    public virtual void MapEndpoints(IEndpointRouteBuilder routes) { }
}
