namespace Serai.Platform.Files;

/// <summary>A file that has arrived and is not yet kept; gone when disposed, unless the store has kept it.</summary>
public sealed class ReceivedFile : IDisposable
{
    internal ReceivedFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Bytes read so far; when <see cref="IsTooLarge"/>, only a lower bound of what was sent.</summary>
    public long Length { get; internal set; }

    public bool IsTooLarge { get; internal set; }

    internal bool IsKept { get; set; }

    public void Dispose()
    {
        if (!IsKept) File.Delete(Path);
    }
}
