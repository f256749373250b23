using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Tests.Rig;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.WorkingGroups;

public sealed class WorkingGroupTests
{
    static readonly DateOnly Monday = new(2027, 1, 25);

    internal sealed record Setting(Guid Programme, Guid Event, Guid Kazakh, Guid KazakhPerson, Guid Uzbek);

    internal static async Task<Setting> PrepareAsync(House house)
    {
        await house.AddMembersAsync("KZ", "UZ");
        var (kz, uz) = (await house.MemberAsync("KZ"), await house.MemberAsync("UZ"));
        return await house.WithAsync(async (db, _) =>
        {
            var programme = new Programme { Code = "RM-TEST", Title = new("en", "Risk management"), Languages = "en,ru", State = ProgrammeState.Running };
            programme.Members.Add(new ProgrammeMember { ProgrammeId = programme.Id, OfMember = kz });
            programme.Members.Add(new ProgrammeMember { ProgrammeId = programme.Id, OfMember = uz });
            var e = new ProgrammeEvent { ProgrammeId = programme.Id, ProgrammeCode = programme.Code, Kind = EventKind.WorkingGroup, Number = 4, From = Monday, To = Monday.AddDays(4), Zone = "Asia/Tashkent" };
            var people = new[] { ("Aigerim", "Tileubayeva", kz, "ru"), ("Jahongir", "Kodirov", uz, "en") }.Select(p => new Person { GivenName = p.Item1, FamilyName = p.Item2, MemberId = p.Item3, Language = p.Item4, Email = $"{p.Item1.ToLowerInvariant()}@example.org" }).ToList();
            var participants = people.Select(p => new Participant { ProgrammeId = programme.Id, PersonId = p.Id, MemberId = p.MemberId }).ToList();
            foreach (var person in people)
                person.Refold();
            db.Add(programme);
            db.Add(e);
            db.AddRange(people);
            db.AddRange(participants);
            await db.SaveAsync(house.Change());
            return new Setting(programme.Id, e.Id, participants[0].Id, people[0].Id, participants[1].Id);
        });
    }

    internal static Dictionary<string, string> Session(string title, string starts, string ends) => new()
    {
        ["Input.Day"] = "2027-01-25", ["Input.Starts"] = starts, ["Input.Ends"] = ends, ["Input.Title.en"] = title, ["Input.Title.ru"] = "Открытие",
        ["Input.Speakers[0].Name"] = "Aigerim Tileubayeva", ["Input.Speakers[0].Office"] = "Deputy head",
    };

    static string LinkIn(string mail) => System.Text.RegularExpressions.Regex.Match(mail, "/reply/[A-Za-z0-9_-]+").Value;

    [Fact]
    public async Task An_event_is_planned_and_a_second_one_of_the_same_number_is_refused()
    {
        await using var house = await House.OpenAsync();
        await PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var fields = new Dictionary<string, string> { ["Input.Kind"] = "WorkingGroup", ["Input.Number"] = "5", ["Input.From"] = "3 May 2027", ["Input.To"] = "7 May 2027", ["Input.Zone"] = "Asia/Tbilisi" };

        var made = await officer.SubmitAsync("/programmes/RM-TEST/events/new", fields);
        var again = await officer.SubmitAsync("/programmes/RM-TEST/events/new", fields);

        made.H1.ShouldBe("RM-TEST – Working group 5");
        made.Text.ShouldContain("3–7 May 2027");
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Text.ShouldContain("planned already");
    }

