using System.Collections;
using System.Text;

namespace Serai.TimeRelease.Engine.Events;

/// <summary>
/// Names of cases, kept as UTF-8 in one block: five million names as strings would take more memory than the stamps of their events.
/// </summary>
public sealed class CaseNames : IReadOnlyList<string>
{
    readonly byte[] _utf8;
    readonly long[] _ends;

    /// <param name="utf8">All names one after the other.</param>
    /// <param name="ends">Per name: where it ends in <paramref name="utf8"/>.</param>
    internal CaseNames(byte[] utf8, long[] ends) => (_utf8, _ends) = (utf8, ends);

    /// <summary>Names from strings.</summary>
    public static CaseNames From(IReadOnlyList<string> names)
    {
        var ends = new long[names.Count];
        var length = 0L;
        for (var i = 0; i < ends.Length; i++)
            ends[i] = length += Encoding.UTF8.GetByteCount(names[i]);
        var utf8 = new byte[length];
        for (var i = 0; i < ends.Length; i++)
            Encoding.UTF8.GetBytes(names[i], utf8.AsSpan((int)(i == 0 ? 0 : ends[i - 1])));
        return new CaseNames(utf8, ends);
    }

    public int Count => _ends.Length;

    /// <summary>Bytes of all names.</summary>
    internal long Bytes => _ends.Length == 0 ? 0 : _ends[^1];

    /// <summary>The name of a case. Makes a new string at each call.</summary>
    public string this[int index] => Encoding.UTF8.GetString(Utf8(index));

    /// <summary>The name of a case as UTF-8, without making a string.</summary>
    public ReadOnlySpan<byte> Utf8(int index)
    {
        var from = index == 0 ? 0 : _ends[index - 1];
        return _utf8.AsSpan((int)from, (int)(_ends[index] - from));
    }

    /// <summary>Number of the case of this name, or -1. Looks at every name.</summary>
    public int IndexOf(string name)
    {
        var utf8 = Encoding.UTF8.GetBytes(name);
        for (var i = 0; i < Count; i++)
            if (Utf8(i).SequenceEqual(utf8))
                return i;
        return -1;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
