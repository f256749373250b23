using Serai.Platform.Data;

namespace Serai.Platform.Ports;

/// <summary>The indicators and map layers of all modules, for dashboards.</summary>
public sealed class Figures(DataMemory memory, TimeProvider time, IEnumerable<IIndicatorSource> indicators, IEnumerable<IMapLayer> layers)
{
    public async Task<IReadOnlyList<Indicator>> IndicatorsAsync(CancellationToken ct)
    {
        var all = new List<Indicator>();
        foreach (var source in indicators)
            all.AddRange(await memory.ReadAsync($"{source.GetType().FullName} {time.GetUtcNow():yyyy-MM-dd}", () => source.ReadAsync(ct)));
        return all;
    }

    public IEnumerable<IMapLayer> Layers => layers;

    public Task<IReadOnlyList<MapFeature>> LayerAsync(IMapLayer layer, CancellationToken ct) =>
        memory.ReadAsync($"{layer.GetType().FullName} {time.GetUtcNow():yyyy-MM-dd}", () => layer.ReadAsync(ct));
}
