namespace Serai.Tests.Rig;

/// <summary>The demonstration, opened once for all tests that only read it.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    public House House { get; private set; } = null!;

    public async ValueTask InitializeAsync() => House = await House.OpenAsync(demo: true);

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
