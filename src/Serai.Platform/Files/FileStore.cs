using System.Security.Cryptography;

namespace Serai.Platform.Files;

/// <param name="Id">The only name the file has on disk.</param>
public sealed record KeptFile(Guid Id, long Size, string Sha256);

/// <summary>
/// Files on disk, outside any web root, each under a random name. A file is complete and safe on disk before its id is handed out, so
/// that a row can never name a file that is not there; a crash in between leaves an orphan, which <see cref="Sweep"/> removes.
/// </summary>
public sealed class FileStore
{
    private readonly string _root;
    private readonly string _incoming;
    private readonly TimeProvider _clock;

    public FileStore(string rootFolder, TimeProvider clock)
    {
        _root = Path.GetFullPath(rootFolder);
        _incoming = Path.Combine(_root, "incoming");
        _clock = clock;
        MakeFolder(_root);
        MakeFolder(_incoming);
    }

    /// <summary>Takes in a stream of unknown length, for inspection. Stops one byte past <paramref name="maxBytes"/>.</summary>
    public async Task<ReceivedFile> ReceiveAsync(Stream content, long maxBytes, CancellationToken ct)
    {
        var received = new ReceivedFile(Path.Combine(_incoming, Guid.CreateVersion7().ToString("N")));
        try
        {
            await using var file = Create(received.Path);
            var buffer = new byte[81920];
            int read;
            while ((read = await content.ReadAsync(buffer, ct)) > 0)
            {
                received.Length += read;
                // One byte too many is enough to know, and to have the inspection say so.
                if (received.Length > maxBytes) read -= (int)Math.Min(read, received.Length - maxBytes - 1);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
                if (received.Length > maxBytes)
                {
                    received.IsTooLarge = true;
                    break;
                }
            }
            return received;
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    /// <summary>Keeps what was received and accepted: the cleaned bytes if there are any, the received file otherwise.</summary>
    public KeptFile Keep(ReceivedFile received, InspectedFile inspected)
    {
        if (inspected.Cleaned is { } bytes)
        {
            var stored = Save(bytes);
            received.Dispose();
            return stored;
        }
        using (var file = new FileStream(received.Path, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        var id = MoveIn(received.Path);
        received.IsKept = true;
        return new KeptFile(id, inspected.Size, inspected.Sha256);
    }

    /// <summary>Stores bytes made by the server itself (a letter, a certificate).</summary>
    public KeptFile Save(ReadOnlySpan<byte> bytes)
    {
        var temporary = Path.Combine(_incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            using (var file = Create(temporary))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            return new KeptFile(MoveIn(temporary), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public bool Exists(Guid id) => File.Exists(PathOf(id));

    /// <summary>Throws <see cref="FileNotFoundException"/> when there is none: a row without its file is a fault, not an answer.</summary>
    public Stream Open(Guid id) => new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65536, FileOptions.Asynchronous);

    public byte[] Read(Guid id) => File.ReadAllBytes(PathOf(id));

    /// <summary>Deleting what is already gone is done, not an error.</summary>
    public void Delete(Guid id)
    {
        var path = PathOf(id);
        if (!File.Exists(path)) return;
        File.Delete(path);
        FolderSync.Sync(Path.GetDirectoryName(path)!);
    }

    public IEnumerable<Guid> Ids() => Files().Select(f => f.Id);

    public long TotalSize() => Files().Sum(f => f.File.Length);

    /// <summary>
    /// Removes files that no row names, and what was never kept. Only those older than <paramref name="age"/>: a younger one may
    /// belong to a request that has not committed yet. Returns how many were removed.
    /// </summary>
    public int Sweep(Func<Guid, bool> isKnown, TimeSpan age)
    {
        var before = _clock.GetUtcNow().UtcDateTime - age;
        var removed = 0;
        foreach (var (id, file) in Files().ToList())
        {
            if (file.LastWriteTimeUtc >= before || isKnown(id)) continue;
            file.Delete();
            removed++;
        }
        foreach (var file in new DirectoryInfo(_incoming).EnumerateFiles().ToList())
        {
            if (file.LastWriteTimeUtc >= before) continue;
            file.Delete();
            removed++;
        }
        return removed;
    }

    private IEnumerable<(Guid Id, FileInfo File)> Files()
    {
        foreach (var folder in new DirectoryInfo(_root).EnumerateDirectories("??"))
            foreach (var file in folder.EnumerateFiles())
                if (Guid.TryParseExact(file.Name, "N", out var id)) yield return (id, file);
    }

    private Guid MoveIn(string temporary)
    {
        var id = Guid.CreateVersion7();
        var path = PathOf(id);
        var folder = Path.GetDirectoryName(path)!;
        if (!System.IO.Directory.Exists(folder))
        {
            MakeFolder(folder);
            FolderSync.Sync(_root);
        }
        File.Move(temporary, path);
        FolderSync.Sync(folder);
        return id;
    }

    // The last two digits are random even in an id that begins with the time, so folders fill evenly.
    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(_root, name[^2..], name);
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) System.IO.Directory.CreateDirectory(path);
        else System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
