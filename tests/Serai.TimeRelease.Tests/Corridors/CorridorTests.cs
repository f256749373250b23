using NodaTime;
using Serai.TimeRelease.Engine.Comparing;
using Serai.TimeRelease.Engine.Corridors;

namespace Serai.TimeRelease.Tests.Corridors;

public sealed class CorridorTests
{
    private static Instant At(double hours) => Instant.FromUtc(2025, 6, 1, 0, 0) + NodaTime.Duration.FromHours(hours);

    /// <summary>Tbilisi to Baku by road: 60 km, out of Georgia 5 h, a gap of 1 h, into Azerbaijan 3 h, 490 km with a traffic stop of half an hour.</summary>
    private static Trip Example(string id = "t1", double delay = 0) => new(id, "2", "road", "GIRCA", 10,
    [
        new TripLeg("Tbilisi", "Red Bridge", 60, At(0), At(1.5), 30),
        new TripStop("Tsiteli Khidi", "GE", BorderSide.Exit, At(1.5), At(6.5 + delay), [new("2", 4, 40, 0), new("1", 1, 0, 10)]),
        new TripStop("Krasnyi Most", "AZ", BorderSide.Entry, At(7.5 + delay), At(10.5 + delay), [new("2", 2, 60, 5)]),
        new TripLeg("Red Bridge", "Ganja", 140, At(10.5 + delay), At(13 + delay), 70),
        new TripStop("Ganja", "AZ", BorderSide.None, At(13 + delay), At(13.5 + delay), [new("7", 0.5, 0, 20)]),
        new TripLeg("Ganja", "Baku", 350, At(13.5 + delay), At(19.5 + delay), 175),
    ]);

    [Fact]
    public void The_four_indicators_of_one_trip()
    {
        var found = CorridorIndicators.Of([Example()]);
        found.Trips.ShouldBe(1);
        found.LeftOut.ShouldBeEmpty();
        // Two crossings: 5 h and 3 h; 50 and 65 dollars.
        (found.Borders.Hours.Count, found.Borders.Hours.Mean, found.Borders.Payments.Mean).ShouldBe((2, 4, 57.5));
        // (275 + 135) · 500/550 · 20/10
        found.Cost.Mean.ShouldBe(410 * 500 / 550.0 * 2, 1e-9);
        found.SpeedWithDelay.ShouldBe(550 / 19.5, 1e-9);
        found.SpeedWithoutDelay.ShouldBe(550 / 10.0, 1e-9);
        found.Sources.ShouldBe([KeyValuePair.Create("GIRCA", 1)]);
    }

    [Fact]
    public void Both_sides_of_the_border_and_the_gap_between_are_told_apart()
    {
        var crossing = BorderCrossing.Of(Example()).ShouldHaveSingleItem();
        (crossing.ExitNode, crossing.EntryNode, crossing.ExitHours, crossing.GapHours, crossing.EntryHours, crossing.TotalHours, crossing.Payments)
            .ShouldBe(("Tsiteli Khidi", "Krasnyi Most", 5, 1, 3, 9, 115));
    }

    [Fact]
    public void A_side_that_is_not_in_the_log_is_missing_and_not_zero()
    {
        var trip = Example();
        var crossing = BorderCrossing.Of(trip with { Parts = [.. trip.Parts.Where(part => part is not TripStop { Side: BorderSide.Exit })] }).ShouldHaveSingleItem();
        (crossing.ExitNode, crossing.EntryNode, crossing.GapHours, crossing.TotalHours).ShouldBe((null, "Krasnyi Most", null, null));
        BorderCrossing.Of(trip with { Parts = [.. trip.Parts.Where(part => part is not TripStop { Side: BorderSide.Entry })] }).ShouldHaveSingleItem().EntryHours.ShouldBeNull();
    }

