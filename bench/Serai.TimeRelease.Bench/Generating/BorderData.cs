using System.Globalization;
using System.Text;
using NodaTime;

namespace Serai.TimeRelease.Bench.Generating;

/// <summary>
/// Generated border data: the same bytes for the same size on every machine. Cases arrive at twenty offices in nine zones over four months of 2024, in which Kazakhstan
/// merged its zones. Durations are a technical minimum and a lognormal excess; some offices close at night; one case in ten is lodged before arrival; one row in 300 lacks
/// its stamp; one case in a hundred lacks its lane; one row in a hundred is recorded later than it happened, so that it stands out of order.
/// No two events of a case share a second, so that every rival has the same order without a row number.
/// </summary>
static class BorderData
{
    static readonly (string Name, string Zone, string Mode, bool Nights, int Weight)[] Offices =
    [
        ("Nur Zholy", "Asia/Almaty", "road", false, 12), ("Dostyk", "Asia/Almaty", "rail", true, 9), ("Altynkol", "Asia/Almaty", "rail", true, 9), ("Korday", "Asia/Almaty", "road", true, 6),
        ("Konysbaev", "Asia/Qyzylorda", "road", true, 7), ("Aktau", "Asia/Aqtau", "sea", true, 6), ("Kuryk", "Asia/Aqtau", "sea", true, 4), ("Yallama", "Asia/Tashkent", "road", false, 7),
        ("Alat UZ", "Asia/Samarkand", "road", false, 4), ("Farap", "Asia/Ashgabat", "road", false, 3), ("Turkmenbashi", "Asia/Ashgabat", "sea", true, 3), ("Alat", "Asia/Baku", "sea", true, 6),
        ("Red Bridge", "Asia/Baku", "road", true, 5), ("Tsiteli Khidi", "Asia/Tbilisi", "road", true, 5), ("Poti", "Asia/Tbilisi", "sea", true, 5), ("Batumi", "Asia/Tbilisi", "sea", true, 3),
        ("Sarpi", "Asia/Tbilisi", "road", true, 3), ("Torugart", "Asia/Bishkek", "road", false, 2), ("Dusti", "Asia/Dushanbe", "road", false, 1), ("Khorgos", "Asia/Shanghai", "road", false, 4),
    ];

    static readonly string[] Lanes = ["green", "yellow", "red", "blue", ""];
    static readonly string[] Events = ["queued", "arrival", "lodged", "accepted", "assigned", "checked", "examined", "sampled", "paid", "released", "gate-out"];
    static readonly string[] Agencies = ["border", "border", "trader", "customs", "customs", "customs", "customs", "phyto", "trader", "customs", "port"];
    const int Days = 120;
    static readonly long Begin = Instant.FromUtc(2024, 1, 1, 0, 0).ToUnixTimeSeconds();

    readonly record struct Row(long Second, int Case, byte Event, byte Office, byte Lane, bool Missing) : IComparable<Row>
    {
        public int CompareTo(Row other) => Second != other.Second ? Second.CompareTo(other.Second) : Case != other.Case ? Case.CompareTo(other.Case) : Event.CompareTo(other.Event);
    }

