using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Training.National;

namespace Serai.Training.FollowUp;

/// <summary>
/// Once a day: check-ins that became due, names of trainees whose time is over, and, unless switched off, the monthly reminder. Each step can
/// be repeated without doing anything twice, so it does not matter how often the installation is started.
/// </summary>
internal sealed class DailyFollowUp(IServiceScopeFactory scopes, TimeProvider time, ILogger<DailyFollowUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        // The first round waits, so that a start is not slowed down by it.
        var wait = TimeSpan.FromMinutes(10);
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
                return;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
                await scope.ServiceProvider.GetRequiredService<DailyRound>().RunAsync(stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The daily round of follow-up failed and is tried again tomorrow.");
            }
            wait = TimeSpan.FromHours(24);
        }
    }
}

internal sealed class DailyRound(SeraiDb db, Reader reader, PrepareCheckIns checkIns, NudgeTrainers nudge, PublicAddress address, TimeProvider time) : Platform.Outcomes.IOperation
{
    public const string CheckInKey = "follow-up.check-ins";

    public async Task RunAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await db.Set<Registration>().Where(r => r.KeepUntil < today && (r.Name != null || r.Email != null || r.Organisation != null))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, (string?)null).SetProperty(r => r.Email, (string?)null).SetProperty(r => r.Organisation, (string?)null), ct);
        var asks = await NudgeSetting.IsOnAsync(db, CheckInKey, ct);
        await checkIns.ExecuteAsync(new(asks ? address.Root : null), reader.Change("Check-ins of the day", time), ct);
        if (today.Day <= 7 && await NudgeSetting.IsOnAsync(db, ct))
            await nudge.ExecuteAsync(address.Root, reader.Change("Monthly reminders sent", time), ct);
    }
}
