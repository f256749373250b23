using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serai.Platform.Access;

namespace Serai.Directory.Erasing;

/// <summary>At each start: people whom a restored backup brought back are erased again, before anybody can read them.</summary>
internal sealed partial class ReapplyErasures(IServiceProvider root, Tombstones tombstones, ILogger<ReapplyErasures> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken ct)
    {
        if (tombstones.All().Count == 0)
            return;
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        if (await scope.ServiceProvider.GetRequiredService<EraseAgain>().ExecuteAsync(ct) is > 0 and var back)
            Told(log, back);
    }

    public Task StartAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken ct) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} people whom a restore brought back were erased again")]
    static partial void Told(ILogger log, int count);
}
