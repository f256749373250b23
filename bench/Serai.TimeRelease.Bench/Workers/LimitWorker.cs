using System.Runtime.CompilerServices;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Bench.Workers;

/// <summary>
/// The limit: columns at fixed places, the case read as a number that is its own index, no quotes, no checks, no zones but the offset, one thread; then the same analysis. What it
/// takes is what arrays and arithmetic take on this machine, and what it leaves out is what a real reader must not leave out.
/// </summary>
static unsafe class LimitWorker
{
    public static int Run(string file, string result)
    {
        var log = Read(file);
        var analysis = new LogAnalysis(SeraiWorker.Request);
        analysis.Add(log);
        SeraiWorker.Write(analysis.Finish(), result);
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static EventLog Read(string file)
    {
        using var handle = File.OpenHandle(file);
        // One row takes at least 60 bytes in this data.
        var most = (int)(RandomAccess.GetLength(handle) / 60) + 1;
        var cases = GC.AllocateUninitializedArray<int>(most);
        var seconds = GC.AllocateUninitializedArray<int>(most);
        var codes = GC.AllocateUninitializedArray<byte>(most);
        var segments = new List<ushort>();
        var perCase = new int[16];
        var segmentOf = new ushort[16];
        var names = (Events: new Names(), Lanes: new Names(), Offices: new Names());
        var buffer = GC.AllocateUninitializedArray<byte>(1 << 18, pinned: true);
        long at = 0;
        int kept = 0, count = 0, topCase = 0;
        var first = true;
        fixed (byte* start = buffer)
        {
            for (; ; )
            {
                var read = RandomAccess.Read(handle, buffer.AsSpan(kept), at);
                at += read;
                var length = kept + read;
                var end = start + buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
                if (end <= start)
                    break;
                var p = start;
                if (first)
                {
                    p += buffer.AsSpan(0, length).IndexOf((byte)'\n') + 1;
                    first = false;
                }
                while (p < end)
                {
                    var number = 0;
                    for (p += 3; *p != ','; p++)
                        number = number * 10 + *p - '0';
                    p++;
                    var what = names.Events.Code(ref p);
                    var missing = *p == ',';
                    var second = missing ? 0 : Seconds(p);
                    p += missing ? 1 : 26;
                    var lane = names.Lanes.Code(ref p);
                    var office = names.Offices.Code(ref p);
                    while (*p++ != '\n')
                    {
                    }
                    if (missing)
                        continue;
                    if (number >= perCase.Length)
                    {
                        Array.Resize(ref perCase, number * 2);
                        Array.Resize(ref segmentOf, number * 2);
                    }
                    topCase = Math.Max(topCase, number);
                    perCase[number]++;
                    segmentOf[number] = (ushort)(lane << 8 | office);
                    cases[count] = number;
                    seconds[count] = second;
                    codes[count++] = (byte)what;
                }
                kept = (int)(start + length - end);
                buffer.AsSpan((int)(end - start), kept).CopyTo(buffer);
            }
        }
        return Arrange(cases, seconds, codes, count, perCase, segmentOf, topCase, names);
    }

    static EventLog Arrange(int[] cases, int[] seconds, byte[] codes, int count, int[] perCase, ushort[] segmentOf, int topCase, (Names Events, Names Lanes, Names Offices) names)
    {
        var present = Enumerable.Range(0, topCase + 1).Count(c => perCase[c] > 0);
        var starts = new int[present + 1];
        var lanes = new int[present];
        var offices = new int[present];
        var k = 0;
        var sum = 0;
        for (var c = 0; c <= topCase; c++)
        {
            if (perCase[c] == 0)
                continue;
            starts[k] = sum;
            sum += perCase[c];
            perCase[c] = starts[k];
            lanes[k] = names.Lanes.Real(segmentOf[c] >> 8);
            offices[k++] = names.Offices.Real(segmentOf[c] & 255);
        }
        starts[k] = sum;
        var times = GC.AllocateUninitializedArray<long>(count);
        var ids = GC.AllocateUninitializedArray<int>(count);
        for (var i = 0; i < count; i++)
        {
            var to = perCase[cases[i]]++;
            times[to] = seconds[i] * 1_000_000L;
            ids[to] = codes[i];
        }
        for (var c = 0; c < present; c++)
            for (var i = starts[c] + 1; i < starts[c + 1]; i++)
                for (var j = i; j > starts[c] && times[j - 1] > times[j]; j--)
                    (times[j - 1], times[j], ids[j - 1], ids[j]) = (times[j], times[j - 1], ids[j], ids[j - 1]);
        return new EventLog
        {
            CaseNames = CaseNames.From([]),
            EventNames = names.Events.All(),
            CaseStarts = starts,
            TimeMicros = times,
            EventIds = ids,
            Segments = [new SegmentColumn("lane", lanes, names.Lanes.Known()), new SegmentColumn("office", offices, names.Offices.Known())],
        };
    }

    static readonly int[] MonthDays = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

    /// <summary>2024-03-01T12:34:56+05:00 as seconds since 1970, for the years 2024 and 2025 only.</summary>
    static int Seconds(byte* p)
    {
        static int Two(byte* at) => at[0] * 10 + at[1] - 11 * '0';
        int year = Two(p + 2), month = Two(p + 5);
        var days = 19_723 + (year - 24) * 366 + MonthDays[month - 1] - (year > 24 && month > 2 ? 1 : 0) + Two(p + 8) - 1;
        return days * 86_400 + Two(p + 11) * 3600 + Two(p + 14) * 60 + Two(p + 17) - Two(p + 20) * 3600 - Two(p + 23) * 60;
    }

    /// <summary>Codes of the few names of a column, told apart by their first three letters and their length.</summary>
    sealed class Names
    {
        readonly byte[] _codes = new byte[1 << 16];
        readonly List<string> _names = [];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Code(ref byte* p)
        {
            var from = p;
            while (*p != ',')
                p++;
            var length = (int)(p - from);
            p++;
            var key = (from[0] * 31 + from[1] * 1021 + from[2] * 7 + length * 4099) & 0xFFFF;
            if (length == 0)
                key = 0;
            return _codes[key] != 0 ? _codes[key] - 1 : Add(key, new ReadOnlySpan<byte>(from, length));
        }

        int Add(int key, ReadOnlySpan<byte> name)
        {
            _names.Add(System.Text.Encoding.UTF8.GetString(name));
            _codes[key] = (byte)_names.Count;
            return _names.Count - 1;
        }

        public string[] All() => [.. _names];
        public string[] Known() => [.. _names.Where(n => n.Length > 0)];
        public int Real(int code) => (_real ??= [.. _names.Select(n => n.Length == 0 ? EventLog.NoCode : Array.IndexOf(Known(), n))])[code];
        int[]? _real;
    }
}
