using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Tests.Rig;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.WorkingGroups;

/// <summary>A speaker who is in another session at the same moment is a warning that somebody confirms.</summary>
public sealed class SpeakerClashTests
{
    /// <summary>Another programme, another zone: 06:00 in Brussels is 10:00 in Tashkent.</summary>
    static async Task<(House House, Guid Here, Guid There, Browser Officer)> OpenAsync(EventState state = EventState.Planned, string starts = "06:00", string ends = "07:00", string speaker = "Aigerim Tileubayeva")
    {
        var house = await House.OpenAsync();
        var setting = await WorkingGroupTests.PrepareAsync(house);
        var there = await house.WithAsync(async (db, _) =>
        {
            var programme = new Programme { Code = "HS-OTHER", Title = new("en", "Classification"), State = ProgrammeState.Running };
            var e = new ProgrammeEvent { ProgrammeId = programme.Id, ProgrammeCode = programme.Code, Kind = EventKind.WorkingGroup, Number = 2, From = new(2027, 1, 25), To = new(2027, 1, 29), Zone = "Europe/Brussels", State = state };
            var session = new Session { EventId = e.Id, Day = new(2027, 1, 25), Starts = TimeOnly.Parse(starts, System.Globalization.CultureInfo.InvariantCulture), Ends = TimeOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), Title = new("en", "Keynote") };
            session.Speakers.Add(new SessionSpeaker { SessionId = session.Id, PersonId = speaker == "Aigerim Tileubayeva" ? setting.KazakhPerson : null, Name = speaker });
            db.AddRange(programme, e, session);
            await db.SaveAsync(house.Change());
            return e.Id;
        });
        return (house, setting.Event, there, await house.SignInAsync(Role.ProjectOfficer));
    }

    static Dictionary<string, string> Session(string starts, string ends) => WorkingGroupTests.Session("Lecture", starts, ends);

    [Fact]
    public async Task It_names_the_other_session_across_programmes_and_zones_and_nothing_is_saved_before_it_is_confirmed()
    {
        var (house, here, there, officer) = await OpenAsync();
        await using var closing = house;

        var warned = await officer.SubmitAsync($"/events/{here}/agenda/new", Session("10:30", "12:00"));

        warned.Status.ShouldBe(HttpStatusCode.BadRequest);
        warned.Text.ShouldContain("Keynote");
        warned.Text.ShouldContain("HS-OTHER");
        warned.Text.ShouldContain("Aigerim Tileubayeva");
        (await house.WithAsync((db, _) => db.Set<Session>().CountAsync(s => s.EventId == here))).ShouldBe(0);
        var box = warned.Html.QuerySelector("input[name='Input.Confirmed']")!;
        var saved = await officer.SubmitOnAsync(warned, new Dictionary<string, string> { ["Input.Confirmed"] = box.GetAttribute("value")! });
        saved.H1.ShouldBe("Agenda");
        saved.Text.ShouldContain("Speakers in two places at once");
        foreach (var page in new[] { $"/events/{here}", $"/events/{there}" })
            (await officer.GetAsync(page)).Text.ShouldContain("at the same time in");
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/events/{here}")).Text.ShouldNotContain("at the same time in");
    }

    [Fact]
    public async Task A_confirmation_is_only_for_what_was_shown_and_is_not_asked_for_again()
    {
        var (house, here, _, officer) = await OpenAsync();
        await using var closing = house;
        var warned = await officer.SubmitAsync($"/events/{here}/agenda/new", Session("10:30", "12:00"));
        var key = warned.Html.QuerySelector("input[name='Input.Confirmed']")!.GetAttribute("value")!;

        (await officer.SubmitAsync($"/events/{here}/agenda/new", new Dictionary<string, string>(Session("10:30", "12:00")) { ["Input.Confirmed"] = "anything" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        await officer.SubmitOnAsync(warned, new Dictionary<string, string> { ["Input.Confirmed"] = key });
        var id = await house.WithAsync((db, _) => db.Set<Session>().Where(s => s.EventId == here).Select(s => s.Id).SingleAsync());
        var again = await officer.SubmitAsync($"/events/{here}/agenda/{id}/edit", new Dictionary<string, string> { ["Input.Title.en"] = "Lecture on profiles" });

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Text.ShouldContain("Lecture on profiles");
    }

    [Theory]
    [InlineData("12:00", "13:00", false, "Aigerim Tileubayeva")]
    [InlineData("10:00", "11:00", true, "Aigerim Tileubayeva")]
    [InlineData("10:00", "11:00", false, "Somebody Else")]
    public async Task No_warning_before_or_after_in_a_cancelled_event_or_for_another_person(string starts, string ends, bool cancelled, string speaker)
    {
        var (house, here, _, officer) = await OpenAsync(cancelled ? EventState.Cancelled : EventState.Planned, speaker: speaker);
        await using var closing = house;

        (await officer.SubmitAsync($"/events/{here}/agenda/new", Session(starts, ends))).H1.ShouldBe("Agenda");
    }

    [Fact]
    public async Task Two_parallel_sessions_of_one_agenda_are_one_clash()
    {
        var (house, here, _, officer) = await OpenAsync(EventState.Cancelled);
        await using var closing = house;
        await officer.SubmitAsync($"/events/{here}/agenda/new", Session("14:00", "15:00"));

        var warned = await officer.SubmitAsync($"/events/{here}/agenda/new", new Dictionary<string, string>(Session("14:30", "15:30")) { ["Input.Title.en"] = "Group work" });
        var saved = await officer.SubmitOnAsync(warned, new Dictionary<string, string> { ["Input.Confirmed"] = warned.Html.QuerySelector("input[name='Input.Confirmed']")!.GetAttribute("value")! });

        saved.Html.QuerySelectorAll("main li").Count(li => li.TextContent.Contains("at the same time in", StringComparison.Ordinal)).ShouldBe(1);
    }
}
