using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>
/// Numbers names given as bytes, without making strings. A name of up to sixteen bytes is held whole by its first and last eight bytes and its length, so that
/// nothing else needs comparing; of a longer one the rest is compared too, so that two names are never taken for one.
/// </summary>
sealed unsafe class ByteNames
{
    Entry[] _entries = new Entry[64];
    int[] _slots = new int[128];
    byte[] _bytes = new byte[1024];
    int _byteCount;

    public int Count { get; private set; }

    /// <summary>Bytes of all names one after the other, and where name <paramref name="code"/> stands in them.</summary>
    public ReadOnlySpan<byte> this[int code] => _bytes.AsSpan(_entries[code].Offset, _entries[code].Length);

    public string Text(int code) => Encoding.UTF8.GetString(this[code]);

    /// <summary>The lowest row in which the name was met.</summary>
    public int FirstRow(int code) => _entries[code].FirstRow;

    public void Clear()
    {
        Count = _byteCount = 0;
        Array.Clear(_slots);
    }

    /// <summary>Mixes a name to 64 bits. Eight bytes behind the name must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(byte* name, int length, out ulong head, out ulong tail)
    {
        if (length >= 8)
        {
            head = Unsafe.ReadUnaligned<ulong>(name);
            tail = Unsafe.ReadUnaligned<ulong>(name + length - 8);
        }
        else
        {
            head = length == 0 ? 0 : Unsafe.ReadUnaligned<ulong>(name) & (ulong.MaxValue >> (64 - 8 * length));
            tail = 0;
        }
        var high = Math.BigMul(head ^ 0xA076_1D64_78BD_642FUL ^ (ulong)length, tail ^ 0xE703_7ED1_A0B4_28DBUL, out var low);
        var mixed = high ^ low;
        return length > 16 ? Longer(name, length, mixed) : mixed;
    }

    static ulong Longer(byte* name, int length, ulong mixed)
    {
        for (var i = 8; i < length - 8; i += 8)
        {
            var high = Math.BigMul(mixed ^ Unsafe.ReadUnaligned<ulong>(name + i), 0x8EBC_6AF0_9C88_C6E3UL, out var low);
            mixed = high ^ low;
        }
        return mixed;
    }

    /// <summary>The number of a name, a new one where it was not met before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodeOf(byte* name, int length, int row)
    {
        var hash = Hash(name, length, out var head, out var tail);
        return CodeOf(name, length, row, hash, head, tail);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodeOf(byte* name, int length, int row, ulong hash, ulong head, ulong tail)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var code = slots[slot] - 1;
            if (code < 0)
                return Add(name, length, row, hash, head, tail);
            ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), code);
            if (entry.Head == head && entry.Tail == tail && entry.Length == length && (length <= 16 || Same(entry, name)))
            {
                if (row < entry.FirstRow)
                    entry.FirstRow = row;
                return code;
            }
        }
    }

    bool Same(in Entry entry, byte* name) => _bytes.AsSpan(entry.Offset + 8, entry.Length - 16).SequenceEqual(new ReadOnlySpan<byte>(name + 8, entry.Length - 16));

    [MethodImpl(MethodImplOptions.NoInlining)]
    int Add(byte* name, int length, int row, ulong hash, ulong head, ulong tail)
    {
        if (Count * 2 >= _slots.Length)
            Grow();
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        if (_byteCount + length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _byteCount + length));
        new ReadOnlySpan<byte>(name, length).CopyTo(_bytes.AsSpan(_byteCount));
        _entries[Count] = new Entry { Head = head, Tail = tail, Hash = hash, Length = length, Offset = _byteCount, FirstRow = row };
        _byteCount += length;
        Place(hash, ++Count);
        return Count - 1;
    }

    void Place(ulong hash, int number)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] != 0)
            slot = (slot + 1) & mask;
        _slots[slot] = number;
    }

    void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < Count; i++)
            Place(_entries[i].Hash, i + 1);
    }

    struct Entry
    {
        public ulong Head, Tail, Hash;
        public int Length, Offset, FirstRow;
    }
}
