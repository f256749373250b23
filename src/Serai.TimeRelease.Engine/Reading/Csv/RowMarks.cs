using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>The places of separators and row ends of one chunk, found 64 bytes at a time.</summary>
sealed unsafe class RowMarks : IDisposable
{
    int* _marks;
    int* _rowEnds;
    int _capacity;

    /// <summary>Places of separators, row ends and (where asked for) quotes, in order. The entry before the first is -1.</summary>
    public int* Marks => _marks + 1;

    /// <summary>Per row: which mark is its end.</summary>
    public int* RowEnds => _rowEnds;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(byte* text, int length, byte delimiter, byte newline, bool quotes)
    {
        if (_capacity < length + 64)
        {
            Dispose();
            _capacity = length + length / 4 + 64;
            _marks = (int*)NativeMemory.Alloc((nuint)_capacity + 16, sizeof(int));
            _rowEnds = (int*)NativeMemory.Alloc((nuint)_capacity + 16, sizeof(int));
        }
        _marks[0] = -1;
        int* marks = _marks + 1, rowEnds = _rowEnds;
        int count = 0, rows = 0;
        var third = quotes ? (byte)'"' : delimiter;
        for (var at = 0; at < length; at += 64)
        {
            ulong all, ends;
            if (Vector512.IsHardwareAccelerated)
            {
                var v = Vector512.Load(text + at);
                ends = Vector512.Equals(v, Vector512.Create(newline)).ExtractMostSignificantBits();
                all = Vector512.Equals(v, Vector512.Create(delimiter)).ExtractMostSignificantBits() | Vector512.Equals(v, Vector512.Create(third)).ExtractMostSignificantBits() | ends;
            }
            else
            {
                Vector256<byte> low = Vector256.Load(text + at), high = Vector256.Load(text + at + 32);
                Vector256<byte> end = Vector256.Create(newline), cut = Vector256.Create(delimiter), quote = Vector256.Create(third);
                ends = Vector256.Equals(low, end).ExtractMostSignificantBits() | (ulong)Vector256.Equals(high, end).ExtractMostSignificantBits() << 32;
                all = ends | (Vector256.Equals(low, cut) | Vector256.Equals(low, quote)).ExtractMostSignificantBits()
                    | (ulong)(Vector256.Equals(high, cut) | Vector256.Equals(high, quote)).ExtractMostSignificantBits() << 32;
            }
            if (at + 64 > length)
            {
                var valid = ulong.MaxValue >> (at + 64 - length);
                all &= valid;
                ends &= valid;
            }
            while (ends != 0)
            {
                var below = (ends & (0 - ends)) - 1;
                rowEnds[rows++] = count + BitOperations.PopCount(all & below);
                ends &= ends - 1;
            }
            while (all != 0)
            {
                marks[count++] = at + BitOperations.TrailingZeroCount(all);
                all &= all - 1;
            }
        }
        Count = count;
        return rows;
    }

    public int Count { get; private set; }

    public void Dispose()
    {
        NativeMemory.Free(_marks);
        NativeMemory.Free(_rowEnds);
        _marks = null;
        _rowEnds = null;
        _capacity = 0;
    }
}
