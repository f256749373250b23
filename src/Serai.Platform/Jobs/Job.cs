using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Platform.Jobs;

public enum JobState { Waiting, Running, Done, Failed, Cancelled }

/// <summary>Long work with progress. A row, so that it survives a restart.</summary>
public sealed class Job : Entity
{
    public required string Kind { get; init; }

    /// <summary>An English sentence, also a translation key.</summary>
    public required string Title { get; init; }

    public required string Arguments { get; init; }

    public Guid? OwnerId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public JobState State { get; set; } = JobState.Waiting;

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>0–100.</summary>
    public int Percent { get; set; }

    /// <summary>What happens now; English, also a translation key.</summary>
    public string? Step { get; set; }

    public int Attempts { get; set; }

    public bool CancelAsked { get; set; }

    /// <summary>Where the result is; shown as a link when done.</summary>
    public string? ResultHref { get; set; }

    public string? Failure { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> builder)
        {
            builder.HasIndex(j => new { j.State, j.CreatedAt });
            builder.HasIndex(j => j.OwnerId);
        }
    }
}

/// <summary>Carries out one kind of job. Must be able to start again from the beginning without doing things twice.</summary>
public interface IJobWork
{
    string Kind { get; }

    Task RunAsync(JobRun run, CancellationToken ct);
}

/// <summary>A running job: its arguments, and where to report progress.</summary>
public sealed class JobRun(Job job, Func<Job, Task> save)
{
    public Job Job => job;

    public string Arguments => job.Arguments;

    public async Task ReportAsync(int percent, string step)
    {
        job.Percent = Math.Clamp(percent, 0, 100);
        job.Step = step;
        await save(job);
    }

    public void ResultAt(string href) => job.ResultHref = href;
}
