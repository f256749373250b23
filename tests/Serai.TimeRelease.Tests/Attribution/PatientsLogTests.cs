using System.Globalization;
using NodaTime.Text;
using Serai.TimeRelease.Engine.Attribution;

namespace Serai.TimeRelease.Tests.Attribution;

/// <summary>The public log of patients, read here by its own few lines so that the sweep is tested alone. Without the file there is nothing to compare.</summary>
public sealed class PatientsLogTests
{
    private static readonly string? Log = Find();

    [Fact]
    public void Idle_days_by_resource_are_those_that_another_product_publishes()
    {
        if (Read() is not { } pairs)
            Assert.Skip("The log patients.csv is not beside the project.");
        else
        {
            var idle = ActorIdle.Of(pairs.Select(pair => pair.Work));
            string[] published = ["450.2124", "214.7436", "429.1064", "442.6260", "430.1764", "425.5362", "464.4199"];
            idle.Select(actor => (actor.Idle / 86_400.0).ToString("0.0000", CultureInfo.InvariantCulture)).ShouldBe(published);
            idle.Select(actor => actor.Works).ShouldBe([500, 500, 237, 236, 261, 495, 492]);
        }
    }

    [Fact]
    public void No_patient_has_handlings_that_overlap_so_inclusive_time_is_the_union()
    {
        if (Read() is not { } pairs)
            Assert.Skip("The log patients.csv is not beside the project.");
        else
        {
            var sweep = new AttributionSweep(7);
            foreach (var patient in pairs.GroupBy(pair => pair.Case))
                sweep.Add(patient.Min(pair => pair.Work.From), patient.Max(pair => pair.Work.To), [.. patient.Select(pair => pair.Work)]);
            (sweep.Sums.Cases, sweep.Sums.OverlappingCases, sweep.Sums.AtLeastTwo).ShouldBe((500, 0, 0));
            sweep.Sums.InclusiveOfAll.ShouldBe(sweep.Sums.Union);
            // The mean length of a case that the log is known by: 6.6763 days.
            (sweep.Sums.Elapsed / 500.0 / 86_400).ShouldBe(6.6763, 5e-5);
        }
    }

    private static List<(string Case, Work Work)>? Read()
    {
        if (Log is null)
            return null;
        var starts = new Dictionary<string, long>();
        var ends = new Dictionary<string, (string Case, int Actor, long At)>();
        foreach (var line in File.ReadLines(Log).Skip(1))
        {
            var cells = line.Split(',');
            var at = InstantPattern.General.Parse(cells[5]).Value.ToUnixTimeSeconds();
            if (cells[4] == "start")
                starts[cells[3]] = at;
            else
                ends[cells[3]] = (cells[1], cells[2][1] - '1', at);
        }
        return [.. ends.Select(end => (end.Value.Case, new Work(end.Value.Actor, starts[end.Key], end.Value.At)))];
    }

    // The logs lie beside the repository, or where the workshop keeps them.
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "event-logs", "patients.csv");
            if (File.Exists(file))
                return file;
        }
        return null;
    }
}
