using System.Runtime.InteropServices;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>
/// Memory that goes back to the system when it is given back. The C library of Linux keeps what it is given back once something larger was, and a reading would hold its records
/// while the analysis grows beside them; there the pages come from the system itself.
/// </summary>
static unsafe partial class Pages
{
    const int ReadWrite = 3, PrivateAnonymous = 0x22;

    public static byte* Allocate(long bytes)
    {
        if (!OperatingSystem.IsLinux())
            return (byte*)NativeMemory.Alloc((nuint)bytes);
        var pages = Map(0, (nuint)bytes, ReadWrite, PrivateAnonymous, -1, 0);
        return pages == -1 ? throw new OutOfMemoryException() : (byte*)pages;
    }

    public static void Free(byte* pages, long bytes)
    {
        if (pages == null)
            return;
        if (OperatingSystem.IsLinux())
            _ = Unmap((nint)pages, (nuint)bytes);
        else
            NativeMemory.Free(pages);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nuint length);
}