    [Fact]
    public void Posts_and_countries_have_their_own_figures_by_direction()
    {
        var found = CorridorIndicators.Of([Example("t1"), Example("t2", delay: 2)]);
        found.ByPost.Select(post => (post.Country, post.Node, post.Side, post.Hours.Count, post.Hours.Mean)).ShouldBe([("AZ", "Krasnyi Most", BorderSide.Entry, 2, 3), ("GE", "Tsiteli Khidi", BorderSide.Exit, 2, 6)]);
        found.ByCountry.Select(country => (country.Country, country.Side, country.Hours.Mean)).ShouldBe(
            [("AZ", BorderSide.None, 3), ("AZ", BorderSide.Entry, 3), ("GE", BorderSide.None, 6), ("GE", BorderSide.Exit, 6)]);
        found.Activities.Select(activity => (activity.Code, activity.Count, activity.Hours.Mean, activity.Official, activity.Unofficial)).ShouldBe(
            [("1", 2, 1, 0, 10), ("2", 4, 3, 50, 2.5), ("7", 2, 0.5, 0, 20)]);
        // 1,100 km in 19.5 + 21.5 h, not the mean of two speeds.
        found.SpeedWithDelay.ShouldBe(1100 / 41.0, 1e-9);
        found.SpeedsWithDelay.Mean.ShouldBeGreaterThan(found.SpeedWithDelay);
    }

