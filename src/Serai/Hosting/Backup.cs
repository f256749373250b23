using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Mail;

namespace Serai.Hosting;

/// <summary>
/// A backup is one ZIP archive: a consistent copy of the database, the stored files, the keys, and a manifest with the hash
/// of each. A restore checks all of it before the installation can be used, and holds the mails that were waiting.
/// </summary>
static class Backup
{
    const string ManifestName = "manifest.json";

    public sealed record Entry(string Path, long Size, string Sha256);

    /// <param name="Folder">Where the installation lay: a restore on the same machine takes the erasures made there since.</param>
    public sealed record Manifest(string Product, DateTime At, long AuditRecords, string AuditHead, IReadOnlyList<Entry> Files, string? Folder = null);

    /// <param name="NewErasures">Erasures that the backup did not know yet.</param>
    /// <param name="ErasedAgain">People whom the backup brought back and who were erased again.</param>
    public sealed record Restored(Manifest Manifest, int NewErasures, int ErasedAgain)
    {
        public string AuditHead => Manifest.AuditHead;
    }

    public static async Task<Manifest> WriteAsync(IServiceProvider services, FileInfo archive, CancellationToken ct)
    {
        var installation = services.GetRequiredService<Installation>();
        if (installation.Database is not null)
            throw new InvalidDataException("This installation keeps its records in PostgreSQL: back them up with pg_dump, and the folders files and keys by copying. docs/operation.md shows both.");
        var db = services.GetRequiredService<SeraiDb>();
        var copy = System.IO.Path.Combine(installation.DataFolder, $"backup-{Guid.CreateVersion7():N}.db");
        try
        {
            // The online backup interface takes a consistent copy while the server goes on writing.
            await using (var source = new SqliteConnection($"Data Source={installation.DatabaseFile};Pooling=False"))
            await using (var target = new SqliteConnection($"Data Source={copy};Pooling=False"))
            {
                await source.OpenAsync(ct);
                await target.OpenAsync(ct);
                source.BackupDatabase(target);
                await CheckIntegrityAsync(target, ct);
            }
            var (records, head) = await HeadAsync(copy, ct);
            var entries = new List<Entry>();
            var written = archive.FullName + ".part";
            await using (var file = new FileStream(written, FileMode.Create, FileAccess.ReadWrite))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    entries.Add(await AddAsync(zip, copy, "serai.db", ct));
                    foreach (var folder in new[] { installation.FilesFolder, installation.KeysFolder })
                        foreach (var path in System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                            entries.Add(await AddAsync(zip, path, System.IO.Path.GetRelativePath(installation.DataFolder, path).Replace('\\', '/'), ct));
                    foreach (var name in new[] { "serai.json", "erasures.jsonl" })
                        if (File.Exists(System.IO.Path.Combine(installation.DataFolder, name)))
                            entries.Add(await AddAsync(zip, System.IO.Path.Combine(installation.DataFolder, name), name, ct));
                    var manifest = new Manifest("Serai", services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, records, head, entries, installation.DataFolder);
                    await using var stream = await zip.CreateEntry(ManifestName).OpenAsync(ct);
                    await JsonSerializer.SerializeAsync(stream, manifest, JsonSerializerOptions.Web, ct);
                }
                file.Flush(flushToDisk: true);
            }
            File.Move(written, archive.FullName, overwrite: true);
            return await ReadManifestAsync(archive, ct);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <param name="erasures">A file <c>erasures.jsonl</c> that is newer than the backup, or the folder in which it lies.</param>
    public static async Task<Restored> RestoreAsync(FileInfo archive, string folder, CancellationToken ct, string? erasures = null)
    {
        if (!archive.Exists)
            throw new InvalidDataException($"{archive.FullName} does not exist.");
        if (System.IO.Directory.Exists(folder) && System.IO.Directory.EnumerateFileSystemEntries(folder).Any())
            throw new InvalidDataException($"{folder} is not empty. A restore never writes over an installation; give a new folder with --data.");
        if (erasures is not null && System.IO.Directory.Exists(erasures))
            erasures = System.IO.Path.Combine(erasures, Tombstones.FileName);
        if (erasures is not null && !File.Exists(erasures))
            throw new InvalidDataException($"{erasures} does not exist; expected the file {Tombstones.FileName} of the old data folder, or that folder.");
        var manifest = await ReadManifestAsync(archive, ct);
        System.IO.Directory.CreateDirectory(folder);
        try
        {
            await using (var zip = await ZipFile.OpenReadAsync(archive.FullName, ct))
                foreach (var entry in manifest.Files)
                    await TakeOutAsync(zip, entry, folder, ct);
            var database = System.IO.Path.Combine(folder, "serai.db");
            await using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
            {
                await connection.OpenAsync(ct);
                await CheckIntegrityAsync(connection, ct);
            }
            // People erased after the backup was made must not come back: what the old folder knows counts, where it is still there.
            var tombstones = new Tombstones(folder);
            var more = erasures is null ? 0 : tombstones.Merge(erasures);
            if (manifest.Folder is { } old)
                more += tombstones.Merge(System.IO.Path.Combine(old, Tombstones.FileName));
            return new Restored(manifest, more, await CheckChainAsync(manifest, folder, ct));
        }
        catch
        {
            // A folder that failed its checks must not look like an installation.
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    static async Task<int> CheckChainAsync(Manifest manifest, string folder, CancellationToken ct)
    {
        var installation = new Installation { DataFolder = folder };
        await using var app = SeraiApp.Build(installation);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem("Restore");
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var result = await scope.ServiceProvider.GetRequiredService<AuditVerification>().VerifyAsync(null, ct);
        if (!result.Holds)
            throw new InvalidDataException($"The audit chain of the backup is broken at record {result.Broken}: {result.Reason}.");
        if (result.Links != manifest.AuditRecords || result.Head != manifest.AuditHead)
            throw new InvalidDataException($"The audit chain of the backup ends at record {result.Links}; the manifest says {manifest.AuditRecords}.");
        await db.Set<OutgoingMail>().Where(m => m.State == MailState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Held), ct);
        // An older backup has an older schema; the erasure knows the present one only.
        await Schema.UpgradeAsync(app.Services, installation, ct);
        var again = await scope.ServiceProvider.GetRequiredService<EraseAgain>().ExecuteAsync(ct);
        // What was erased must not lie in unused pages of the file either.
        if (again > 0)
            await db.Database.ExecuteSqlRawAsync("VACUUM", ct);
        SqliteConnection.ClearAllPools();
        return again;
    }

    static async Task<(long Records, string Head)> HeadAsync(string database, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sequence, hash FROM platform_audit_entry ORDER BY sequence DESC LIMIT 1";
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), reader.GetString(1)) : (0, AuditChain.Start);
    }

