using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Merging;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Tests.Rig;
using Serai.Training.Certification;
using Serai.Training.Cohorts;
using Serai.Training.FollowUp;
using Serai.Training.National;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.Directory;

public sealed class MergingPeople
{
    static readonly Dictionary<string, string> Confirmed = new() { ["Input.Reason"] = "Same passport number on both nominations", ["Input.Understood"] = "true" };

    [Fact]
    public async Task Two_spellings_of_one_officer_are_offered_compared_and_made_one()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var first = await PeoplePages.AddAsync(house, "KZ", "Ismailov", "Timur", null);
        var second = await PeoplePages.AddAsync(house, "KZ", "Ismaylov", "Timur", "Исмаилов Тимур");
        await PeoplePages.AddAsync(house, "UZ", "Ismailov", "Timur", null);
        await house.WithAsync(async (db, _) =>
        {
            var member = await db.Set<Person>().Where(p => p.Id == first).Select(p => p.MemberId).SingleAsync();
            db.Add(new PersonLanguage { PersonId = first, MemberId = member, Language = "ru", Level = LanguageLevel.B1 });
            db.Add(new PersonLanguage { PersonId = second, MemberId = member, Language = "ru", Level = LanguageLevel.Native });
            db.Add(new PersonLanguage { PersonId = second, MemberId = member, Language = "kk", Level = LanguageLevel.C1 });
            db.Add(new Qualification { PersonId = second, MemberId = member, Topic = "rules-of-origin", Since = new(2024, 5, 1) });
            await db.SaveAsync(house.Change());
        });
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var list = await officer.GetAsync("/people/duplicates");
        list.Html.QuerySelectorAll("table tbody tr").Length.ShouldBe(1);
        list.Html.QuerySelector($"a[href='/people/{first}/merge?with={second}']").ShouldNotBeNull();
        (await officer.GetAsync("/people/duplicates?format=csv")).Body.ShouldContain("ISMAYLOV");

        var compare = await officer.GetAsync($"/people/{first}/merge?with={second}");
        compare.Text.ShouldContain("Исмаилов Тимур");
        compare.Text.ShouldContain("cannot be undone");
        compare.Html.QuerySelector("input[name='take.NativeName'][value='mine']")!.HasAttribute("checked").ShouldBeTrue();
        var refused = await officer.SubmitOnAsync(compare, new Dictionary<string, string>());
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("Say how you know that they are one person");
        (await house.WithAsync((db, _) => db.Set<Person>().CountAsync())).ShouldBe(3);

