using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Tests.Rig;
using Serai.Training.Certification;

namespace Serai.Tests.Certification;

public sealed class DemoTests(DemoHouse demo) : IClassFixture<DemoHouse>
{
    [Fact]
    public async Task Ended_programmes_have_their_certificates_and_no_invented_scores()
    {
        await demo.House.WithAsync(async (db, _) =>
        {
            var pacific = await db.Set<Serai.Training.Programmes.Programme>().SingleAsync(p => p.Code == "HSCV-PI");
            (await db.Set<IssuedCertificate>().CountAsync(c => c.ProgrammeId == pacific.Id)).ShouldBe(21);
            (await db.Set<Assessment>().AnyAsync(a => a.ProgrammeId == pacific.Id)).ShouldBeFalse();
            (await db.Set<IssuedCertificate>().Select(c => c.Number).Distinct().CountAsync()).ShouldBe(await db.Set<IssuedCertificate>().CountAsync());
            (await db.Set<CertificationDecision>().Where(d => d.ProgrammeId == pacific.Id).Select(d => d.Basis).Distinct().SingleAsync()).ShouldContain("published count of 21");
        });
        var manager = await demo.House.SignInAsync(Role.ProjectManager);
        foreach (var topic in new[] { "HS", "CV" })
            (await manager.GetAsync($"/programmes/HSCV-PI/certification?topic={topic}")).Text.ShouldMatch(@"Decided\s*(\d+) of \1\b");
    }

    [Fact]
    public async Task The_running_programme_has_one_difference_to_moderate_and_some_waiting()
    {
        var manager = await demo.House.SignInAsync(Role.ProjectManager);
        var board = await manager.GetAsync("/programmes/RM-CAC/certification");
        board.Text.ShouldMatch(@"Decided\s*0 of 15");
        (await manager.GetAsync("/programmes/RM-CAC/certification?stage=Moderation")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await manager.GetAsync("/programmes/RM-CAC/certification?stage=WaitingForAssessors")).Html.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(3);
        var person = await manager.GetAsync(board.Html.QuerySelector("tbody th a[href*='/certification/']")!.GetAttribute("href")!);
        foreach (var evidence in new[] { "Working group 3", "Presentation at working group 3", "Task: " })
            person.Text.ShouldContain(evidence);
        foreach (var link in person.Html.QuerySelectorAll("tbody th a"))
            (await manager.GetAsync(link.GetAttribute("href")!)).Status.ShouldBe(System.Net.HttpStatusCode.OK, link.GetAttribute("href"));
        var export = await manager.GetAsync("/programmes/RM-CAC/certification?format=csv");
        export.Body.ShouldContain("Nozadze");
    }

    [Fact]
    public async Task A_person_finds_the_certificate_and_a_coordinator_the_own_Members_register()
    {
        var fiji = await demo.House.SignInAsync(Role.Coordinator, "FJ");
        var register = await fiji.GetAsync("/certificates");
        var count = await demo.House.WithAsync(async (db, _) => { var id = await db.Set<Serai.Directory.Members.Member>().Where(m => m.Code == "FJ").Select(m => m.Id).SingleAsync(); return await db.Set<IssuedCertificate>().CountAsync(c => c.MemberId == id); });
        count.ShouldBeGreaterThan(0);
        register.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(count);
        var mine = await demo.House.WithAsync((db, _) => db.Set<IssuedCertificate>().FirstAsync());
        var self = await demo.House.SignInAsync(Role.MasterTrainer, await demo.House.WithAsync((db, _) => db.Set<Serai.Directory.Members.Member>().Where(m => m.Id == mine.MemberId).Select(m => m.Code).SingleAsync()), person: mine.PersonId);
        (await self.GetAsync($"/certificates/{mine.Id}")).H1.ShouldContain(mine.Number);
    }
}