    static async Task CheckIntegrityAsync(SqliteConnection connection, CancellationToken ct)
    {
        foreach (var check in new[] { "PRAGMA integrity_check", "PRAGMA foreign_key_check" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = check;
            var answer = await command.ExecuteScalarAsync(ct);
            if (answer is not (null or "ok"))
                throw new InvalidDataException($"The database failed its check ({check}): {answer}");
        }
    }

    static async Task<Entry> AddAsync(ZipArchive zip, string path, string name, CancellationToken ct)
    {
        using var hash = SHA256.Create();
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using (var target = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct))
        await using (var hashed = new CryptoStream(target, hash, CryptoStreamMode.Write))
            await source.CopyToAsync(hashed, ct);
        return new Entry(name, source.Length, Convert.ToHexStringLower(hash.Hash!));
    }

    static async Task TakeOutAsync(ZipArchive zip, Entry entry, string folder, CancellationToken ct)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, entry.Path));
        if (!path.StartsWith(System.IO.Path.GetFullPath(folder) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidDataException($"The archive names a file outside the folder: {entry.Path}");
        var packed = zip.GetEntry(entry.Path) ?? throw new InvalidDataException($"The archive lacks {entry.Path}, which its manifest names.");
        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        string found;
        using (var hash = SHA256.Create())
        {
            await using (var source = await packed.OpenAsync(ct))
            await using (var target = new FileStream(path, FileMode.CreateNew))
            await using (var hashed = new CryptoStream(target, hash, CryptoStreamMode.Write))
                await source.CopyToAsync(hashed, ct);
            found = Convert.ToHexStringLower(hash.Hash!);
        }
        if (found != entry.Sha256)
            throw new InvalidDataException($"{entry.Path} in the archive is not what was backed up: its hash is {found}, expected {entry.Sha256}.");
        if (entry.Path.StartsWith("keys/", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    static async Task<Manifest> ReadManifestAsync(FileInfo archive, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(archive.FullName, ct);
            await using var stream = await (zip.GetEntry(ManifestName) ?? throw new InvalidDataException()).OpenAsync(ct);
            return await JsonSerializer.DeserializeAsync<Manifest>(stream, JsonSerializerOptions.Web, ct) is { Product: "Serai", Files: not null } manifest
                ? manifest : throw new InvalidDataException();
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw new InvalidDataException($"{archive.Name} is not a backup of Serai, or is damaged; expected the archive that serai backup writes.");
        }
    }
}