    [Fact]
    public async Task A_session_keeps_the_office_of_its_speaker_and_an_overlap_is_shown()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);

        await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", Session("Opening", "09:00", "10:00"));
        var agenda = await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", new Dictionary<string, string>(Session("Lecture", "09:30", "11:00")) { ["Input.Speakers[0].Name"] = "Somebody Else" });

        agenda.Text.ShouldContain("Aigerim Tileubayeva, Deputy head");
        agenda.Text.ShouldContain("begins before");
        (await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", Session("Late", "11:00", "10:00"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_invitation_carries_a_calendar_and_its_link_takes_the_reply_without_an_account()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);

        await officer.SubmitAsync($"/events/{setting.Event}/invitations", new Dictionary<string, string>());
        var mails = await house.WithAsync((db, _) => db.Set<OutgoingMail>().ToListAsync());
        var mail = mails.Single(m => m.To == "aigerim@example.org");
        var answer = await house.Visit().SubmitAsync(LinkIn(mail.TextBody), new Dictionary<string, string> { ["Input.Reply"] = "Substitute", ["Input.Substitute"] = "Daniyar Zhaxybayev" });

        mails.Count.ShouldBe(2);
        (mail.Language, mail.CalendarMethod).ShouldBe(("ru", "REQUEST"));
        mail.Calendar!.ShouldContain("DTEND;VALUE=DATE:20270130");
        mail.TextBody.ShouldNotContain("rooms.example");
        answer.Text.ShouldContain("Sends a substitute");
        (await house.WithAsync((db, _) => db.Set<Invitation>().SingleAsync(i => i.PersonId == setting.KazakhPerson))).RepliedThrough.ShouldBe(ReplyChannel.Link);
    }

    [Fact]
    public async Task Moving_an_event_raises_the_sequence_moves_the_agenda_and_cancelling_takes_it_out_of_calendars()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitAsync($"/events/{setting.Event}/agenda/new", Session("Opening", "09:00", "10:00"));
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", new Dictionary<string, string>());

        (await officer.SubmitAsync($"/events/{setting.Event}/postpone", new Dictionary<string, string> { ["Input.From"] = "1 March 2027" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        await officer.SubmitAsync($"/events/{setting.Event}/postpone", new Dictionary<string, string> { ["Input.From"] = "1 March 2027", ["Input.Why"] = "The venue is not free" });
        var moved = await house.WithAsync((db, _) => db.Set<ProgrammeEvent>().SingleAsync(e => e.Id == setting.Event));
        var session = await house.WithAsync((db, _) => db.Set<Session>().SingleAsync());
        await officer.SubmitAsync($"/events/{setting.Event}/cancel", new Dictionary<string, string> { ["Input.Why"] = "Merged with WG5" });
        var mails = await house.WithAsync((db, _) => db.Set<OutgoingMail>().Where(m => m.To == "jahongir@example.org").OrderBy(m => m.Id).ToListAsync());

        (moved.From, moved.To, session.Day).ShouldBe((new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 5), new DateOnly(2027, 3, 1)));
        mails.Select(m => m.CalendarMethod).ShouldBe(["REQUEST", "REQUEST", "CANCEL"]);
        var read = mails.Select(m => Ical.Net.Calendar.Load(m.Calendar!)!.Events.Single()).ToList();
        read.Select(e => e.Uid).Distinct().Count().ShouldBe(1);
        read.Select(e => e.Sequence).ShouldBe([1, 2, 3]);
        mails[2].TextBody.ShouldContain("Merged with WG5");
    }

    [Fact]
    public async Task A_reply_written_down_by_an_officer_names_the_channel_and_the_officer()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitAsync($"/events/{setting.Event}/invitations", new Dictionary<string, string>());
        var id = await house.WithAsync((db, _) => db.Set<Invitation>().Where(i => i.PersonId == setting.KazakhPerson).Select(i => i.Id).SingleAsync());

        var list = await officer.SubmitAsync($"/events/{setting.Event}/invitations/{id}/reply", new Dictionary<string, string> { ["Input.Reply"] = "Accepted", ["Input.Through"] = "Telephone" });

        list.Text.ShouldContain("Telephone");
        list.Text.ShouldContain("written down by ProjectOfficer");
    }

    [Fact]
    public async Task A_calendar_address_shows_the_events_and_is_empty_once_closed_or_the_account_is_disabled()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var participant = await house.SignInAsync(Role.Participant, "KZ", person: setting.KazakhPerson);

        var page = await participant.SubmitAsync("/calendar", new Dictionary<string, string>());
        var address = new Uri(page.Html.QuerySelector("code")!.TextContent).AbsolutePath;
        var open = await house.Visit().GetAsync(address);
        await house.WithAsync(async (db, _) =>
        {
            var account = await db.Set<Account>().SingleAsync(a => a.PersonId == setting.KazakhPerson);
            account.Disabled = true;
            await db.SaveAsync(house.Change());
        });
        var disabled = await house.Visit().GetAsync(address);

        open.Body.ShouldContain($"{setting.Event:N}@serai");
        Ical.Net.Calendar.Load(open.Body)!.Events.Count.ShouldBe(1);
        disabled.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Attendance_is_prefilled_as_present_and_saved_at_once_for_all()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);

        var page = await officer.GetAsync($"/events/{setting.Event}/attendance?day=2027-01-25");
        var second = page.Html.QuerySelectorAll("input[type=hidden][name$=Participant]").ToList().FindIndex(i => i.GetAttribute("value") == setting.Uzbek.ToString());
        await officer.SubmitOnAsync(page, new Dictionary<string, string> { [$"Input.Lines[{second}].Presence"] = "Excused" });
        var rows = await house.WithAsync((db, _) => db.Set<Attendance>().ToListAsync());

        rows.ToDictionary(r => r.ParticipantId, r => r.Presence).ShouldBe(new Dictionary<Guid, Presence> { [setting.Kazakh] = Presence.Present, [setting.Uzbek] = Presence.Excused }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_coordinator_sees_the_attendance_of_their_own_people_only_and_cannot_record()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");

        var page = await coordinator.GetAsync($"/events/{setting.Event}/attendance");

        page.Text.ShouldContain("Tileubayeva");
        page.Text.ShouldNotContain("Kodirov");
        page.Html.QuerySelector("main form[method=post]").ShouldBeNull();
    }

    [Fact]
    public async Task The_turning_code_takes_a_badge_once_and_not_after_it_turned_twice()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        house.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 25, 4, 0, 0, TimeSpan.Zero));
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitAsync($"/events/{setting.Event}/badges", new Dictionary<string, string>());
        var desk = await officer.SubmitAsync($"/events/{setting.Event}/desk", new Dictionary<string, string> { ["Input.Day"] = "2027-01-25", ["Input.Minutes"] = "3" });
        var code = new Uri(desk.Html.QuerySelector(".s-qr a")!.TextContent).AbsolutePath;
        var badge = await house.WithAsync((db, _) => db.Set<Badge>().Where(b => b.ParticipantId == setting.Kazakh).Select(b => b.Code).SingleAsync());

        var wrong = await house.Visit().SubmitAsync(code, new Dictionary<string, string> { ["Input.Badge"] = "AAAAAAAA" });
        var right = await house.Visit().SubmitAsync(code, new Dictionary<string, string> { ["Input.Badge"] = badge.ToLowerInvariant() });
        house.Clock.Advance(TimeSpan.FromMinutes(7));
        var late = await house.Visit().GetAsync(code);

        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        right.Text.ShouldContain("You are marked as present");
        desk.Raw.Headers.Contains("Refresh").ShouldBeTrue();
        late.Text.ShouldContain("This code has turned since");
        (await house.WithAsync((db, _) => db.Set<Attendance>().SingleAsync())).Source.ShouldBe(AttendanceSource.QrCode);
    }

    [Fact]
    public async Task A_meeting_report_is_shown_before_it_is_taken_over()
    {
        await using var house = await House.OpenAsync();
        var setting = await PrepareAsync(house);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var report = "Name;Email;Duration (minutes)\r\nTileubayeva Aigerim;;20\r\nTileubayeva Aigerim;;45\r\nIpad of K.;JAHONGIR@example.org;12\r\nInterpreter 1;;300\r\n"u8.ToArray();

        var preview = await officer.SubmitAsync($"/events/{setting.Event}/attendance/import", new Dictionary<string, string> { ["Input.Day"] = "2027-01-25", ["Input.Threshold"] = "30" },
            files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("report.csv", report) });
        var before = await house.WithAsync((db, _) => db.Set<Attendance>().CountAsync());
        await officer.SubmitOnAsync(preview, new Dictionary<string, string>(), form: "main form");
        var rows = await house.WithAsync((db, _) => db.Set<Attendance>().ToDictionaryAsync(r => r.ParticipantId, r => r.Presence));

        preview.Text.ShouldContain("Interpreter 1");
        before.ShouldBe(0);
        rows.ShouldBe(new Dictionary<Guid, Presence> { [setting.Kazakh] = Presence.PresentOnline, [setting.Uzbek] = Presence.Absent }, ignoreOrder: true);
    }
}