        var merged = await officer.SubmitOnAsync(compare, Confirmed);
        merged.H1.ShouldBe("ISMAILOV Timur");
        merged.Text.ShouldContain("Исмаилов Тимур");
        merged.Text.ShouldContain("Timur Ismaylov");
        (await officer.GetAsync($"/people/{second}")).Location.ShouldBe($"/people/{first}");
        (await officer.GetAsync("/people?q=Ismaylov")).Html.QuerySelectorAll("table tbody tr").Length.ShouldBe(2);
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Person>().CountAsync()).ShouldBe(2);
            var languages = await db.Set<PersonLanguage>().Where(l => l.PersonId == first).ToListAsync();
            languages.Select(l => (l.Language, l.Level)).OrderBy(l => l.Language).ShouldBe([("kk", LanguageLevel.C1), ("ru", LanguageLevel.Native)]);
            (await db.Set<Qualification>().SingleAsync()).PersonId.ShouldBe(first);
            (await db.Set<AuditDetail>().AnyAsync(d => d.PersonId == second)).ShouldBeFalse();
            (await db.Set<MergedPerson>().SingleAsync()).Reason.ShouldBe(Confirmed["Input.Reason"]);
        });
        (await officer.GetAsync("/people/duplicates")).Html.QuerySelectorAll("table tbody tr").Length.ShouldBe(1 - 1 + (await officer.GetAsync("/people/duplicates")).Html.QuerySelectorAll("table tbody tr td[colspan]").Length);
    }

    [Fact]
    public async Task A_chosen_value_of_the_record_that_goes_stays()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var first = await PeoplePages.AddAsync(house, "KZ", "Ismailov", "Timur", null);
        var second = await PeoplePages.AddAsync(house, "KZ", "Ismaylov", "Timur", null);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var merged = await officer.SubmitAsync($"/people/{first}/merge?with={second}", new Dictionary<string, string>(Confirmed) { ["take.FamilyName"] = "mine" });
        merged.H1.ShouldBe("ISMAYLOV Timur");
        merged.Text.ShouldContain("Timur Ismailov");
    }

    [Fact]
    public async Task Every_reference_of_every_module_moves_and_a_doubled_place_in_a_cohort_becomes_one()
    {
        await using var house = await House.OpenAsync(demo: true);
        var (kept, gone, days) = await house.WithAsync(async (db, _) =>
        {
            var rich = await db.Set<Participant>().Where(p => db.Set<CertificationDecision>().Any(d => d.ParticipantId == p.Id) && db.Set<Attendance>().Count(a => a.ParticipantId == p.Id) > 2 && !db.Set<Account>().Any(a => a.PersonId == p.PersonId)).FirstAsync();
            var one = await db.Set<Person>().SingleAsync(p => p.Id == rich.PersonId);
            var twin = new Person { MemberId = one.MemberId, FamilyName = one.FamilyName, GivenName = one.GivenName + "a" };
            twin.Refold();
            db.Add(twin);
            var place = new Participant { ProgrammeId = rich.ProgrammeId, PersonId = twin.Id, MemberId = rich.MemberId };
            db.Add(place);
            var attended = await db.Set<Attendance>().Where(a => a.ParticipantId == rich.Id).OrderBy(a => a.Day).ToListAsync();
            attended[0].Presence = Presence.Absent;
            db.Add(new Attendance { ProgrammeId = rich.ProgrammeId, EventId = attended[0].EventId, Day = attended[0].Day, ParticipantId = place.Id, MemberId = rich.MemberId, Presence = Presence.Present, RecordedAt = attended[0].RecordedAt });
            db.Add(new Attendance { ProgrammeId = rich.ProgrammeId, EventId = attended[1].EventId, Day = attended[1].Day.AddYears(1), ParticipantId = place.Id, MemberId = rich.MemberId, Presence = Presence.Present, RecordedAt = attended[0].RecordedAt });
            await db.SaveAsync(house.Change());
            return (twin.Id, one.Id, attended.Count);
        });
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        // The poorer record stays, so that everything has to move.
        (await officer.GetAsync($"/people/{kept}/merge?with={gone}")).Text.ShouldContain("Certification decision: 1");
        (await officer.SubmitAsync($"/people/{kept}/merge?with={gone}", Confirmed)).Status.ShouldBe(HttpStatusCode.OK);
        await house.WithAsync(async (db, services) =>
        {
            foreach (var reference in PersonReferences.In(db.Model))
            {
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT COUNT(*) FROM \"{reference.DeclaringType.GetTableName()}\" WHERE \"{reference.GetColumnName()}\" = @gone";
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("@gone", db.Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal) ? gone.ToString().ToUpperInvariant() : gone);
                command.Parameters.Add(parameter);
                Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(0, $"{reference.DeclaringType.Name}.{reference.Name}");
            }
            var place = await db.Set<Participant>().SingleAsync(p => p.PersonId == kept);
            (await db.Set<CertificationDecision>().AnyAsync(d => d.PersonId == kept && d.ParticipantId == place.Id)).ShouldBeTrue();
            var attended = await db.Set<Attendance>().Where(a => a.ParticipantId == place.Id).OrderBy(a => a.Day).ToListAsync();
            attended.Count.ShouldBe(days + 1);
            attended[0].Presence.ShouldBe(Presence.Present);
            (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<AuditVerification>(services).VerifyAsync(null, default)).Holds.ShouldBeTrue();
        });
    }

    [Fact]
    public async Task Two_accounts_stand_in_the_way_until_one_is_disabled()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var first = await PeoplePages.AddAsync(house, "KZ", "Ismailov", "Timur", null);
        var second = await PeoplePages.AddAsync(house, "KZ", "Ismaylov", "Timur", null);
        await house.SignInAsync(Role.MasterTrainer, "KZ", person: first);
        await house.SignInAsync(Role.MasterTrainer, "KZ", person: second);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var page = await officer.GetAsync($"/people/{first}/merge?with={second}");
        page.Text.ShouldContain("Both have an account");
        var refused = await officer.SubmitOnAsync(page, Confirmed);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Account>().SingleAsync(a => a.PersonId == second)).Disabled = true;
            await db.SaveAsync(house.Change());
        });
        (await officer.SubmitAsync($"/people/{first}/merge?with={second}", Confirmed)).H1.ShouldBe("ISMAILOV Timur");
        (await house.WithAsync((db, _) => db.Set<Account>().CountAsync(a => a.PersonId == first))).ShouldBe(2);
    }

    [Fact]
    public async Task A_coordinator_merges_inside_the_own_Member_only()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var first = await PeoplePages.AddAsync(house, "KZ", "Ismailov", "Timur", null);
        var second = await PeoplePages.AddAsync(house, "KZ", "Ismaylov", "Timur", null);
        var other = await PeoplePages.AddAsync(house, "UZ", "Ismailov", "Timur", null);
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/people/{first}/merge?with={other}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/people/{other}/merge?with={first}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/people/{other}/merge")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/people/{first}/merge?q=Ismailov")).Body.ShouldNotContain(other.ToString());
        (await coordinator.SubmitAsync($"/people/{first}/merge?with={second}", Confirmed)).H1.ShouldBe("ISMAILOV Timur");
        var donor = await house.SignInAsync(Role.Donor);
        (await donor.GetAsync("/people/duplicates")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Records_of_another_Member_keep_a_coordinator_from_merging()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var first = await PeoplePages.AddAsync(house, "KZ", "Ismailov", "Timur", null);
        var second = await PeoplePages.AddAsync(house, "KZ", "Ismaylov", "Timur", null);
        var abroad = await house.MemberAsync("UZ");
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new CheckIn { PersonId = second, MemberId = abroad, ProgrammeId = Guid.CreateVersion7(), CertifiedOn = new(2024, 1, 1), Months = 6, DueOn = new(2024, 7, 1) });
            await db.SaveAsync(house.Change());
        });
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/people/{first}/merge?with={second}")).Text.ShouldContain("Ask a project officer");
    }

    [Fact]
    public async Task Whoever_was_merged_and_erased_stays_erased_when_an_older_backup_comes_back()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var first = await PeoplePages.AddAsync(house, "KZ", "Ismailov", "Timur", null);
        var second = await PeoplePages.AddAsync(house, "KZ", "Ismaylov", "Timur", null);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitAsync($"/people/{first}/merge?with={second}", Confirmed);
        await officer.SubmitAsync($"/people/{first}/erase", new Dictionary<string, string> { ["Input.Understood"] = "true" });
        var erased = await File.ReadAllTextAsync(Path.Combine(house.DataFolder, Serai.Directory.Erasing.Tombstones.FileName), TestContext.Current.CancellationToken);
        erased.ShouldContain(first.ToString());
        erased.ShouldContain(second.ToString());
        (await house.WithAsync((db, _) => db.Set<MergedPerson>().SingleAsync())).Reason.ShouldBe("–");
    }
}
