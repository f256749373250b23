using Microsoft.AspNetCore.Http;
using Serai.Platform.Modules;

namespace Serai.Platform.Web;

/// <summary>What the layout shows around every page: the navigation in its sections, with the entry that this page belongs to.</summary>
public sealed class PageFrame(IEnumerable<MenuItem> items)
{
    /// <summary>Sections in the order of their first entry.</summary>
    public IReadOnlyList<IGrouping<string, MenuItem>> Sections { get; } = [.. items.OrderBy(i => i.Order).GroupBy(i => i.Section)];

    /// <summary>The entry whose address is the longest beginning of this page's address.</summary>
    public MenuItem? Current(PathString path) => Sections.SelectMany(s => s)
        .Where(i => i.Href == "/" ? path == "/" : path.StartsWithSegments(i.Href, StringComparison.OrdinalIgnoreCase))
        .MaxBy(i => i.Href.Length);
}
