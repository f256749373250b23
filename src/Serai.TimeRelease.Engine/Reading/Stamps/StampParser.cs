using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>
/// Reads stamps as people and systems write them, into microseconds since 1970-01-01T00:00:00Z. The ways of writing and the choices behind them stand in
/// docs/methods/reading-event-tables.md. For one thread.
/// </summary>
/// <param name="zone">Zone of stamps without an offset, or null to report them.</param>
/// <param name="order">Order of day and month; <see cref="DateOrder.Detect"/> reads only what reads in one way.</param>
/// <param name="twice">Answer to a wall time that occurred twice.</param>
public sealed class StampParser(ZoneClock? zone, DateOrder order, TwiceChoice? twice)
{
    /// <summary>Stamps read so far whose year had two digits.</summary>
    public long YearsOfTwoDigits { get; private set; }

    /// <summary>Stamps read so far without a time of day.</summary>
    public long DatesOnly { get; private set; }

    /// <summary>Reads one stamp.</summary>
    /// <param name="text">The text; blanks around it do not matter.</param>
    /// <param name="micros">The instant, or <see cref="Events.EventLog.NoTime"/>.</param>
    public StampOutcome Parse(ReadOnlySpan<char> text, out long micros)
    {
        micros = EventTimes.NoTime;
        if (text.Length > 120)
            return StampOutcome.Unreadable;
        Span<byte> utf8 = stackalloc byte[text.Length * 3];
        return Parse(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out micros);
    }

    /// <summary>Reads one stamp in UTF-8.</summary>
    /// <param name="text">The text; blanks around it do not matter.</param>
    /// <param name="micros">The instant, or <see cref="Events.EventLog.NoTime"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public StampOutcome Parse(ReadOnlySpan<byte> text, out long micros)
    {
        // yyyy-MM-ddTHH:mm:ss, with T or blank, then nothing, Z, a fraction or an offset: nearly every system writes this.
        if (text.Length >= 19 && TryIso(text, out var wall))
        {
            if (text.Length == 19)
                return FromWall(wall, out micros);
            var rest = text[19..];
            if (rest[0] == '.')
                rest = rest[Fraction(rest, ref wall)..];
            if (rest.IsEmpty)
                return FromWall(wall, out micros);
            if (rest.Length == 1 && rest[0] == 'Z')
            {
                micros = wall;
                return StampOutcome.Read;
            }
            if (rest.Length == 6 && TryOffset(rest, out var offset))
            {
                micros = wall - offset;
                return StampOutcome.Read;
            }
        }
        return ParseAny(text, out micros);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool TryIso(ReadOnlySpan<byte> text, out long wall)
    {
        // "2024-03-01T12:34:56" as three words of eight bytes that overlap: 0-7, 8-15, 11-18.
        ref var at = ref MemoryMarshal.GetReference(text);
        var a = Word(ref at, 0);
        var b = Word(ref at, 8);
        var c = Word(ref at, 11);
        // Every byte that must be a digit becomes 0-9; every separator becomes 0.
        var x = a ^ 0x2D_30_30_2D_30_30_30_30UL;   // 2024-03-
        var y = (b & 0xFFFF_FFFF_FF00_FFFFUL) ^ 0x30_30_3A_30_30_00_30_30UL;   // 01T12:34
        var z = c ^ 0x30_30_3A_30_30_3A_30_30UL;   // 12:34:56
        var t = (byte)(b >> 16);
        const ulong six = 0x06_06_06_06_06_06_06_06UL, high = 0xF0_F0_F0_F0_F0_F0_F0_F0UL;
        const ulong seps1 = 0xFF_00_00_FF_00_00_00_00UL, seps2 = 0x00_00_FF_00_00_FF_00_00UL;
        if ((((x + six) | x | (y + six) | y | (z + six) | z) & high) != 0 || ((x & seps1) | ((y & 0x00_00_FF_00_00_00_00_00UL)) | (z & seps2)) != 0 || t is not ((byte)'T' or (byte)' '))
        {
            wall = 0;
            return false;
        }
        int year = (int)(x & 15) * 1000 + (int)(x >> 8 & 15) * 100 + (int)(x >> 16 & 15) * 10 + (int)(x >> 24 & 15);
        int month = (int)(x >> 40 & 15) * 10 + (int)(x >> 48 & 15);
        int day = (int)(y & 15) * 10 + (int)(y >> 8 & 15);
        int hour = (int)(z & 15) * 10 + (int)(z >> 8 & 15);
        int minute = (int)(z >> 24 & 15) * 10 + (int)(z >> 32 & 15);
        int second = (int)(z >> 48 & 15) * 10 + (int)(z >> 56 & 15);
        wall = 0;
        if (year is < EventTimes.FirstYear or > EventTimes.LastYear || hour > 23 || minute > 59 || second > 59)
            return false;
        var number = EventTimes.DayNumber(year, month, day);
        wall = number * EventTimes.Day + (hour * 3600 + minute * 60 + second) * EventTimes.Second;
        return number != int.MinValue;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Fraction(ReadOnlySpan<byte> text, ref long wall)
    {
        var at = 1;
        // What is finer than a microsecond is cut. A point without digits is left to the slower way, which refuses it.
        for (long unit = 100_000; at < text.Length && (uint)(text[at] - '0') < 10; at++, unit /= 10)
            wall += (text[at] - '0') * unit;
        return at == 1 ? 0 : at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Word(ref byte at, int offset)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, offset));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    StampOutcome FromWall(long wall, out long micros)
    {
        if (zone is not null)
            return zone.ToInstant(wall, twice, out micros);
        micros = EventTimes.NoTime;
        return StampOutcome.ZoneMissing;
    }

    /// <summary>±hh:mm, ±hhmm or ±hh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool TryOffset(ReadOnlySpan<byte> text, out long offset)
    {
        offset = 0;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-'))
            return false;
        var hours = Two(text, 1);
        var minutes = text.Length == 3 ? 0 : text.Length == 5 ? Two(text, 3) : text[3] == ':' ? Two(text, 4) : -1;
        if (hours is < 0 or > 18 || minutes is < 0 or > 59)
            return false;
        offset = (hours * 60 + minutes) * EventTimes.Minute;
        if (text[0] == '-')
            offset = -offset;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Two(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        return (uint)tens < 10 && (uint)ones < 10 ? tens * 10 + ones : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    StampOutcome ParseAny(ReadOnlySpan<byte> text, out long micros)
    {
        micros = EventTimes.NoTime;
        var shape = StampShape.Of(text);
        if (shape.Fault != StampOutcome.Read)
            return shape.Fault;
        var (year, month, day) = shape.Arrange(order, out var outcome);
        if (outcome != StampOutcome.Read)
            return outcome;
        if (shape.YearDigits == 2)
            year += year < 70 ? 2000 : 1900;
        if (year is < EventTimes.FirstYear or > EventTimes.LastYear)
            return StampOutcome.OutOfRange;
        var number = EventTimes.DayNumber(year, month, day);
        if (number == int.MinValue)
            return StampOutcome.NoSuchTime;
        var wall = number * EventTimes.Day + shape.TimeOfDay;
        if (shape.Offset is { } offset)
        {
            micros = wall - offset;
            outcome = StampOutcome.Read;
        }
        else
            outcome = FromWall(wall, out micros);
        if (outcome != StampOutcome.Read)
            return outcome;
        if (shape.YearDigits == 2)
            YearsOfTwoDigits++;
        if (shape.HasTime)
            return StampOutcome.Read;
        DatesOnly++;
        return StampOutcome.ReadDateOnly;
    }
}
