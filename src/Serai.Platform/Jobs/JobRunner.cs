using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Platform.Jobs;

/// <summary>Wakes the runner when a job was added, so that nobody waits for the next look.</summary>
public sealed class JobBell
{
    readonly SemaphoreSlim _rung = new(0);

    public void Ring() => _rung.Release();

    internal Task<bool> WaitAsync(TimeSpan most, CancellationToken ct) => _rung.WaitAsync(most, ct);
}

/// <summary>Runs waiting jobs one at a time; jobs that a crash interrupted start again, at most three times.</summary>
sealed class JobRunner(IServiceScopeFactory scopes, JobBell bell, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await InScopeAsync(async (services, ct) =>
        {
            var db = services.GetRequiredService<SeraiDb>();
            foreach (var job in await db.Set<Job>().Where(j => j.State == JobState.Running).ToListAsync(ct))
            {
                job.State = job.Attempts >= 3 ? JobState.Failed : JobState.Waiting;
                job.Failure = job.State == JobState.Failed ? "The work was interrupted three times." : null;
            }
            await db.SaveChangesAsync(ct);
        }, stopping);
        while (!stopping.IsCancellationRequested)
        {
            var ran = false;
            try
            {
                ran = await RunNextAsync(stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The job runner could not take the next job.");
            }
            if (!ran)
                await ((Task)bell.WaitAsync(TimeSpan.FromSeconds(5), stopping)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        var ran = false;
        await InScopeAsync(async (services, ct) =>
        {
            var db = services.GetRequiredService<SeraiDb>();
            var job = await db.Set<Job>().Where(j => j.State == JobState.Waiting).OrderBy(j => j.CreatedAt).FirstOrDefaultAsync(ct);
            if (job is null)
                return;
            ran = true;
            job.State = JobState.Running;
            job.Attempts++;
            job.StartedAt = time.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(ct);
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(ct);
            try
            {
                var work = services.GetServices<IJobWork>().Single(w => w.Kind == job.Kind);
                await work.RunAsync(new JobRun(job, j => SaveProgressAsync(j, cancel)), cancel.Token);
                await FinishAsync(job, j => { j.State = JobState.Done; j.Percent = 100; });
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                await FinishAsync(job, j => j.State = JobState.Cancelled);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Job {Job} of kind {Kind} failed.", job.Id, job.Kind);
                await FinishAsync(job, j => { j.State = JobState.Failed; j.Failure = exception is InvalidDataException ? exception.Message : $"{job.Id:N}"[..12]; });
            }
        }, stopping);
        return ran;
    }

    async Task SaveProgressAsync(Job job, CancellationTokenSource cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        await db.Set<Job>().Where(j => j.Id == job.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.Percent, job.Percent).SetProperty(j => j.Step, job.Step));
        if (await db.Set<Job>().AnyAsync(j => j.Id == job.Id && j.CancelAsked))
            await cancel.CancelAsync();
    }

    async Task FinishAsync(Job done, Action<Job> end)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var job = await db.Set<Job>().SingleAsync(j => j.Id == done.Id);
        end(job);
        job.ResultHref = done.ResultHref;
        job.EndedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
    }

    async Task InScopeAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        await work(scope.ServiceProvider, ct);
    }
}
