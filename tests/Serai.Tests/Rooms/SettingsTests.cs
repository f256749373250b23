using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Mail;
using Serai.Tests.Rig;
using Serai.Training.FollowUp;
using Serai.Training.National;

namespace Serai.Tests.Rooms;

public sealed class SettingsTests
{
    static async Task<House> WithTrainerAsync()
    {
        // The clock of the house would run the day by itself as soon as it is moved; here the test says when.
        var house = await House.OpenAsync(configure: builder =>
        {
            foreach (var daily in builder.Services.Where(s => s.ImplementationType == typeof(DailyFollowUp)).ToList())
                builder.Services.Remove(daily);
        });
        await house.AddMembersAsync("KZ");
        await house.WithAsync(async (db, _) =>
        {
            var person = new Person { MemberId = await house.MemberAsync("KZ"), FamilyName = "Ospanova", GivenName = "Aigul", Email = "aigul@example.kz" };
            person.Refold();
            db.Add(person);
            db.Add(new Qualification { PersonId = person.Id, MemberId = person.MemberId, Kind = QualificationKind.MasterTrainer, State = QualificationState.Certified, Topic = "RM", Since = new(2025, 3, 1) });
            await db.SaveAsync(house.Change());
        });
        house.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.Zero));
        return house;
    }

    static Task DayAsync(House house) => house.WithAsync((_, services) => services.GetRequiredService<DailyRound>().RunAsync(default));

    static Task<List<OutgoingMail>> MailsAsync(House house) => house.WithAsync((db, _) => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Subject.StartsWith("Did you train")).ToListAsync());

    [Fact]
    public async Task Reminders_go_out_in_a_new_installation_without_anybody_switching_them_on()
    {
        await using var house = await WithTrainerAsync();
        await DayAsync(house);
        var mails = await MailsAsync(house);
        mails.Select(m => m.To).ShouldBe(["aigul@example.kz"]);
        mails[0].TextBody.ShouldContain("http://localhost");
        mails[0].TextBody.ShouldContain("/national-training/log");
        await DayAsync(house);
        (await MailsAsync(house)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_settings_show_the_switch_and_switched_off_nothing_goes_out()
    {
        await using var house = await WithTrainerAsync();
        var boss = await house.SignInAsync(Role.Administrator);
        var page = await boss.GetAsync("/settings");
        page.Html.QuerySelector($"select[name='values[{NudgeSetting.Key}]'] option[selected]")!.GetAttribute("value").ShouldBe("on");
        var saved = await boss.SubmitAsync("/settings", new Dictionary<string, string> { [$"values[{NudgeSetting.Key}]"] = "off", ["Why"] = "Only by hand" });
        saved.Status.ShouldBe(HttpStatusCode.OK);
        await DayAsync(house);
        (await MailsAsync(house)).ShouldBeEmpty();
        (await (await house.SignInAsync(Role.ProjectOfficer)).GetAsync("/national-training/reminders")).Text.ShouldContain("Switch the reminders on");
    }

    [Fact]
    public async Task A_limit_that_is_no_number_is_refused_and_what_was_typed_stays()
    {
        await using var house = await House.OpenAsync();
        var boss = await house.SignInAsync(Role.Administrator);
        var answer = await boss.SubmitAsync("/settings", new Dictionary<string, string> { ["values[uploads.link-mb]"] = "plenty", ["Why"] = "More room" });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("plenty");
        answer.Html.QuerySelector("input[name='values[uploads.link-mb]']")!.GetAttribute("value").ShouldBe("plenty");
        (await house.WithAsync((db, _) => db.Set<Setting>().AnyAsync(s => s.Key == "uploads.link-mb"))).ShouldBeFalse();
    }
}
