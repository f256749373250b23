using System.Collections.Concurrent;

namespace Serai.Directory.SigningIn;

/// <summary>
/// Slows guessing down without ever locking anybody out: after five failures each further try must wait, 1, 2, 4 … up to 60 seconds.
/// A try counts as failed from its beginning, so that many at once gain nothing. Kept in memory: a restart forgives.
/// </summary>
public sealed class Throttle(TimeProvider time)
{
    public const int Free = 5;
    public const int PerAddress = 300;
    const int Most = 20_000;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Window = TimeSpan.FromHours(1);

    sealed class Tries
    {
        public int Count;
        public DateTimeOffset First;
        public DateTimeOffset Last;
    }

    readonly ConcurrentDictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <summary>Null when the try may go on, else how long to wait first. A refused try does not count.</summary>
    public TimeSpan? Begin(string key)
    {
        var now = time.GetUtcNow();
        var tries = Of(key, now);
        lock (tries)
        {
            if (now - tries.Last > Window)
                tries.Count = 0;
            var delay = tries.Count < Free ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, tries.Count - Free)));
            if (tries.Last + delay > now && delay > TimeSpan.Zero)
                return tries.Last + delay - now;
            tries.Count++;
            tries.Last = now;
            return null;
        }
    }

    public int Count(string key) => _tries.TryGetValue(key, out var tries) ? tries.Count : 0;

    /// <summary>The try was a good one. On a known device its slate is wiped; for strangers only this try is taken back.</summary>
    public void Succeeded(string key, bool wipe)
    {
        if (!_tries.TryGetValue(key, out var tries))
            return;
        lock (tries)
            tries.Count = wipe ? 0 : Math.Max(0, tries.Count - 1);
    }

    /// <summary>A coarse ceiling for one network address, because whole offices share one.</summary>
    public TimeSpan? BeginFrom(string address)
    {
        var now = time.GetUtcNow();
        var tries = Of("from:" + address, now);
        lock (tries)
        {
            if (now - tries.First > Window)
            {
                tries.First = now;
                tries.Count = 0;
            }
            if (tries.Count >= PerAddress)
                return tries.First + Window - now;
            tries.Count++;
            tries.Last = now;
            return null;
        }
    }

    public void SucceededFrom(string address) => Succeeded("from:" + address, wipe: false);

    Tries Of(string key, DateTimeOffset now)
    {
        if (_tries.Count > Most)
            foreach (var (old, tries) in _tries.Where(t => now - t.Value.Last > Window || now - t.Value.First > Window + Window).ToList())
                _tries.TryRemove(new KeyValuePair<string, Tries>(old, tries));
        return _tries.GetOrAdd(key, _ => new Tries { First = now });
    }
}
