using Serai.Platform.Ports;

namespace Serai.Directory.Panels;

/// <summary>What the modules know of a person or a Member, in one order.</summary>
static class PanelReading
{
    public static async Task<IReadOnlyList<Panel>> ReadAllAsync<TPort>(IEnumerable<TPort> ports, Func<TPort, Task<Panel?>> read)
    {
        var panels = new List<Panel>();
        foreach (var port in ports)
            if (await read(port) is { } panel)
                panels.Add(panel);
        return [.. panels.OrderBy(p => p.Order)];
    }
}
