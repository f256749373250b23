using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Tests.Rig;
using Serai.Training.WorkingGroups;
using UglyToad.PdfPig;

namespace Serai.Tests.WorkingGroups;

public sealed class AttendanceCertificateTests
{
    static readonly Dictionary<string, string> Nothing = [];

    static readonly DateTimeOffset After = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Two days of an agenda; the Kazakh participant was there on both, the Uzbek on the second.</summary>
    static async Task<(House House, WorkingGroupTests.Setting Setting, Browser Officer)> HeldAsync()
    {
        var house = await House.OpenAsync();
        var setting = await WorkingGroupTests.PrepareAsync(house);
        var (kz, uz) = (await house.MemberAsync("KZ"), await house.MemberAsync("UZ"));
        await house.WithAsync(async (db, _) =>
        {
            void Add(int day, int from, int to, SessionKind kind = SessionKind.Lecture) => db.Add(new Session
            {
                EventId = setting.Event, Day = new DateOnly(2027, 1, day), Starts = new TimeOnly(from, 0), Ends = new TimeOnly(to, 0), Title = new("en", "Session"), Kind = kind,
            });
            Add(25, 9, 12);
            Add(25, 11, 12);
            Add(25, 12, 13, SessionKind.Break);
            Add(25, 13, 16);
            Add(26, 9, 13);
            void Mark(Guid participant, Guid member, int day, Presence presence) => db.Add(new Attendance
            {
                ProgrammeId = setting.Programme, EventId = setting.Event, Day = new DateOnly(2027, 1, day), ParticipantId = participant, MemberId = member, Presence = presence, RecordedAt = House.Today.UtcDateTime,
            });
            Mark(setting.Kazakh, kz, 25, Presence.Present);
            Mark(setting.Kazakh, kz, 26, Presence.PresentOnline);
            Mark(setting.Uzbek, uz, 25, Presence.Excused);
            Mark(setting.Uzbek, uz, 26, Presence.Present);
            await db.SaveAsync(house.Change());
        });
        return (house, setting, await house.SignInAsync(Role.ProjectOfficer));
    }

    static async Task<(House House, WorkingGroupTests.Setting Setting, Browser Officer)> IssuedAsync()
    {
        var (house, setting, _) = await HeldAsync();
        house.Clock.SetUtcNow(After);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        (await officer.SubmitAsync($"/events/{setting.Event}/certificates", Nothing)).Text.ShouldContain("2 certificates of attendance are issued");
        return (house, setting, officer);
    }

    static Task<AttendanceCertificate> OfAsync(House house, Guid participant) => house.WithAsync((db, _) => db.Set<AttendanceCertificate>().AsNoTracking().SingleAsync(c => c.ParticipantId == participant));

    static async Task<List<string>> PagesAsync(Browser browser, string path)
    {
        var answer = await browser.GetAsync(path);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Raw.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var pdf = PdfDocument.Open(await answer.Raw.Content.ReadAsByteArrayAsync());
        return [.. pdf.GetPages().Select(p => Squeeze(string.Concat(p.GetWords().Select(w => w.Text))))];
    }

