using System.Reflection;

namespace Serai.Platform.Modules;

/// <summary>The modules of this installation, in the order of the menu.</summary>
public sealed class ModuleList(IReadOnlyList<SeraiModule> modules)
{
    public IReadOnlyList<SeraiModule> All => modules;

    public IEnumerable<Assembly> Assemblies => modules.Select(m => m.Assembly).Prepend(typeof(ModuleList).Assembly).Distinct();

    public string PrefixOf(Type entity) =>
        modules.FirstOrDefault(m => m.Assembly == entity.Assembly)?.Name ?? "Platform";

    public IEnumerable<MenuItem> Menu => modules.SelectMany(m => m.Menu).OrderBy(i => i.Order);

    internal IEnumerable<Type> TypesThatAre(Type contract) =>
        Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && contract.IsAssignableFrom(t));
}
