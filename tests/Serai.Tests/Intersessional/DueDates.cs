using System.Globalization;
using Serai.Training.Intersessional;

namespace Serai.Tests.Intersessional;

public sealed class DueDates
{
    static readonly IntersessionalTask Register = new()
    {
        ProgrammeId = Guid.CreateVersion7(), ProgrammeCode = "X", Title = new("en", "x"), Instructions = new("en", "x"), DueOn = new(2026, 11, 30), AcceptUntil = new(2026, 12, 10),
    };

    [Theory]
    [InlineData("Asia/Almaty", "2026-11-30T18:59:59Z")]
    [InlineData("Asia/Tbilisi", "2026-11-30T19:59:59Z")]
    [InlineData("Pacific/Fiji", "2026-11-30T11:59:59Z")]
    public void A_task_is_due_at_the_end_of_the_day_in_the_participants_own_zone(string zone, string utc) =>
        Register.DueIn(zone).Utc.ShouldBe(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));

    [Fact]
    public void Late_work_is_taken_until_the_end_of_the_stated_day_in_the_same_zone()
    {
        var due = Register.DueIn("Asia/Almaty");
        due.IsPast(new DateTime(2026, 11, 30, 18, 59, 59, DateTimeKind.Utc)).ShouldBeFalse();
        due.IsPast(new DateTime(2026, 11, 30, 19, 0, 0, DateTimeKind.Utc)).ShouldBeTrue();
        due.IsClosed(new DateTime(2026, 12, 10, 18, 59, 59, DateTimeKind.Utc)).ShouldBeFalse();
        due.IsClosed(new DateTime(2026, 12, 10, 19, 0, 0, DateTimeKind.Utc)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(8, null)]
    [InlineData(6.5, "7")]
    [InlineData(0.5, "1")]
    [InlineData(-1, "due")]
    [InlineData(-4, "late")]
    [InlineData(-12, null)]
    public void A_reminder_has_its_day(double daysLeft, string? step)
    {
        var now = Register.DueIn("Asia/Almaty").Utc.AddDays(-daysLeft);
        var cell = new BoardCell(Register, TaskWords.StandingOf(Register, null, false, now, "Asia/Almaty"), null, false);
        SendReminders.StepOf(cell, "Asia/Almaty", now).ShouldBe(step);
    }
}
