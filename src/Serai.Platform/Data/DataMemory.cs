using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Serai.Platform.Access;
using Serai.Platform.Changes;

namespace Serai.Platform.Data;

/// <summary>
/// What was read of the database is remembered until one of the tables it was read from is written. What one reader sees is never shown
/// to another who sees less: the sight is part of every key, or there is nothing scoped in what is remembered. What is remembered is
/// shared, so it must not be changed, and it holds data or Messages rather than sentences, unless the language is part of its name.
/// </summary>
public sealed class DataMemory(DataMemory.Store store, SeraiDb db, Reader reader, TimeProvider time)
{
    /// <summary>
    /// What takes this long to count is not counted anew at each write: it may be a minute behind the writes of others, never behind the
    /// reader's own.
    /// </summary>
    static readonly TimeSpan Long = TimeSpan.FromMilliseconds(100);

    static readonly TimeSpan MostBehind = TimeSpan.FromMinutes(1);

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The audit chain tells of other processes' changes; a table outside the audit has only the clock.</summary>
    static readonly TimeSpan LongestUnaudited = TimeSpan.FromMinutes(1);

    bool _looked;

    /// <summary>The same for all readers who see the same records.</summary>
    public Task<T> ReadAsync<T>(string what, Func<Task<T>> read) => ReadAsync((typeof(T), what, reader.Sight.Key), false, read);

    /// <summary>
    /// The same for all readers: only tables without a scope, or filters lifted on purpose where a total is public. A scoped table that is read
    /// through its filter throws, for it would show one reader's records to another.
    /// </summary>
    public Task<T> ReadForAllAsync<T>(string what, Func<Task<T>> read) => ReadAsync((typeof(T), what, ""), true, read);

    /// <summary>What belongs to this one reader, for instance what waits for them.</summary>
    public Task<T> ReadOwnAsync<T>(string what, Func<Task<T>> read) =>
        ReadAsync((typeof(T), what, $"{reader.AccountId ?? reader.LinkId}/{reader.PersonId}/{string.Join(',', reader.Roles)}/{string.Join(',', reader.Languages)}/{reader.Zone}/{reader.Sight.Key}"), false, read);

    async Task<T> ReadAsync<T>((Type, string, string) key, bool forAll, Func<Task<T>> read)
    {
        // What a running transaction has written is its own until it commits.
        if (db.Database.CurrentTransaction is not null)
            return await read();
        await LookForOthersAsync();
        if (Find<T>(key) is { } found)
            return found.Value;
        // One reads, the others wait for it: a dashboard that everybody opens at nine must not be counted thirty times.
        var gate = store.Gates.GetOrAdd(key, _ => new SemaphoreSlim(1));
        await gate.WaitAsync();
        try
        {
            return Find<T>(key) is { } made ? made.Value : await ReadNowAsync(key, forAll, read);
        }
        finally
        {
            store.Gates.TryRemove(key, out _);
            gate.Release();
        }
    }

    async Task<T> ReadNowAsync<T>((Type, string, string) key, bool forAll, Func<Task<T>> read)
    {
        var since = store.Versions.Now;
        var started = time.GetTimestamp();
        var before = db.Recorder;
        var tables = db.Recorder = new HashSet<string>(StringComparer.Ordinal);
        T value;
        var usedScope = false;
        try
        {
            var scopeBefore = db.ScopeUsed;
            db.ScopeUsed = false;
            value = await read();
            usedScope = db.ScopeUsed;
            db.ScopeUsed = scopeBefore || usedScope;
        }
        finally
        {
            db.Recorder = before;
        }
        before?.UnionWith(tables);
        if (forAll && usedScope)
            throw new InvalidOperationException($"'{key.Item2}' is remembered for all readers but was read through a scope: use ReadAsync.");
        var kept = !db.HasOtherServers || tables.All(db.IsAudited) ? Longest : LongestUnaudited;
        store.Cache.Set(key, new Kept<T>(value, tables, since, time.GetElapsedTime(started) > Long, time.GetUtcNow(), time.GetUtcNow() + kept), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = kept });
        return value;
    }

    Kept<T>? Find<T>((Type, string, string) key)
    {
        if (!store.Cache.TryGetValue(key, out Kept<T>? kept) || kept!.Until < time.GetUtcNow() || !(store.Versions.Hold(kept.Tables, kept.Since) || MayBeBehind(kept)))
            return null;
        db.Recorder?.UnionWith(kept.Tables);
        return kept;
    }

    bool MayBeBehind<T>(Kept<T> kept) => kept.TookLong && time.GetUtcNow() < kept.Made + MostBehind && store.Versions.LastWriteOf(reader.AccountId ?? reader.LinkId) <= kept.Since;

    /// <summary>
    /// Once a request where other servers write into the same database; once a second where this process is the only server, because
    /// then only a command of the administrator may write beside it.
    /// </summary>
    async Task LookForOthersAsync()
    {
        if (_looked || !store.IsTimeToLook(time, db.HasOtherServers))
            return;
        _looked = true;
        // The look is nothing that a reading in progress depends on.
        var recorder = db.Recorder;
        db.Recorder = null;
        store.Versions.SawHead(await db.Set<AuditEntry>().OrderByDescending(e => e.Sequence).Select(e => (long?)e.Sequence).FirstOrDefaultAsync() ?? 0);
        db.Recorder = recorder;
    }

    sealed record Kept<T>(T Value, IReadOnlyCollection<string> Tables, long Since, bool TookLong, DateTimeOffset Made, DateTimeOffset Until);

    /// <summary>What all readers of this process remember together. The number of things is bounded; the least used go first.</summary>
    public sealed class Store(TableVersions versions) : IDisposable
    {
        long _lookedAt;

        internal TableVersions Versions => versions;

        internal MemoryCache Cache { get; } = new(new MemoryCacheOptions { SizeLimit = 4_000 });

        internal ConcurrentDictionary<(Type, string, string), SemaphoreSlim> Gates { get; } = new();

        internal bool IsTimeToLook(TimeProvider time, bool always)
        {
            var now = time.GetTimestamp();
            var last = Volatile.Read(ref _lookedAt);
            return always || ((last == 0 || time.GetElapsedTime(last, now) > TimeSpan.FromSeconds(1)) && Interlocked.CompareExchange(ref _lookedAt, now, last) == last);
        }

        public void Dispose() => Cache.Dispose();
    }
}
