using System.Threading.RateLimiting;

namespace Serai.Training.Certification;

/// <summary>Slows down whoever tries codes: 30 looks a minute from one address. A reader with a QR code never meets it.</summary>
internal sealed class CheckLimit : IDisposable
{
    public const int AMinute = 30;

    readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public bool Allows(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
