using System.Security.Cryptography;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>
/// Decides whether a file that a stranger sent may be kept. Reads it as a stream with bounded memory, executes and resolves nothing,
/// and answers with the first fault found. The caller stores the file only after <see cref="FileVerdict.Accepted"/>, under a name of
/// its own (<see cref="FileStore"/>).
/// </summary>
/// <param name="scanner">Null when the operator has configured none; the accepted file then says that it was not scanned.</param>
public sealed class FileInspection(FileLimits limits, ClamScanner? scanner = null)
{
    public FileInspection() : this(FileLimits.Default) { }

    public async Task<FileVerdict> InspectAsync(string path, string? name, FilePurpose purpose, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, FileOptions.Asynchronous);
        return await InspectAsync(file, name, purpose, ct);
    }

    /// <param name="file">Must be able to seek; it is read from its beginning, more than once.</param>
    public async Task<FileVerdict> InspectAsync(Stream file, string? name, FilePurpose purpose, CancellationToken ct)
    {
        if (!file.CanSeek) throw new ArgumentException("The file must be able to seek: receive it into the store first.", nameof(file));
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(limits.Time);
        try
        {
            var inspected = await Task.Run(() => Inspect(file, name, purpose, clock.Token), clock.Token);
            return await ScanAsync(file, inspected, ct);
        }
        catch (FileRefusedException refused)
        {
            return new FileVerdict.Refused(refused.Fault, refused.Reason);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new FileVerdict.Refused(FileFault.TookTooLong, new Message("Checking this file took longer than {0} seconds.", (int)limits.Time.TotalSeconds));
        }
    }

    private InspectedFile Inspect(Stream file, string? name, FilePurpose purpose, CancellationToken ct)
    {
        if (file.Length == 0) throw new FileRefusedException(FileFault.Empty, new Message("This file is empty (0 bytes)."));
        if (file.Length > purpose.MaxBytes)
            throw new FileRefusedException(FileFault.TooLarge, new Message("This file has {0} MB; at most {1} MB are accepted.", Megabytes(file.Length), purpose.MaxBytes / 1024 / 1024));

        var safeName = FileNames.Clean(name);
        var (received, head) = ReadOnce(file, ct);
        if (Signatures.IsCompound(head))
            throw new FileRefusedException(FileFault.OldOffice, new Message("This is an old or password-protected Office file. Save it without a password as {0} and send that copy.", purpose.Listed));
        if (FileKinds.FromExtension(Path.GetExtension(safeName)) is not { } kind || !purpose.Kinds.Contains(kind))
            throw new FileRefusedException(FileFault.TypeNotAccepted, new Message("Files of this type are not accepted here; accepted are {0}.", purpose.Listed));

        var cleaned = InspectContent(file, head, kind, purpose, ct);
        // Decoding a picture cannot be interrupted, so the clock is read again behind it.
        ct.ThrowIfCancellationRequested();
        List<Message> notes = [];
        if (FileNames.HasHiddenExtension(safeName)) notes.Add(new Message("The name of this file has two extensions; it is stored as {0} only.", kind.Extension()[1..]));
        if (cleaned is not null) notes.Add(new Message("The picture was saved anew, without position and camera data."));
        var stored = cleaned is null ? received : Convert.ToHexStringLower(SHA256.HashData(cleaned));
        return new InspectedFile(kind, kind.ContentType(), safeName, stored, received, cleaned?.LongLength ?? file.Length, cleaned, ScanState.NotConfigured, notes);
    }

    /// <summary>The bytes to store instead, for pictures; null for everything else.</summary>
    private byte[]? InspectContent(Stream file, byte[] head, FileKind kind, FilePurpose purpose, CancellationToken ct)
    {
        switch (kind)
        {
            case FileKind.Docx or FileKind.Xlsx or FileKind.Pptx:
                if (!Signatures.IsArchive(head) && !LooksPrefixed(file)) throw OfficeInspection.NotOffice();
                if (new OfficeInspection(limits, ct).Inspect(file) != kind) throw OfficeInspection.NotOffice();
                return null;
            case FileKind.Pdf:
                new PdfInspection(limits, ct).Inspect(ReadAll(file), purpose.MaxPages);
                return null;
            case FileKind.Jpeg or FileKind.Png:
                return new PictureInspection(limits).Clean(ReadAll(file), kind);
            default:
                if (Signatures.IsOtherThanText(head)) throw OfficeInspection.NotOffice();
                return null;
        }
    }

    private async Task<FileVerdict> ScanAsync(Stream file, InspectedFile inspected, CancellationToken ct)
    {
        if (scanner is null) return new FileVerdict.Accepted(inspected);
        file.Position = 0;
        return await scanner.ScanAsync(file, ct) switch
        {
            { IsInfected: true } => new FileVerdict.Refused(FileFault.Virus, new Message("The virus scanner found a virus in this file.")),
            { IsClean: true } => new FileVerdict.Accepted(inspected with { Scan = ScanState.Clean }),
            _ => new FileVerdict.Held(inspected with { Scan = ScanState.NotPossible }, new Message("Held: this file could not be scanned for viruses. It is kept apart until it can be.")),
        };
    }

    private static (string Sha256, byte[] Head) ReadOnce(Stream file, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var watch = new TestVirusWatch();
        var buffer = new byte[81920];
        byte[]? head = null;
        file.Position = 0;
        int read;
        while ((read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            var got = buffer.AsSpan(0, read);
            head ??= got[..Math.Min(read, 1024)].ToArray();
            hash.AppendData(got);
            watch.Look(got);
        }
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), head ?? []);
    }

    // An archive behind other bytes is named as such; anything else only "differs from its name".
    private static bool LooksPrefixed(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, 65_557)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8) >= 0;
    }

    private static byte[] ReadAll(Stream file)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string Megabytes(long bytes) => (bytes / 1024d / 1024d).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