    /// <summary>Where a PDF puts its spaces is a matter of layout.</summary>
    static string Squeeze(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void Parallel_sessions_count_once_and_a_session_may_run_past_midnight()
    {
        AttendedTime.MinutesOf([(new(9, 0), new(10, 30)), (new(10, 0), new(11, 0)), (new(13, 0), new(13, 30))]).ShouldBe(150);
        AttendedTime.MinutesOf([(new(23, 0), new(1, 0))]).ShouldBe(120);
        AttendedTime.MinutesOf([]).ShouldBe(0);
    }

    [Fact]
    public async Task Each_person_who_attended_gets_a_number_days_and_hours()
    {
        var (house, setting, officer) = await IssuedAsync();
        await using var closing = house;

        var (kazakh, uzbek) = (await OfAsync(house, setting.Kazakh), await OfAsync(house, setting.Uzbek));

        new[] { kazakh.Number, uzbek.Number }.Order(StringComparer.Ordinal).ShouldBe(["AT-2027-0001", "AT-2027-0002"]);
        (kazakh.Days, kazakh.OfDays, kazakh.Minutes).ShouldBe((2, 2, 600));
        (uzbek.Days, uzbek.OfDays, uzbek.Minutes).ShouldBe((1, 2, 240));
        (await officer.GetAsync($"/events/{setting.Event}/certificates")).Html.QuerySelector("main form[method=post]").ShouldBeNull("there is nothing left to issue");
    }

    [Fact]
    public async Task The_paper_names_the_person_the_event_and_the_hours_in_four_languages_and_is_no_Master_Trainer_certificate()
    {
        var (house, setting, officer) = await IssuedAsync();
        await using var closing = house;
        var certificate = await OfAsync(house, setting.Kazakh);

        var english = (await PagesAsync(officer, $"/attendance-certificates/{certificate.Id}.pdf?lang=en")).Single();
        english.ShouldContain(Squeeze("Certificate of Attendance"));
        english.ShouldContain(Squeeze("Aigerim Tileubayeva"));
        english.ShouldContain(Squeeze("Hours attended: 10. Days attended: 2 of 2."));
        english.ShouldContain(certificate.Number);
        english.ShouldContain(Squeeze("not a certification as a Master Trainer"));
        foreach (var (language, word) in new[] { ("fr", "Attestation"), ("ru", "Сертификат"), ("es", "Certificado") })
            (await PagesAsync(officer, $"/attendance-certificates/{certificate.Id}.pdf?lang={language}")).Single().ShouldContain(word);
    }

    [Fact]
    public async Task All_are_in_one_file_and_a_coordinator_gets_those_of_their_own_administration()
    {
        var (house, setting, officer) = await IssuedAsync();
        await using var closing = house;
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        var uzbek = await OfAsync(house, setting.Uzbek);

        (await PagesAsync(officer, $"/events/{setting.Event}/certificates.pdf?lang=en")).Count.ShouldBe(2);
        (await PagesAsync(coordinator, $"/events/{setting.Event}/certificates.pdf?lang=en")).Single().ShouldContain("Tileubayeva");
        (await coordinator.GetAsync($"/attendance-certificates/{uzbek.Id}.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/attendance-certificates/{uzbek.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/events/{setting.Event}/certificates")).Html.QuerySelector("main form[method=post]").ShouldBeNull();
    }

    [Fact]
    public async Task A_participant_takes_their_own_from_My_programme_and_nobody_elses()
    {
        var (house, setting, _) = await IssuedAsync();
        await using var closing = house;
        var participant = await house.SignInAsync(Role.Participant, "KZ", person: setting.KazakhPerson);
        var (own, other) = (await OfAsync(house, setting.Kazakh), await OfAsync(house, setting.Uzbek));

        (await participant.GetAsync("/my")).Html.QuerySelector($"a[href='/attendance-certificates/{own.Id}']").ShouldNotBeNull();
        (await participant.GetAsync($"/attendance-certificates/{own.Id}")).Html.QuerySelectorAll("main a[href*='.pdf?lang=']").Length.ShouldBe(4);
        (await PagesAsync(participant, $"/attendance-certificates/{own.Id}.pdf?lang=en")).Count.ShouldBe(1);
        (await participant.GetAsync($"/attendance-certificates/{other.Id}.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await participant.GetAsync($"/events/{setting.Event}/certificates.pdf")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_is_issued_before_the_event_is_over_without_attendance_or_after_a_cancellation()
    {
        var (house, setting, officer) = await HeldAsync();
        await using var closing = house;
        (await officer.GetAsync($"/events/{setting.Event}/certificates")).Text.ShouldContain("when the event is over");

        async Task<string> RefusedAsync() => await house.WithAsync(async (db, services) =>
            new IssueAttendanceCertificates(db) is var issue && await issue.ExecuteAsync(new(setting.Event), house.Change(), default) is Serai.Platform.Outcomes.Outcome<int>.Invalid invalid ? invalid.Problems.All[0].Message.ToString() : "issued");
        (await RefusedAsync()).ShouldContain("when the event is over");
        house.Clock.SetUtcNow(After);
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<ProgrammeEvent>().SingleAsync(e => e.Id == setting.Event)).State = EventState.Cancelled;
            await db.SaveAsync(house.Change());
        });
        (await RefusedAsync()).ShouldContain("cancelled");
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<ProgrammeEvent>().SingleAsync(e => e.Id == setting.Event)).State = EventState.Held;
            db.RemoveRange(await db.Set<Attendance>().ToListAsync());
            await db.SaveAsync(house.Change());
        });
        (await RefusedAsync()).ShouldContain("Record the attendance first");
    }

    [Fact]
    public async Task A_corrected_attendance_is_shown_and_corrects_the_certificate_under_the_same_number()
    {
        var (house, setting, officer) = await IssuedAsync();
        await using var closing = house;
        var before = await OfAsync(house, setting.Uzbek);
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Attendance>().SingleAsync(a => a.ParticipantId == setting.Uzbek && a.Presence == Presence.Excused)).Presence = Presence.Present;
            await db.SaveAsync(house.Change());
        });

        (await officer.GetAsync($"/events/{setting.Event}/certificates")).Text.ShouldContain("the attendance has changed since");
        await officer.SubmitAsync($"/events/{setting.Event}/certificates", Nothing);

        var after = await OfAsync(house, setting.Uzbek);
        (after.Number, after.Days, after.Minutes).ShouldBe((before.Number, 2, 600));
    }
}
