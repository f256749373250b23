using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Tests.Rig;
using Serai.Training.FollowUp;

namespace Serai.Tests.National;

public sealed class FollowUpTests(DemoHouse demo) : IClassFixture<DemoHouse>
{
    static readonly DateOnly Certified = new(2024, 6, 14);

    static Graduate Trained(params DateOnly[] days) => new(Guid.CreateVersion7(), "A", null, Guid.CreateVersion7(), "X", Certified, days.Length > 0 ? days[0] : null, days.Length > 0 ? days[^1] : null, days, 0, 0);

    [Fact]
    public void Active_at_a_mark_means_a_session_in_the_year_before_it()
    {
        var early = Trained(new DateOnly(2024, 9, 1));
        early.WasActiveAt(6).ShouldBeTrue();
        early.WasActiveAt(12).ShouldBeTrue();
        early.WasActiveAt(24).ShouldBeFalse();
        Trained(new DateOnly(2026, 1, 10)).WasActiveAt(24).ShouldBeTrue();
        Trained().WasActiveAt(12).ShouldBeFalse();
        early.MonthsToFirst!.Value.ShouldBe(2.6, 0.05);
    }

    [Fact]
    public void Median_and_quartiles_are_those_of_the_published_definition()
    {
        var q = Quartiles.Of([7, 1, 3, 5])!;
        (q.Lower, q.Median, q.Upper, q.Count).ShouldBe((2.5, 4.0, 5.5, 4));
        Quartiles.Of([]).ShouldBeNull();
    }

    [Fact]
    public async Task The_board_and_the_path_to_experts_show_the_demonstration()
    {
        var officer = await demo.House.SignInAsync(Role.ProjectOfficer);
        var board = await officer.GetAsync("/follow-up");
        board.Status.ShouldBe(HttpStatusCode.OK);
        board.Text.ShouldContain("RoO-AF");
        (await officer.GetAsync("/follow-up?state=never&format=csv")).Status.ShouldBe(HttpStatusCode.OK);
        var experts = await officer.GetAsync("/follow-up/experts");
        experts.Text.ShouldContain("Pre-accredited");
        experts.Text.ShouldContain("of 12 who began are accredited");
    }

    [Fact]
    public async Task A_state_on_the_path_needs_a_reason_and_only_the_project_adds_it()
    {
        var officer = await demo.House.SignInAsync(Role.ProjectOfficer);
        var person = await demo.House.WithAsync((db, _) => db.Set<Person>().Where(p => p.Id == Serai.Platform.Ports.Sample.Id("person:zm-roo-1")).SingleAsync());
        var fields = new Dictionary<string, string> { ["Input.Person"] = person.Id.ToString(), ["Input.Topic"] = "RoO", ["Input.Category"] = "Technical and Operational Advisors", ["Input.State"] = "PreAccredited", ["Input.On"] = "2 October 2026" };
        (await officer.SubmitAsync("/follow-up/experts", fields, "#add")).Status.ShouldBe(HttpStatusCode.BadRequest);
        fields["Input.Reason"] = "Pre-accreditation workshop";
        (await officer.SubmitAsync("/follow-up/experts", fields, "#add")).Status.ShouldBe(HttpStatusCode.OK);
        var state = await demo.House.WithAsync((db, _) => db.Set<Qualification>().Where(q => q.PersonId == person.Id && q.State == QualificationState.PreAccredited).SingleAsync());
        state.Note.ShouldBe("Pre-accreditation workshop");
        var donor = await demo.House.SignInAsync(Role.Donor);
        (await donor.GetAsync("/follow-up/experts")).Html.QuerySelector("#add").ShouldBeNull();
    }

    [Fact]
    public async Task A_check_in_is_asked_for_once_and_answered_by_its_personal_link()
    {
        var (checkIn, token) = await demo.House.WithAsync(async (db, services) =>
        {
            var first = (await services.GetRequired<PrepareCheckIns>().ExecuteAsync(new("https://serai.example"), demo.House.Change(), default)).Made;
            first.Asked.ShouldBeGreaterThan(0);
            (await services.GetRequired<PrepareCheckIns>().ExecuteAsync(new("https://serai.example"), demo.House.Change(), default)).Made.ShouldBe(new PrepareCheckIns.Prepared(0, 0));
            var open = await db.Set<CheckIn>().FirstAsync(c => c.AnsweredAt == null);
            var mail = await db.Set<OutgoingMail>().FirstAsync(m => m.Href == $"/follow-up/check-in/{open.Id}");
            return (open, mail.TextBody.Split("/f/")[1].Split('\n')[0]);
        });
        var phone = demo.House.Visit();
        (await phone.SubmitAsync($"/f/{token}", new Dictionary<string, string>())).Status.ShouldBe(HttpStatusCode.BadRequest);
        var done = await phone.SubmitAsync($"/f/{token}", new Dictionary<string, string> { ["Input.InCustoms"] = "yes", ["Input.StillTrains"] = "no", ["Input.Supervisor"] = "Head of training" });
        done.H1.ShouldBe("Thank you");
        var answered = await demo.House.WithAsync((db, _) => db.Set<CheckIn>().SingleAsync(c => c.Id == checkIn.Id));
        (answered.InCustoms, answered.StillTrains, answered.Supervisor).ShouldBe(((bool?)true, (bool?)false, "Head of training"));
        var stranger = await demo.House.SignInAsync(Role.MasterTrainer, "KZ");
        (await stranger.GetAsync($"/follow-up/check-in/{checkIn.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