    [Fact]
    public void A_ferry_from_Aktau_to_Alat_takes_22_hours_by_the_clocks_of_its_two_sides()
    {
        Instant On(string zone, int day, int hour) => new LocalDateTime(2024, 6, day, hour, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        var trip = new Trip("t1", "2", "road", "KFFA", 20,
        [
            new TripStop("Aktau", "KZ", BorderSide.Exit, On("Asia/Aqtau", 1, 16), On("Asia/Aqtau", 1, 20), []),
            new TripLeg("Aktau", "Alat", 470, On("Asia/Aqtau", 1, 20), On("Asia/Baku", 2, 17), 900),
            new TripStop("Alat", "AZ", BorderSide.Entry, On("Asia/Baku", 2, 17), On("Asia/Baku", 2, 19), []),
        ]);
        trip.MovingHours.ShouldBe(22);
        var crossing = BorderCrossing.Of(trip).ShouldHaveSingleItem();
        (crossing.ExitHours, crossing.GapHours, crossing.EntryHours, crossing.TotalHours).ShouldBe((4, 22, 2, 28));
    }

    [Fact]
    public void Speeds_average_harmonically() => Speeds.Mean([(100, 2), (100, 4)]).ShouldBe(33.333, 5e-4);

    [Fact]
    public void Speed_with_delay_never_exceeds_speed_without()
    {
        var random = new Engine.Statistics.SeededRandom(4);
        var trips = Enumerable.Range(0, 200).Select(i => Example($"t{i}", delay: 10 * random.NextShare())).ToArray();
        for (var n = 1; n <= trips.Length; n += 20)
        {
            var found = CorridorIndicators.Of(trips.Take(n));
            found.SpeedWithDelay.ShouldBeLessThanOrEqualTo(found.SpeedWithoutDelay);
        }
    }

    [Fact]
    public void An_impossible_trip_is_named_and_left_out()
    {
        var trip = Example();
        var parts = trip.Parts.ToArray();
        parts[2] = (TripStop)parts[2] with { From = At(6), To = At(10.5) };
        var found = CorridorIndicators.Of([trip, trip with { Id = "bad", Parts = parts }]);
        found.Trips.ShouldBe(1);
        found.LeftOut.ShouldHaveSingleItem().ShouldContain("Trip bad, part 3");
        CorridorIndicators.Of([]).Borders.Hours.Mean.ShouldBe(double.NaN);
    }

    [Fact]
    public void The_ladder_rises_at_stops_and_slopes_along_legs()
    {
        var ladder = Ladder.Of(Example());
        ladder.Select(point => (point.Label, point.What, point.Kilometres, point.Hours, point.Cost)).ShouldBe(
        [
            ("Tbilisi", "start", 0, 0, 0), ("Red Bridge", "leg", 60, 1.5, 30), ("Tsiteli Khidi", "stop", 60, 6.5, 80), ("Tsiteli Khidi", "unrecorded", 60, 7.5, 80),
            ("Krasnyi Most", "stop", 60, 10.5, 145), ("Ganja", "leg", 200, 13, 215), ("Ganja", "stop", 200, 13.5, 235), ("Baku", "leg", 550, 19.5, 410),
        ]);
        var (points, trips) = Ladder.Mean([Example("t1"), Example("t2", delay: 2), Example("t3") with { Parts = [Example().Parts[0]] }]);
        trips.ShouldBe(2);
        points[^1].ShouldBe(new LadderPoint("Baku", "leg", 550, 20.5, 410));
        Ladder.Of(Example() with { Parts = [] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("KZHOR", "KZAAU", 2317.6)]
    [InlineData("KZAAU", "AZALA", 431.3)]
    [InlineData("KZKUR", "AZALA", 401.6)]
    [InlineData("TMKRW", "AZALA", 302.6)]
    [InlineData("AZALA", "GETBS", 433.5)]
    [InlineData("GETBS", "GEPTI", 265.0)]
    public void Great_circles_between_the_nodes_are_the_published_ones(string from, string to, double kilometres)
    {
        CorridorNode Node(string code) => CorridorReference.Nodes.Single(node => node.Locations.Contains(code));
        var (a, b) = (Node(from), Node(to));
        Speeds.GreatCircle(a.Latitude!.Value, a.Longitude!.Value, b.Latitude!.Value, b.Longitude!.Value).ShouldBe(kilometres, 0.05);
    }

    [Fact]
    public void Published_figures_are_there_with_their_pages_and_none_of_them_is_a_missing_one()
    {
        var figures = CorridorReference.Figures;
        figures.Count.ShouldBe(394);
        figures.ShouldAllBe(figure => figure.Source.StartsWith("https://cpmm.carecprogram.org/", StringComparison.Ordinal) && figure.Value.Value > 0);
        PrintedNumber Value(string mode, string place, string direction, string indicator, int year) =>
            figures.Single(one => (one.Mode, one.Place, one.Direction, one.Indicator, one.Year) == (mode, place, direction, indicator, year)).Value;
        Value("road", "Kazakhstan", "", "TFI1", 2020).ToString().ShouldBe("8.6");
        Value("road", "Sarpi", "out", "TFI1", 2020).ToString().ShouldBe("36.2");
        Value("rail", "Kazakhstan", "in", "TFI2", 2022).ToString().ShouldBe("313");
        Value("road", "CAREC", "", "TFI3", 2021).ToString().ShouldBe("1256.1");
        figures.ShouldNotContain(one => one.Place == "Turkmenistan" && one.Mode == "road" && one.Indicator == "TFI2" && one.Year == 2021);
        CorridorReference.Corridors.Count.ShouldBe(6);
        CorridorReference.Activities.Count(activity => activity.Published).ShouldBe(8);
        CorridorReference.Nodes.ShouldAllBe(node => node.Latitude == null || node.Attribution.Contains("OpenStreetMap") || node.Approximate);
    }

    [Fact]
    public void Every_published_pair_of_speeds_passes_the_check_that_one_narrative_fails()
    {
        foreach (var slow in CorridorReference.Figures.Where(one => one.Indicator == "SWD"))
        {
            var fast = CorridorReference.Figures.SingleOrDefault(one => one.Indicator == "SWOD" && (one.Mode, one.Place, one.Year) == (slow.Mode, slow.Place, slow.Year));
            PublicationChecks.Speeds(slow.Value, fast?.Value).ShouldBeEmpty($"{slow.Place} {slow.Year}");
        }
    }
}
