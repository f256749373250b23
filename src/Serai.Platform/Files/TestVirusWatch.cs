using System.Text;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>
/// Refuses the antivirus test file of EICAR even where no scanner is configured, so that an operator can always see that checking
/// works. The string is put together here, because scanners would otherwise take this source file for it.
/// </summary>
internal sealed class TestVirusWatch
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly byte[] _seam = new byte[2 * Mark.Length];
    private int _kept;

    public void Look(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Mark) >= 0) throw Found();
        // The string may lie across two reads: look at the end of the last one together with the beginning of this one.
        var head = bytes[..Math.Min(bytes.Length, Mark.Length)];
        head.CopyTo(_seam.AsSpan(_kept));
        if (_seam.AsSpan(0, _kept + head.Length).IndexOf(Mark) >= 0) throw Found();
        var keep = Mark.Length - 1;
        if (bytes.Length >= keep)
        {
            bytes[^keep..].CopyTo(_seam);
            _kept = keep;
        }
        else
        {
            var have = _kept + bytes.Length;
            var drop = Math.Max(0, have - keep);
            _seam.AsSpan(drop, have - drop).CopyTo(_seam);
            _kept = have - drop;
        }
    }

    private static FileRefusedException Found() =>
        new(FileFault.TestVirus, new Message("This file contains the antivirus test string, so it is treated as a virus."));
}
