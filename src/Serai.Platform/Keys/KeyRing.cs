using System.Globalization;
using System.Security.Cryptography;

namespace Serai.Platform.Keys;

/// <summary>
/// The installation's own signing keys, kept as PEM files in the data folder's <c>keys</c>: ECDSA P-256 for receipts and
/// audit checkpoints, RSA 3072 for credentials. The public halves are published, those of keys that were replaced too.
/// </summary>
public sealed class KeyRing(string folder)
{
    const string CredentialsFile = "credentials.pem";
    const string RetiredFiles = "credentials-*.public.pem";

    readonly Lock _lock = new();
    ECDsa? _receipts;
    RSA? _credentials;
    DateTime _credentialsFrom;

    /// <summary>A public key that signs no more; what it signed before still verifies.</summary>
    /// <param name="File">Its file in the folder of keys; taking the file away withdraws the key.</param>
    public sealed record Retired(string File, DateTime Since, RSAParameters Public);

    public ECDsa Receipts
    {
        get
        {
            lock (_lock)
                return _receipts ??= Load("receipts.pem", () => ECDsa.Create(ECCurve.NamedCurves.nistP256), ECDsa.Create);
        }
    }

    /// <summary>The key that signs credentials now. A key that another process changed is taken up at its next use.</summary>
    public RSA Credentials
    {
        get
        {
            lock (_lock)
            {
                var written = File.GetLastWriteTimeUtc(Path.Combine(folder, CredentialsFile));
                if (_credentials is null || written != _credentialsFrom)
                {
                    _credentials = Load(CredentialsFile, () => RSA.Create(3072), RSA.Create);
                    _credentialsFrom = File.GetLastWriteTimeUtc(Path.Combine(folder, CredentialsFile));
                }
                return _credentials;
            }
        }
    }

    public IReadOnlyList<Retired> RetiredCredentials() =>
        [.. System.IO.Directory.EnumerateFiles(folder, RetiredFiles).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>
    /// A new key signs from now on. The public half of the old one is on disk before the old key is written over, so that a crash in
    /// between loses nothing; its private half is gone afterwards.
    /// </summary>
    public void RotateCredentials(DateTime now)
    {
        lock (_lock)
        {
            var old = Credentials;
            Write($"credentials-{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.public.pem", old.ExportSubjectPublicKeyInfoPem());
            using var made = RSA.Create(3072);
            Write(CredentialsFile, made.ExportPkcs8PrivateKeyPem());
            _credentials = null;
        }
    }

    static Retired Read(string path)
    {
        var name = Path.GetFileName(path);
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return new Retired(name, DateTime.TryParseExact(name.Split('-', '.')[1], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var since)
            ? since : File.GetLastWriteTimeUtc(path), key.ExportParameters(includePrivateParameters: false));
    }

    T Load<T>(string name, Func<T> make, Func<T> empty) where T : AsymmetricAlgorithm
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            using var made = make();
            Write(name, made.ExportPkcs8PrivateKeyPem());
        }
        var key = empty();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }

    void Write(string name, string pem)
    {
        var path = Path.Combine(folder, name);
        var written = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(written, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(pem));
            stream.Flush(flushToDisk: true);
        }
        File.Move(written, path, overwrite: true);
    }
}
