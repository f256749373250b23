using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Platform.Data;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Records;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Checks;

/// <summary>What verification has to know of a study: the order of its map, its window, and what its points and columns are called in the data.</summary>
internal sealed record StudySetup(VerificationSetup Verification, string Fingerprint)
{
    public static async Task<StudySetup> ReadAsync(SeraiDb db, Study study, IReadOnlyList<Dataset> datasets, DateTimeOffset now, CancellationToken ct)
    {
        var points = await db.Set<TimePoint>().AsNoTracking().Where(p => p.StudyId == study.Id).OrderBy(p => p.Step).ThenBy(p => p.Code).ToListAsync(ct);
        string? Name(string code) => points.Find(p => p.Code == code) is { } point ? point.InData ?? point.Code : null;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(study.Zone) ?? DateTimeZone.Utc;
        Instant? StartOf(DateOnly? day) => day is { } d ? zone.AtStartOfDay(new LocalDate(d.Year, d.Month, d.Day)).ToInstant() : null;
        var columns = datasets.SelectMany(d => d.SegmentColumns).Distinct().ToList();
        var setup = new VerificationSetup
        {
            // Points that stand beside each other, and those that only some cases pass, have no order among them.
            Order = [.. points.Where(p => !p.Optional && p.Code is not "D1").GroupBy(p => p.Step).Where(g => g.Count() == 1).Select(g => g.First().InData ?? g.First().Code)],
            Arrival = Name("A1"), Lodgement = Name("D1"), Release = Name("R1"), Payment = Name("P2"),
            Examinations = [.. points.Where(p => p.Code is "X3" or "X4").Select(p => p.InData ?? p.Code)],
            Lane = columns.Find(c => string.Equals(c, "lane", StringComparison.OrdinalIgnoreCase) || string.Equals(c, "channel", StringComparison.OrdinalIgnoreCase)),
            Now = Instant.FromDateTimeOffset(now),
            // Queues begin before the first day: the window is asked of arrivals through the freeze only.
            Freeze = StartOf(study.Freeze?.AddDays(1)),
            Recorder = datasets.Select(d => d.RecorderColumn).OfType<string>().FirstOrDefault(),
            Zone = zone,
            DetailsPerRule = 5000,
        };
        return new StudySetup(setup, string.Join('|', setup.Order) + study.Freeze + setup.Recorder + setup.Lane + now.UtcDateTime.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
