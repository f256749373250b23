using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Serai.Platform.Access;

namespace Serai.Platform.Ports;

/// <summary>The indicators and map layers of all modules, for dashboards.</summary>
public sealed class Figures(MinuteMemory memory, IEnumerable<IIndicatorSource> indicators, IEnumerable<IMapLayer> layers)
{
    public async Task<IReadOnlyList<Indicator>> IndicatorsAsync(CancellationToken ct)
    {
        var all = new List<Indicator>();
        foreach (var source in indicators)
            all.AddRange(await memory.ReadAsync(source.GetType().FullName!, () => source.ReadAsync(ct)));
        return all;
    }

    public IEnumerable<IMapLayer> Layers => layers;

    public Task<IReadOnlyList<MapFeature>> LayerAsync(IMapLayer layer, CancellationToken ct) => memory.ReadAsync(layer.GetType().FullName!, () => layer.ReadAsync(ct));
}

/// <summary>
/// What takes long to count is kept for a minute, for each sight apart; what is quick is counted anew each time, so that a
/// small installation is never a minute behind.
/// </summary>
public sealed class MinuteMemory(IMemoryCache cache, Reader reader)
{
    static readonly TimeSpan Long = TimeSpan.FromMilliseconds(25);
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public async Task<T> ReadAsync<T>(string what, Func<Task<T>> read)
    {
        var key = ("figures", what, SightKey());
        if (cache.TryGetValue(key, out T? kept))
            return kept!;
        var watch = Stopwatch.StartNew();
        var value = await read();
        if (watch.Elapsed > Long)
            cache.Set(key, value, Kept);
        return value;
    }

    string SightKey() => reader.Sight.All ? "all"
        : string.Join(',', reader.Sight.MembersByAnyGrant.Order()) + "/" + string.Join(',', reader.Sight.Members.Order()) + "/" + string.Join(',', reader.Sight.Programmes.Order());
}
