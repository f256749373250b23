using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Training.Intersessional;

/// <summary>Looks every hour whether reminders are due; each goes once, so looking more often changes nothing.</summary>
internal sealed class ReminderClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReminderClock> log) : BackgroundService
{
    public const string Key = "tasks.reminders";

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromHours(1), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
                return;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var reader = scope.ServiceProvider.GetRequiredService<Reader>();
                reader.BecomeSystem();
                if (await National.NudgeSetting.IsOnAsync(scope.ServiceProvider.GetRequiredService<SeraiDb>(), Key, stopping))
                    await scope.ServiceProvider.GetRequiredService<SendReminders>().ExecuteAsync(reader.Change("Reminders of intersessional tasks", time), stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The reminders of intersessional tasks could not be written.");
            }
        }
    }
}
