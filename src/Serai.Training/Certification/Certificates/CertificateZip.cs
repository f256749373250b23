using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Jobs;

namespace Serai.Training.Certification;

/// <summary>The papers of a programme in one ZIP: at once when they are few, else as long work with progress.</summary>
internal sealed class CertificateZip(SeraiDb db, FileStore store, CertificatePrinting printing, JobBell bell, TimeProvider time) : IJobWork
{
    public const string JobKind = "certificates-zip";

    /// <summary>More than this takes longer than a reader should wait for a page.</summary>
    public const int AtOnce = 20;

    public string Kind => JobKind;

    /// <summary>The ZIP itself, or the job that makes it; null where there is nothing to put in.</summary>
    public async Task<(byte[]? Zip, Job? Job)> MakeAsync(Guid programmeId, Guid? owner, CancellationToken ct)
    {
        var certificates = await db.Set<IssuedCertificate>().AsNoTracking().Where(c => c.ProgrammeId == programmeId && c.State == CertificateState.Valid).OrderBy(c => c.Year).ThenBy(c => c.Sequence).ToListAsync(ct);
        if (certificates.Count == 0)
            return (null, null);
        if (certificates.Count <= AtOnce)
        {
            using var buffer = new MemoryStream();
            await WriteAsync(buffer, certificates, printing, null, ct);
            return (buffer.ToArray(), null);
        }
        // The list is fixed here, where the reader's sight is known; the job itself sees everything.
        var job = new Job
        {
            Kind = JobKind, Title = /*T*/"Certificates as ZIP", Arguments = string.Join(',', certificates.Select(c => c.Id)), OwnerId = owner, CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        db.Add(job);
        await db.SaveChangesAsync(ct);
        bell.Ring();
        return (null, job);
    }

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var ids = run.Arguments.Split(',').Select(Guid.Parse).ToList();
        var certificates = await db.Set<IssuedCertificate>().AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Year).ThenBy(c => c.Sequence).ToListAsync(ct);
        using var buffer = new MemoryStream();
        await WriteAsync(buffer, certificates, printing, run, ct);
        var kept = store.Save(buffer.ToArray());
        var file = new StoredFile
        {
            Id = kept.Id, Name = $"certificates-{time.GetUtcNow():yyyy-MM-dd}.zip", ContentType = "application/zip", Size = kept.Size, Sha256 = kept.Sha256,
            Purpose = JobKind, OwnerAccountId = run.Job.OwnerId, SubjectId = run.Job.Id, ReceivedAt = time.GetUtcNow().UtcDateTime, Scan = "clean",
        };
        db.Add(file);
        await db.SaveAsync(new Change(Actor.System, time.GetUtcNow().UtcDateTime, "Certificates put together as ZIP"), ct);
        run.ResultAt($"/files/{file.Id}");
    }

    static async Task WriteAsync(Stream stream, List<IssuedCertificate> certificates, CertificatePrinting printing, JobRun? run, CancellationToken ct)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        for (var i = 0; i < certificates.Count; i++)
        {
            var entry = zip.CreateEntry($"{certificates[i].Number} {FileNames.Clean(certificates[i].PersonName)}.pdf", CompressionLevel.Fastest);
            await using (var paper = entry.Open())
                await paper.WriteAsync(await printing.PdfAsync(certificates[i], null, ct), ct);
            if (run is not null && i % 5 == 0)
                await run.ReportAsync(100 * i / certificates.Count, /*T*/"Writing certificates");
        }
    }
}
