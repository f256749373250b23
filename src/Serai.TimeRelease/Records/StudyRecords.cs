using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.TimeRelease.Checks;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Logs;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Records;

/// <summary>All records of a study that are in use, read once and kept while they are looked at; verified, and without the cases that verification holds.</summary>
internal sealed class StudyRecords(SeraiDb db, FileStore store, IMemoryCache cache, TimeProvider time)
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    /// <param name="All">Every case that was read.</param>
    /// <param name="Used">The cases that enter the figures.</param>
    public sealed record Read(EventLog All, EventLog Used, VerificationResult Verified, IReadOnlyList<string> Segments, IReadOnlyList<string> Excluded);

    /// <summary>Null while no dataset is in use.</summary>
    public async Task<Read?> ReadAsync(Study study, CancellationToken ct)
    {
        var datasets = await db.Set<Dataset>().AsNoTracking().Where(d => d.StudyId == study.Id && d.InUse).OrderBy(d => d.At).ToListAsync(ct);
        if (datasets.Count == 0)
            return null;
        var setup = await StudySetup.ReadAsync(db, study, datasets, time.GetUtcNow(), ct);
        var decisions = await db.Set<CaseDecision>().AsNoTracking().Where(c => c.StudyId == study.Id).OrderBy(c => c.Case).ToListAsync(ct);
        var of = string.Join('|', [$"{study.Version}", .. datasets.Select(d => $"{d.Id}:{d.Version}"), setup.Fingerprint, .. decisions.Select(c => $"{c.Id}:{c.Version}")]);
        // One reading a study: records can be large, and an older reading is of no use to anybody.
        var key = ("study records", study.Id);
        if (cache.TryGetValue(key, out Remembered? kept) && kept!.Of == of)
            return kept.Read;
        var read = await Task.Run(() => Make(study, datasets, setup.Verification, decisions), ct);
        cache.Set(key, new Remembered(of, read), new MemoryCacheEntryOptions { SlidingExpiration = Kept });
        return read;
    }

    /// <param name="Of">What the reading was made from: another text, another reading.</param>
    sealed record Remembered(string Of, Read? Read);

    Read? Make(Study study, IReadOnlyList<Dataset> datasets, VerificationSetup setup, IReadOnlyList<CaseDecision> decisions)
    {
        var logs = datasets.Select(d => RecordReading.Of(study, d, store).Log).OfType<EventLog>().ToList();
        if (logs.Count == 0)
            return null;
        List<string> columns = [.. datasets.SelectMany(d => d.SegmentColumns).Distinct(StringComparer.Ordinal)];
        List<string> withRecorder = datasets.Select(d => d.RecorderColumn).OfType<string>().FirstOrDefault() is { } recorder && !columns.Contains(recorder) ? [.. columns, recorder] : columns;
        var all = logs.Count == 1 ? logs[0] : StudyLogs.Join(logs, withRecorder);
        var verified = Verifier.Verify(all, setup);
        var readmitted = decisions.Where(d => !d.LeaveOut).Select(d => d.Case).ToHashSet(StringComparer.Ordinal);
        var leftOut = decisions.Where(d => d.LeaveOut).Select(d => d.Case).ToHashSet(StringComparer.Ordinal);
        var held = Enumerable.Range(0, all.CaseCount).Where(c => all.CaseNames[c] is var name && (leftOut.Contains(name) || (verified.Held[c] && !readmitted.Contains(name)))).ToHashSet();
        List<string> excluded = [.. held.Order().Select(c => all.CaseNames[c])];
        var used = held.Count == 0 ? all : StudyLogs.Keep(all, withRecorder, c => !held.Contains(c));
        return new Read(all, used, verified, columns, excluded);
    }
}
