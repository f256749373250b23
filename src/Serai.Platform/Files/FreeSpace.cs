namespace Serai.Platform.Files;

/// <summary>What is free on the disk that holds the files.</summary>
public class FreeSpace(string folder)
{
    /// <summary>In bytes. Where the system does not say, uploads go on: a full disk is refused when it is written to.</summary>
    public virtual long Free()
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }
}
