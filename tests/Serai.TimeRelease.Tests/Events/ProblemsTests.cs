using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Tests.Events;

public sealed class ProblemsTests
{
    [Fact]
    public void Every_finding_is_counted_and_only_the_first_are_kept_in_full()
    {
        var problems = new Problems(detailsPerCode: 2);
        for (var row = 2; row < 12; row++)
            problems.Add(new ReadProblem("a.csv", row, "time", ProblemCodes.TimeUnreadable, "\"soon\"", "a date and time"));

        problems.CountOf(ProblemCodes.TimeUnreadable).ShouldBe(10);
        problems.RowsRefused.ShouldBe(10);
        problems.Details.Select(p => p.Row).ShouldBe([2, 3]);
        problems.Details[0].ToString().ShouldBe("a.csv, row 2, column `time`: found \"soon\"; expected a date and time");
    }

    [Fact]
    public void Findings_of_parts_come_together_in_order()
    {
        var first = new Problems(3);
        var second = new Problems(3);
        foreach (var row in (int[])[1, 2])
            first.Add(new ReadProblem(null, row, null, ProblemCodes.CaseMissing, "", "a case"));
        foreach (var row in (int[])[5, 6])
            second.Add(new ReadProblem(null, row, null, ProblemCodes.CaseMissing, "", "a case"));

        first.Absorb(second);

        first.Total.ShouldBe(4);
        first.Details.Select(p => p.Row).ShouldBe([1, 2, 5]);
    }
}
