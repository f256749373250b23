using System.Globalization;
using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>
/// The parts of one written stamp before it is decided which of its numbers is the day. Reads, beside ISO 8601: dates with - / . or a month name between the numbers,
/// 12-hour clocks, 24:00, compact digits (20240301, 20240301123456), Unix seconds, milliseconds and microseconds (10, 13, 16 digits), and the serial numbers of
/// spreadsheets (days since 1899-12-30).
/// </summary>
ref struct StampShape
{
    /// <summary>Read, or what is wrong with the whole.</summary>
    public StampOutcome Fault;

    /// <summary>The three numbers in the order written; the year comes first, or last, or <see cref="MonthNamed"/> says where the month stood.</summary>
    public int A, B, C;

    public bool YearFirst, MonthNamed, Dotted, HasTime;
    public int YearDigits;

    /// <summary>Microseconds since midnight; a whole day for 24:00.</summary>
    public long TimeOfDay;

    /// <summary>Offset from UTC in microseconds, null for a wall time.</summary>
    public long? Offset;

    public static StampShape Of(ReadOnlySpan<byte> text)
    {
        var shape = new StampShape { YearDigits = 4 };
        text = text.Trim(" \t\r"u8);
        if (text.IsEmpty)
        {
            shape.Fault = StampOutcome.Empty;
            return shape;
        }
        if (text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var other && other != 0 && (other < 0 || text[other] is (byte)'.' or (byte)',' && text[(other + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0))
            shape.Number(text, other);
        else if (!shape.Date(ref text) || !shape.Time(ref text) || !shape.Zone(text))
            shape.Fault = shape.Fault == StampOutcome.Read ? StampOutcome.Unreadable : shape.Fault;
        return shape;
    }

    /// <summary>Year, month and day in the order given or, where it is to be detected, in the only one that is possible.</summary>
    public readonly (int Year, int Month, int Day) Arrange(DateOrder order, out StampOutcome outcome)
    {
        outcome = StampOutcome.Read;
        if (YearFirst)
            return (A, B, C);
        if (MonthNamed)
            return (C, B, A);
        switch (order)
        {
            case DateOrder.DayMonthYear:
                return (C, B, A);
            case DateOrder.MonthDayYear:
                return (C, A, B);
            case DateOrder.YearMonthDay when YearDigits == 2:
                return (A, B, C);
            case DateOrder.YearMonthDay:
                outcome = StampOutcome.NoSuchTime;
                return default;
        }
        // Nobody writes the month first with dots.
        if (Dotted && B <= 12 || A > 12 || A == B)
            return (C, B, A);
        if (B > 12)
            return (C, A, B);
        outcome = StampOutcome.OrderUnclear;
        return default;
    }

    void Number(ReadOnlySpan<byte> text, int point)
    {
        YearFirst = true;
        if (point < 0 && text.Length is 8 or 12 or 14 && point < 0)
        {
            A = Digits(text[..4]);
            B = Digits(text[4..6]);
            C = Digits(text[6..8]);
            if (text.Length == 8)
                return;
            SetTime(Digits(text[8..10]), Digits(text[10..12]), text.Length == 14 ? Digits(text[12..14]) : 0, 0);
            return;
        }
        if (point < 0 && text.Length is 10 or 13 or 16 && point < 0)
        {
            var value = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) * (text.Length switch { 10 => 1_000_000, 13 => 1_000, _ => 1 });
            SetInstant(value);
            Offset = 0;
            return;
        }
        Span<byte> plain = stackalloc byte[40];
        if (text.Length > plain.Length)
        {
            Fault = StampOutcome.Unreadable;
            return;
        }
        text.CopyTo(plain);
        if (point >= 0)
            plain[point] = (byte)'.';
        var serial = double.Parse(plain[..text.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        // 1954 to 2119: a smaller or larger number is a quantity or a key, not the serial number of a day.
        if (serial is < 20_000 or >= 80_000)
        {
            Fault = StampOutcome.Unreadable;
            return;
        }
        // A serial number is good to about 5 ms as spreadsheets print it: snap to the whole second where that near.
        var millis = Math.Round((serial - 25_569) * 86_400_000d);
        var second = Math.Round(millis / 1000) * 1000;
        SetInstant((long)(Math.Abs(millis - second) <= 5 ? second : millis) * 1000);
        HasTime = point >= 0;
    }

    void SetInstant(long micros)
    {
        var days = Math.DivRem(micros, EventTimes.Day, out var rest);
        var date = DateOnly.FromDayNumber((int)Math.Clamp(days + 719_162, 0, 3_652_058));
        (A, B, C, TimeOfDay, HasTime) = (date.Year, date.Month, date.Day, rest, true);
    }

    bool Date(ref ReadOnlySpan<byte> text)
    {
        if (!Take(ref text, out A, out var firstDigits))
            return MonthFirst(ref text);
        if (text.IsEmpty)
            return false;
        var separator = text[0];
        if (separator is not ((byte)'-' or (byte)'/' or (byte)'.' or (byte)' '))
            return false;
        text = text[1..];
        int lastDigits;
        if (!text.IsEmpty && text[0] is < (byte)'0' or > (byte)'9')
        {
            // 1-Mar-2025, 1 March 2025
            if (!Month(ref text, out B) || text.IsEmpty || text[0] != separator && text[0] is not ((byte)' ' or (byte)'.'))
                return false;
            text = text[1..].TrimStart((byte)' ');
            if (!Take(ref text, out C, out lastDigits))
                return false;
            MonthNamed = true;
        }
        else
        {
            if (separator == ' ' || !Take(ref text, out B, out _) || text.IsEmpty || text[0] != separator)
                return false;
            text = text[1..];
            if (!Take(ref text, out C, out lastDigits))
                return false;
        }
        Dotted = separator == '.';
        if (firstDigits == 4 && !MonthNamed)
        {
            YearFirst = true;
            return lastDigits <= 2;
        }
        if (lastDigits is not (2 or 4) || firstDigits > 2)
            return false;
        YearDigits = lastDigits;
        return true;
    }

    /// <summary>Mar 1, 2025</summary>
    bool MonthFirst(ref ReadOnlySpan<byte> text)
    {
        if (!Month(ref text, out B) || text.IsEmpty || text[0] != ' ')
            return false;
        text = text[1..];
        if (!Take(ref text, out A, out var digits) || digits > 2)
            return false;
        text = text.TrimStart(", "u8);
        MonthNamed = true;
        return Take(ref text, out C, out digits) && digits == 4;
    }

    static bool Month(ref ReadOnlySpan<byte> text, out int month)
    {
        var length = 0;
        while (length < text.Length && (text[length] >= 0x80 || char.IsAsciiLetter((char)text[length])))
            length++;
        month = MonthNames.Number(Encoding.UTF8.GetString(text[..length]));
        text = text[length..];
        return month > 0;
    }

    bool Time(ref ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return true;
        if (text[0] is (byte)'T' or (byte)'t')
            text = text[1..];
        else if (text[0] is (byte)' ' or (byte)',')
            text = text.TrimStart(", "u8);
        else
            return text[0] is (byte)'Z' or (byte)'+';
        if (text.IsEmpty || text[0] is < (byte)'0' or > (byte)'9')
            return false;
        int second = 0;
        long fraction = 0;
        if (!Take(ref text, out var hour, out _) || text.IsEmpty || text[0] != ':')
            return false;
        text = text[1..];
        if (!Take(ref text, out var minute, out var digits) || digits != 2)
            return false;
        if (!text.IsEmpty && text[0] == ':')
        {
            text = text[1..];
            if (!Take(ref text, out second, out digits) || digits != 2)
                return false;
            if (text.Length > 1 && text[0] is (byte)'.' or (byte)',' && text[1] is >= (byte)'0' and <= (byte)'9')
            {
                text = text[1..];
                long unit = 100_000;
                while (!text.IsEmpty && text[0] is >= (byte)'0' and <= (byte)'9')
                {
                    // What is finer than a microsecond is cut.
                    fraction += (text[0] - '0') * unit;
                    unit /= 10;
                    text = text[1..];
                }
            }
        }
        var half = text.TrimStart((byte)' ');
        if (half.Length >= 2 && (half[1] | 32) == 'm' && (half[0] | 32) is 'a' or 'p')
        {
            if (hour is < 1 or > 12)
            {
                Fault = StampOutcome.NoSuchTime;
                return false;
            }
            hour = hour % 12 + ((half[0] | 32) == 'p' ? 12 : 0);
            text = half[2..];
        }
        return SetTime(hour, minute, second, fraction);
    }

    bool SetTime(int hour, int minute, int second, long fraction)
    {
        HasTime = true;
        TimeOfDay = (hour * 3600 + minute * 60 + second) * EventTimes.Second + fraction;
        // 24:00 is the end of the day, and nothing else begins with 24.
        if (hour > 24 || minute > 59 || second > 59 || TimeOfDay > EventTimes.Day)
        {
            Fault = StampOutcome.NoSuchTime;
            return false;
        }
        return true;
    }

    bool Zone(ReadOnlySpan<byte> text)
    {
        text = text.Trim((byte)' ');
        if (text.IsEmpty)
            return true;
        if (text is [(byte)'Z' or (byte)'z'] || text.SequenceEqual("UTC"u8) || text.SequenceEqual("GMT"u8))
        {
            Offset = 0;
            return true;
        }
        if (text.StartsWith("UTC"u8) || text.StartsWith("GMT"u8))
            text = text[3..];
        if (text.Length < 2 || text[0] is not ((byte)'+' or (byte)'-'))
            return false;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        if (!Take(ref text, out var hours, out var digits))
            return false;
        int minutes = 0;
        if (digits == 4)
            hours = Math.DivRem(hours, 100, out minutes);
        else if (digits > 2 || !text.IsEmpty && (text[0] != ':' || !Take(ref text, 1, out minutes, out digits) || digits != 2))
            return false;
        if (!text.IsEmpty)
            return false;
        if (hours > 18 || minutes > 59)
        {
            Fault = StampOutcome.NoSuchTime;
            return false;
        }
        Offset = sign * (hours * 60 + minutes) * EventTimes.Minute;
        return true;
    }

    static bool Take(ref ReadOnlySpan<byte> text, int skip, out int value, out int digits)
    {
        text = text[skip..];
        return Take(ref text, out value, out digits);
    }

    static bool Take(ref ReadOnlySpan<byte> text, out int value, out int digits)
    {
        (value, digits) = (0, 0);
        while (digits < text.Length && digits < 5 && text[digits] is >= (byte)'0' and <= (byte)'9')
            value = value * 10 + text[digits++] - '0';
        text = text[digits..];
        return digits is > 0 and < 5;
    }

    static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
            value = value * 10 + digit - '0';
        return value;
    }
}
