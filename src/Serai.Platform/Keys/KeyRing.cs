using System.Security.Cryptography;

namespace Serai.Platform.Keys;

/// <summary>
/// The installation's own signing keys, kept as PEM files in the data folder's <c>keys</c>: ECDSA P-256 for receipts and
/// audit checkpoints, RSA 3072 for credentials. The public halves are published.
/// </summary>
public sealed class KeyRing(string folder)
{
    readonly Lock _lock = new();
    ECDsa? _receipts;
    RSA? _credentials;

    public ECDsa Receipts
    {
        get
        {
            lock (_lock)
                return _receipts ??= Load("receipts.pem", () => ECDsa.Create(ECCurve.NamedCurves.nistP256), ECDsa.Create);
        }
    }

    public RSA Credentials
    {
        get
        {
            lock (_lock)
                return _credentials ??= Load("credentials.pem", () => RSA.Create(3072), RSA.Create);
        }
    }

    T Load<T>(string name, Func<T> make, Func<T> empty) where T : AsymmetricAlgorithm
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            using var made = make();
            var written = path + ".new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(written, options))
            {
                stream.Write(System.Text.Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem()));
                stream.Flush(flushToDisk: true);
            }
            File.Move(written, path);
        }
        var key = empty();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }
}
