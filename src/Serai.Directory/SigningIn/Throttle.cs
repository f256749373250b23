using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Directory.SigningIn;

/// <summary>
/// Slows guessing down without ever locking anybody out: after five failures each further try must wait, 1, 2, 4 … up to 60 seconds.
/// A try counts as failed from its beginning, so that many at once gain nothing. Failures are written into the database, and a
/// restart goes on where it stopped; a sign-in at the first try writes nothing.
/// </summary>
public sealed class Throttle(IServiceScopeFactory scopes, TimeProvider time) : IHostedLifecycleService
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
        public bool Stored;
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

    public int Count(string key) => _tries.TryGetValue(Hash(key), out var tries) ? tries.Count : 0;

    /// <summary>The try was not a good one: its count goes into the database.</summary>
    public Task FailedAsync(string key) => StoreAsync(Hash(key));

    public Task FailedFromAsync(string address) => FailedAsync(From(address));

    /// <summary>The try was a good one. On a known device its slate is wiped; for strangers only this try is taken back.</summary>
    public async Task SucceededAsync(string key, bool wipe)
    {
        var hash = Hash(key);
        if (!_tries.TryGetValue(hash, out var tries))
            return;
        bool stored;
        lock (tries)
        {
            tries.Count = wipe ? 0 : Math.Max(0, tries.Count - 1);
            stored = tries.Stored;
        }
        if (stored)
            await StoreAsync(hash);
    }

    public Task SucceededFromAsync(string address) => SucceededAsync(From(address), wipe: false);

    /// <summary>A coarse ceiling for one network address, because whole offices share one.</summary>
    public TimeSpan? BeginFrom(string address)
    {
        var now = time.GetUtcNow();
        var tries = Of(From(address), now);
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

    /// <summary>Before the first request is answered, so that nobody gets in between.</summary>
    public async Task StartingAsync(CancellationToken ct)
    {
        await using var scope = Open(out var db);
        var before = Forgotten();
        await db.Set<FailedTries>().Where(t => t.LastAt < before).ExecuteDeleteAsync(ct);
        await foreach (var row in db.Set<FailedTries>().AsNoTracking().OrderByDescending(t => t.LastAt).Take(Most).AsAsyncEnumerable().WithCancellation(ct))
            _tries[row.Of] = new Tries { Count = row.Count, First = row.FirstAt, Last = row.LastAt, Stored = true };
    }

    public Task StartAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken ct) => Task.CompletedTask;

    async Task StoreAsync(string hash)
    {
        if (!_tries.TryGetValue(hash, out var tries))
            return;
        int count;
        DateTime first, last;
        lock (tries)
        {
            (count, first, last) = (tries.Count, tries.First.UtcDateTime, tries.Last.UtcDateTime);
            tries.Stored = count > 0;
        }
        // A visitor who goes away must not take the count along: no token of the request here.
        await using var scope = Open(out var db);
        var rows = db.Set<FailedTries>().Where(t => t.Of == hash);
        if (count == 0)
        {
            await rows.ExecuteDeleteAsync();
            return;
        }
        if (await PutAsync() > 0)
            return;
        db.Add(new FailedTries { Of = hash, Count = count, FirstAt = first, LastAt = last });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another try of the same moment made the row.
            await PutAsync();
        }

        Task<int> PutAsync() => rows.ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, count).SetProperty(t => t.FirstAt, first).SetProperty(t => t.LastAt, last));
    }

    AsyncServiceScope Open(out SeraiDb db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        return scope;
    }

    DateTime Forgotten() => (time.GetUtcNow() - Window - Window).UtcDateTime;

    Tries Of(string key, DateTimeOffset now)
    {
        if (_tries.Count > Most)
            foreach (var (old, tries) in _tries.Where(t => now - t.Value.Last > Window || now - t.Value.First > Window + Window).ToList())
                _tries.TryRemove(new KeyValuePair<string, Tries>(old, tries));
        return _tries.GetOrAdd(Hash(key), _ => new Tries { First = now });
    }

    static string From(string address) => "from:" + address;

    static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
