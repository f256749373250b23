using Serai.Bench.Rush;

namespace Serai.Tests.Nominations;

/// <summary>The small version of the two benches, against the real executable as a process of its own.</summary>
public sealed class DurabilityTests
{
    [Fact]
    public async Task A_server_killed_while_nominations_come_in_keeps_every_confirmed_receipt()
    {
        var folder = Path.Combine(Path.GetTempPath(), "serai-tests", Guid.CreateVersion7().ToString("N"));
        try
        {
            var result = await KillBench.RunAsync(folder, rounds: 3, writers: 4);

            result.Faults.ShouldBeEmpty();
            result.Confirmed.ShouldBeGreaterThan(0);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Twenty_Members_at_once_each_get_one_receipt()
    {
        var folder = Path.Combine(Path.GetTempPath(), "serai-tests", Guid.CreateVersion7().ToString("N"));
        try
        {
            var result = await RushBench.RunAsync(folder, members: 20, rounds: 1);

            result.Findings.Faults.ShouldBeEmpty();
            result.Findings.Receipts.ShouldBe(20);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