    public static int Write(long events, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        var text = new RowText(stream);
        text.Header();
        // 8.62 events per case on average; the last case that fits ends the file.
        var perDay = Math.Max(1, (int)(events / 8.62 / Days));
        var random = new Splitmix(2024);
        var weights = Offices.SelectMany((o, i) => Enumerable.Repeat((byte)i, o.Weight)).ToArray();
        var clocks = Offices.Select(o => new Clock(o.Zone)).ToArray();
        var byDay = new SortedDictionary<long, List<Row>>();
        long written = 0;
        var number = 0;
        for (var day = 0L; written < events; day++)
        {
            for (var i = 0; i < perDay; i++)
                Case(++number, day, ref random, weights, clocks, byDay);
            written += Flush(byDay, day, events - written, text, clocks, ref random);
        }
        text.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} events of about {number:N0} cases, {stream.Length / 1e6:N1} MB: {path}"));
        return 0;
    }

    static void Case(int number, long day, ref Splitmix random, byte[] weights, Clock[] clocks, SortedDictionary<long, List<Row>> byDay)
    {
        var office = weights[random.Below(weights.Length)];
        var draw = random.Below(100);
        byte lane = (byte)(draw < 64 ? 0 : draw < 84 ? 1 : draw < 94 ? 2 : draw < 99 ? 3 : 4);
        var slow = lane switch { 0 => 1.0, 1 => 2.5, 2 => 7.0, _ => 1.4 };
        var open = !Offices[office].Nights;
        var at = Begin + day * 86_400 + random.Below(86_400);
        var last = 0L;
        Span<(byte Event, double Hours, double Minimum)> steps = stackalloc (byte, double, double)[14];
        var count = 0;
        var early = random.Below(10) == 0;
        if (early)
            steps[count++] = (2, 0, 0);
        steps[count++] = (0, early ? 3 : 0, 0);
        steps[count++] = (1, Offices[office].Mode == "road" ? 9 : 3, 0.05);
        if (!early)
            steps[count++] = (2, 1.5, 0.02);
        steps[count++] = (3, 0.2, 0.005);
        steps[count++] = (4, 0.02, 0.001);
        if (lane is 1 or 2)
            steps[count++] = (5, 0.5 * slow, 0.05);
        if (lane == 2)
            steps[count++] = (6, 0.7 * slow, 0.2);
        if (random.Below(8) == 0)
            steps[count++] = (7, 2.5, 0.3);
        if (random.Below(25) == 0)
            steps[count++] = (5, 1, 0.05);
        steps[count++] = (8, 1.2, 0.01);
        steps[count++] = (9, 0.4 * slow, 0.02);
        if (random.Below(50) != 0)
            steps[count++] = (10, 1.8, 0.05);
        foreach (var (what, hours, minimum) in steps[..count])
        {
            at += (long)((minimum + (hours > 0 ? random.Lognormal(hours) : 0)) * 3600);
            // Closed from 20:00 to 08:00: what customs would have done at night is done in the morning.
            if (open && what is 3 or 5 or 6 or 7 or 9)
            {
                var clock = (at + clocks[office].OffsetAt(at)) % 86_400;
                if (clock >= 20 * 3600)
                    at += 32 * 3600 - clock + random.Below(1800);
                else if (clock < 8 * 3600)
                    at += 8 * 3600 - clock + random.Below(1800);
            }
            at = Math.Max(at, last + 1);
            last = at;
            // Recorded late: the row goes to the file of a later day, its stamp stays.
            var recorded = random.Below(100) == 0 ? at + random.Below(3 * 86_400) : at;
            var key = Math.Max(day, (recorded - Begin) / 86_400);
            if (!byDay.TryGetValue(key, out var list))
                byDay.Add(key, list = []);
            list.Add(new Row(at, number, what, office, lane, random.Below(300) == 0));
        }
    }

    static long Flush(SortedDictionary<long, List<Row>> byDay, long day, long left, RowText text, Clock[] clocks, ref Splitmix random)
    {
        if (!byDay.Remove(day, out var rows))
            return 0;
        rows.Sort();
        var count = (int)Math.Min(left, rows.Count);
        for (var i = 0; i < count; i++)
        {
            // Some rows stand a little out of order within the day too.
            if (random.Below(100) == 0 && i + 40 < rows.Count)
                (rows[i], rows[i + 40]) = (rows[i + 40], rows[i]);
            var row = rows[i];
            text.Row(row.Case, Events[row.Event], row.Missing ? null : row.Second, clocks[row.Office].OffsetAt(row.Second), Lanes[row.Lane], Offices[row.Office].Name, Offices[row.Office].Mode, Agencies[row.Event]);
        }
        return count;
    }

    /// <summary>Offsets of a zone, kept from one change to the next.</summary>
    sealed class Clock(string zone)
    {
        readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[zone];
        long _from = 1, _to;
        int _offset;

        public int OffsetAt(long second)
        {
            if (second >= _from && second < _to)
                return _offset;
            var interval = _zone.GetZoneInterval(Instant.FromUnixTimeSeconds(second));
            _from = interval.HasStart ? interval.Start.ToUnixTimeSeconds() : long.MinValue;
            _to = interval.HasEnd ? interval.End.ToUnixTimeSeconds() : long.MaxValue;
            return _offset = interval.WallOffset.Seconds;
        }
    }

    struct Splitmix(ulong state)
    {
        ulong _state = state;

        ulong Next()
        {
            var z = _state += 0x9E37_79B9_7F4A_7C15UL;
            z = (z ^ z >> 30) * 0xBF58_476D_1CE4_E5B9UL;
            z = (z ^ z >> 27) * 0x94D0_49BB_1331_11EBUL;
            return z ^ z >> 31;
        }

        public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

        double Share() => ((Next() >> 12) + 0.5) / (1UL << 52);

        /// <summary>A lognormal with this mean and a coefficient of variation of 1.</summary>
        public double Lognormal(double mean)
        {
            const double sigma = 0.832555;
            var z = Math.Sqrt(-2 * Math.Log(Share())) * Math.Cos(2 * Math.PI * Share());
            return mean * Math.Exp(sigma * z - sigma * sigma / 2);
        }
    }

    sealed class RowText(Stream stream)
    {
        readonly byte[] _buffer = new byte[1 << 20];
        int _at;

        public void Header() => Put("case,event,time,lane,office,mode,agency\n");

        public void Row(int number, string what, long? second, int offset, string lane, string office, string mode, string agency)
        {
            if (_at > _buffer.Length - 256)
                Flush();
            Put("KZC");
            Digits(number, 7);
            Put(",");
            Put(what);
            Put(",");
            if (second is { } instant)
                Stamp(instant, offset);
            Put(",");
            Put(lane);
            Put(",");
            Put(office);
            Put(",");
            Put(mode);
            Put(",");
            Put(agency);
            Put("\n");
        }

        void Stamp(long instant, int offset)
        {
            var wall = DateTime.UnixEpoch.AddSeconds(instant + offset);
            Digits(wall.Year, 4);
            Put("-");
            Digits(wall.Month, 2);
            Put("-");
            Digits(wall.Day, 2);
            Put("T");
            Digits(wall.Hour, 2);
            Put(":");
            Digits(wall.Minute, 2);
            Put(":");
            Digits(wall.Second, 2);
            Put("+");
            Digits(offset / 3600, 2);
            Put(":");
            Digits(offset / 60 % 60, 2);
        }

        void Put(string text) => _at += Encoding.ASCII.GetBytes(text, _buffer.AsSpan(_at));

        void Digits(int value, int count)
        {
            for (var i = count - 1; i >= 0; i--, value /= 10)
                _buffer[_at + i] = (byte)('0' + value % 10);
            _at += count;
        }

        public void Flush()
        {
            stream.Write(_buffer, 0, _at);
            _at = 0;
        }
    }
}
