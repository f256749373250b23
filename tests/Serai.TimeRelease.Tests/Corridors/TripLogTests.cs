using Serai.TimeRelease.Engine.Corridors;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Tests.Corridors;

public sealed class TripLogTests
{
    private const string Header = "trip,corridor,mode,source,tonnes,part,node,to_node,country,side,from,from_zone,to,to_zone,km,cost,activity,hours,official,unofficial\n";

    private const string Ferry = Header + """
        t1,2,road,KFFA,20,leg,Beyneu,Aktau,,,2024-06-01 10:00,Asia/Aqtau,2024-06-01 16:00,,420,300,,,,
        t1,2,road,KFFA,20,stop,Aktau,,KZ,out,2024-06-01 16:00,Asia/Aqtau,2024-06-01 20:00,,,,2,3,40,
        t1,2,road,KFFA,20,stop,Aktau,,KZ,out,2024-06-01 16:00,Asia/Aqtau,2024-06-01 20:00,,,,"Waiting, queue",1,,15
        t1,2,road,KFFA,20,leg,Aktau,Alat,,,2024-06-01 20:00,Asia/Aqtau,2024-06-02 17:00,Asia/Baku,470,900,,,,
        t1,2,road,KFFA,20,stop,Alat,,AZ,in,2024-06-02 17:00,Asia/Baku,2024-06-02 19:30,,,,2,2.5,60,0

        """;

    [Fact]
    public void A_ferry_between_two_zones_takes_22_hours_and_not_21()
    {
        var log = TripLog.Read(new StringReader(Ferry));
        log.Problems.ShouldBeEmpty();
        log.Rows.ShouldBe(5);
        var trip = log.Trips.ShouldHaveSingleItem();
        trip.Legs.Last().Hours.ShouldBe(22);
        trip.Stops.First().Activities.ShouldBe([new TripActivity("2", 3, 40, 0), new TripActivity("Waiting, queue", 1, 0, 15)]);
        var found = CorridorIndicators.Of(log.Trips);
        (found.Borders.Hours.Mean, found.Borders.Payments.Mean).ShouldBe((3.25, 57.5));
        found.SpeedWithDelay.ShouldBe(890 / 34.5, 1e-9);
        found.SpeedWithoutDelay.ShouldBe(890 / 28.0, 1e-9);
        found.Cost.Mean.ShouldBe(1315 * 500 / 890.0, 1e-9);
        found.Crossings.ShouldHaveSingleItem().GapHours.ShouldBe(22);
    }

    [Fact]
    public void Semicolons_and_a_byte_order_mark_are_read_too() =>
        TripLog.Read(new StringReader("\uFEFF" + Ferry.Replace("\"Waiting, queue\"", "Waiting").Replace(',', ';'))).Trips.ShouldHaveSingleItem().Kilometres.ShouldBe(890);

    [Fact]
    public void A_row_with_a_fault_is_named_and_its_trip_left_out_because_a_missing_leg_looks_like_speed()
    {
        var log = TripLog.Read(new StringReader(Ferry + "t2,2,road,KFFA,20,leg,A,B,,,31/02/2024 10:00,Asia/Baku,2024-06-01 16:00,,x,,,,,\nt2,2,road,KFFA,20,stop,B,,AZ,up,2024-06-01 16:00,Asia/Bakoo,2024-06-01 16:00,,,,,,,\n"), "log.csv");
        log.Trips.ShouldHaveSingleItem().Id.ShouldBe("t1");
        log.Problems.Select(problem => (problem.Row, problem.Column)).ShouldBe([(7, "from"), (7, "km"), (8, "from_zone"), (8, "side"), (0, "trip")]);
        log.Problems.ShouldAllBe(problem => problem.File == "log.csv" && problem.Found.Length > 0 && problem.Expected.Length > 0);
    }

    [Theory]
    [InlineData("", ProblemCodes.FileEmpty)]
    [InlineData("trip,part,node,from\n", ProblemCodes.ColumnMissing)]
    [InlineData("trip,trip,part,node,from,to\n", ProblemCodes.HeaderDuplicated)]
    public void A_file_without_the_needed_columns_is_refused(string text, string code)
    {
        var log = TripLog.Read(new StringReader(text));
        log.Trips.ShouldBeEmpty();
        log.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_is_named() =>
        TripLog.Read(new StringReader(Header + "t1,\"2,road\n")).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCodes.QuoteNotClosed);
}
