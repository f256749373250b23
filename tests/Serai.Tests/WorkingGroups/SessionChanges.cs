using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Platform.Mail;
using Serai.Tests.Rig;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.WorkingGroups;

/// <summary>A session that moves or leaves the agenda does so in calendars too. Read back with a library that had no part in writing.</summary>
public sealed class SessionChanges
{
    static readonly Dictionary<string, string> Nothing = [];

    static Dictionary<string, string> Session(string title, string starts, string ends, string day = "2027-01-25") =>
        new(WorkingGroupTests.Session(title, starts, ends)) { ["Input.Day"] = day, ["Input.Speakers[0].Name"] = "", ["Input.Speakers[0].Office"] = "" };

    static Task<Guid> IdAsync(House house, string title) => house.WithAsync(async (db, _) => (await db.Set<Session>().ToListAsync()).Single(s => s.Title["en"] == title).Id);

    /// <summary>By sequence, the event's own entry first; two mails of one save have no other order.</summary>
    static async Task<List<(string Method, Ical.Net.Calendar File)>> MailsAsync(House house, string to = "jahongir@example.org") =>
        [.. (await house.WithAsync((db, _) => db.Set<OutgoingMail>().Where(m => m.To == to).ToListAsync())).Select(m => (Method: m.CalendarMethod!, File: Ical.Net.Calendar.Load(m.Calendar!)!))
            .OrderBy(m => m.File.Events.Single().Sequence).ThenByDescending(m => m.File.Events.Single().IsAllDay)];

    static async Task<(House House, WorkingGroupTests.Setting Setting, Browser Officer)> InvitedAsync()
    {
        var house = await House.OpenAsync();
        var setting = await WorkingGroupTests.PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", Session("Opening", "09:00", "10:00"));
        await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", Session("Lecture", "10:00", "11:00"));
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", Nothing);
        return (house, setting, officer);
    }

    [Fact]
    public async Task A_removed_session_is_cancelled_by_its_own_UID_with_a_higher_sequence_in_its_zone()
    {
        var (house, setting, officer) = await InvitedAsync();
        await using var closing = house;
        var id = await IdAsync(house, "Lecture");
        var before = Ical.Net.Calendar.Load((await officer.GetAsync($"/events/{setting.Event}/event.ics")).Body)!.Events.Single(e => e.Uid == $"{id:N}@serai");

        var agenda = await officer.SubmitAsync($"/events/{setting.Event}/agenda/{id}/remove", Nothing);
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", Nothing);
        var mails = await MailsAsync(house);

        agenda.Text.ShouldContain("2 invited people learn of the changes");
        mails.Select(m => m.Method).ShouldBe(["REQUEST", "REQUEST", "CANCEL"]);
        var cancel = mails[2].File;
        cancel.Method.ShouldBe("CANCEL");
        var entry = cancel.Events.Single();
        (entry.Uid, entry.Status).ShouldBe(($"{id:N}@serai", "CANCELLED"));
        entry.Sequence.ShouldBeGreaterThan(before.Sequence);
        entry.Start!.AsUtc.ShouldBe(new DateTime(2027, 1, 25, 5, 0, 0, DateTimeKind.Utc));
        cancel.TimeZones.Single().TzId.ShouldBe("Asia/Tashkent");
        entry.Organizer.ShouldNotBeNull();
        entry.Attendees.Single().Value!.ToString().ShouldBe("mailto:jahongir@example.org");
        // The event itself stays.
        mails[1].File.Events.Single().Status.ShouldBe("CONFIRMED");
    }

    [Fact]
    public async Task A_calendar_that_took_the_file_in_is_told_by_the_file_and_by_the_feed()
    {
        var (house, setting, officer) = await InvitedAsync();
        await using var closing = house;
        var id = await IdAsync(house, "Lecture");
        var page = await officer.SubmitAsync("/calendar", Nothing, "form[action*='programme=RM-TEST'], main form");
        var feed = page.Html.QuerySelector("code") is { } address ? new Uri(address.TextContent).AbsolutePath : throw new InvalidOperationException(page.Text);

        await officer.SubmitAsync($"/events/{setting.Event}/agenda/{id}/remove", Nothing);

        foreach (var file in new[] { (await officer.GetAsync($"/events/{setting.Event}/event.ics")).Body, (await house.Visit().GetAsync(feed)).Body })
        {
            var read = Ical.Net.Calendar.Load(file)!;
            read.Events.Single(e => e.Uid == $"{id:N}@serai").Status.ShouldBe("CANCELLED");
            read.Events.Count(e => e.Status == "CONFIRMED").ShouldBe(2);
        }
    }

    [Fact]
    public async Task A_moved_session_is_asked_for_again_at_its_new_time_and_the_others_are_not()
    {
        var (house, setting, officer) = await InvitedAsync();
        await using var closing = house;
        var id = await IdAsync(house, "Lecture");

        await officer.SubmitAsync($"/events/{setting.Event}/agenda/{id}/edit", new Dictionary<string, string> { ["Input.Day"] = "2027-01-26", ["Input.Starts"] = "14:00", ["Input.Ends"] = "15:30" });
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", Nothing);
        var mails = await MailsAsync(house);

        mails.Select(m => m.Method).ShouldBe(["REQUEST", "REQUEST", "REQUEST"]);
        var entry = mails[2].File.Events.Single();
        (entry.Uid, entry.Status).ShouldBe(($"{id:N}@serai", "CONFIRMED"));
        entry.Start!.AsUtc.ShouldBe(new DateTime(2027, 1, 26, 9, 0, 0, DateTimeKind.Utc));
        entry.Sequence.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task What_nobody_was_told_of_needs_no_cancellation_and_a_cancellation_goes_out_once()
    {
        var (house, setting, officer) = await InvitedAsync();
        await using var closing = house;
        await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", Session("Afterthought", "15:00", "16:00"));
        await officer.SubmitAsync($"/events/{setting.Event}/agenda/{await IdAsync(house, "Afterthought")}/remove", Nothing);
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", Nothing);
        await officer.SubmitAsync($"/events/{setting.Event}/agenda/{await IdAsync(house, "Lecture")}/remove", Nothing);
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", Nothing);
        await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", Session("Late talk", "16:00", "17:00"));
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", Nothing);

        (await MailsAsync(house)).Count(m => m.Method == "CANCEL").ShouldBe(1);
    }

    [Fact]
    public async Task Moving_the_whole_event_moves_its_own_entry_and_sends_no_mail_for_each_session()
    {
        var (house, setting, officer) = await InvitedAsync();
        await using var closing = house;

        await officer.SubmitAsync($"/events/{setting.Event}/postpone", new Dictionary<string, string> { ["Input.From"] = "1 March 2027", ["Input.Why"] = "The venue is not free" });

        (await MailsAsync(house)).Count.ShouldBe(2);
    }
}
