using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Directory.Erasing;

/// <summary>At each start: people whom a restored backup brought back are erased again, before anybody can read them.</summary>
internal sealed partial class ReapplyErasures(IServiceProvider root, Tombstones tombstones, TimeProvider time, ILogger<ReapplyErasures> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken ct)
    {
        var ids = tombstones.All().Select(t => t.Person).ToList();
        if (ids.Count == 0)
            return;
        await using var scope = root.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<Reader>();
        reader.BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var back = await db.Set<Person>().Where(p => ids.Contains(p.Id) && !p.Erased).Select(p => p.Id).ToListAsync(ct);
        foreach (var id in back)
            await scope.ServiceProvider.GetRequiredService<ErasePerson>().ExecuteAsync(id, reader.Change("Erasure carried out again after a restore", time), ct);
        if (back.Count > 0)
            Told(log, back.Count);
    }

    public Task StartAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken ct) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} people whom a restore brought back were erased again")]
    static partial void Told(ILogger log, int count);
}
