using System.Threading.RateLimiting;

namespace Serai.Training.Certification;

/// <summary>
/// Slows down whoever tries codes: 30 looks a minute from one address that find nothing. A reader with a QR code never meets it, nor does a
/// room full of them behind one address.
/// </summary>
internal sealed class CheckLimit : IDisposable
{
    public const int AMinute = 30;

    readonly PartitionedRateLimiter<string> _misses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public bool Allows(string address)
    {
        using var lease = _misses.AttemptAcquire(address, 0);
        return lease.IsAcquired;
    }

    public void Missed(string address) => _misses.AttemptAcquire(address).Dispose();

    public void Dispose() => _misses.Dispose();
}
