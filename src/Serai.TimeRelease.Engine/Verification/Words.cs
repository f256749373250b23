using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>How findings write instants and durations.</summary>
static class Words
{
    static readonly ZonedDateTimePattern Pattern = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:sso<G>", null);

    public static string At(long micros, DateTimeZone? zone) => Pattern.Format(InstantOf(micros).InZone(zone ?? DateTimeZone.Utc));

    public static Instant InstantOf(long micros) => Instant.FromUnixTimeTicks(micros * 10);

    public static long Micros(Instant instant) => instant.ToUnixTimeTicks() / 10;

    /// <summary><c>2 h 35</c>, <c>3 d 4 h 00</c>, <c>12 min</c>, <c>45 s</c>.</summary>
    public static string Length(long micros)
    {
        var sign = micros < 0 ? "-" : "";
        var seconds = Math.Abs(micros) / 1_000_000;
        return sign + seconds switch
        {
            < 60 => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
            < 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min"),
            < 172_800 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600} h {seconds / 60 % 60:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86_400} d {seconds / 3600 % 24} h {seconds / 60 % 60:00}"),
        };
    }

    public static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
