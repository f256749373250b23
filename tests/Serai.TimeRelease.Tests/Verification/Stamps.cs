using System.Globalization;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Tests.Verification;

/// <summary>Small logs for the rules: one stamp a line, in UTC.</summary>
sealed class Stamps(params string[] segments)
{
    readonly EventLogBuilder _builder = new(segments);
    int _row = 1;

    public Stamps At(string caseId, string activity, string time, string? start = null, string? actor = null, params string?[] values)
    {
        _builder.Add(caseId, activity, Micros(time), start is null ? null : Micros(start), actor, ++_row, values.Length == 0 ? new string?[segments.Length] : values);
        return this;
    }

    public EventLog Log() => _builder.Build();

    public static long Micros(string time) => new DateTimeOffset(DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)).ToUnixTimeMilliseconds() * 1000;

    /// <summary>Usual cases, so that fences and medians have something to stand on: arrival, then release one to four hours later.</summary>
    public Stamps Usual(int count = 40)
    {
        for (var i = 0; i < count; i++)
        {
            var day = new DateTime(2025, 3, 3, 8, 0, 0, DateTimeKind.Utc).AddMinutes(i * 137);
            At("usual" + i.ToString(CultureInfo.InvariantCulture), "arrival", day.ToString("o"));
            At("usual" + i.ToString(CultureInfo.InvariantCulture), "release", day.AddMinutes(60 + i * 4.5).ToString("o"));
        }
        return this;
    }
}
