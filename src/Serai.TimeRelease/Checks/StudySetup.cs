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
        var design = await StudyDesign.ReadAsync(db, study, ct);
        var points = design.Points;
        var columns = datasets.SelectMany(d => d.SegmentColumns).Distinct().ToList();
        var setup = new VerificationSetup
        {
            // Points that stand beside each other, and those that only some cases pass, have no order among them.
            Order = [.. points.Where(p => !p.Optional && p.Code is not "D1").GroupBy(p => p.Step).Where(g => g.Count() == 1).Select(g => g.First().InData ?? g.First().Code)],
            Arrival = design.NameOf("A1"), Lodgement = design.NameOf("D1"), Release = design.NameOf("R1"), Payment = design.NameOf("P2"),
            Examinations = [.. points.Where(p => p.Code is "X3" or "X4").Select(p => p.InData ?? p.Code)],
            Lane = columns.Find(c => string.Equals(c, "lane", StringComparison.OrdinalIgnoreCase) || string.Equals(c, "channel", StringComparison.OrdinalIgnoreCase)),
            Now = Instant.FromDateTimeOffset(now),
            // Queues begin before the first day: the window is asked of arrivals through the freeze only.
            Freeze = design.FollowedUntil,
            Recorder = datasets.Select(d => d.RecorderColumn).OfType<string>().FirstOrDefault(),
            Zone = design.Zone,
            DetailsPerRule = 5000,
        };
        return new StudySetup(setup, string.Join('|', points.Select(p => $"{p.Id}:{p.Version}")) + study.Freeze + setup.Recorder + setup.Lane + now.UtcDateTime.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
