using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.Erasing;
using Serai.Directory.Offices;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Tests.Rig;

namespace Serai.Tests.Directory;

public sealed class ErasingPeople
{
    const string Marker = "Zqxmarker";

    [Fact]
    public async Task Erasing_leaves_no_trace_of_the_person_in_any_table_or_file_and_the_chain_holds()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var (id, file) = await PlantAsync(house);
        (await TablesWithMarkerAsync(house)).Count.ShouldBeGreaterThan(6);

        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var refused = await officer.SubmitAsync($"/people/{id}/erase", new Dictionary<string, string>());
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        var page = await officer.SubmitAsync($"/people/{id}/erase", new Dictionary<string, string> { ["Input.Understood"] = "true" });
        page.H1.ShouldBe("Erased person");

        (await TablesWithMarkerAsync(house)).ShouldBeEmpty();
        house.Services.GetRequiredService<FileStore>().Exists(file).ShouldBeFalse();
        (await File.ReadAllTextAsync(Path.Combine(house.DataFolder, Tombstones.FileName))).ShouldContain(id.ToString());
        var chain = await house.WithAsync((_, services) => services.GetRequiredService<AuditVerification>().VerifyAsync(null, default));
        chain.Holds.ShouldBeTrue();
        chain.Erased.ShouldBeGreaterThan(0);
        (await officer.GetAsync($"/people?q={Marker}")).Html.QuerySelectorAll("table tbody th a").ShouldBeEmpty();
        (await officer.GetAsync($"/people/{id}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_archive_of_a_person_holds_every_planted_value()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var (id, _) = await PlantAsync(house);
        var archive = await house.WithAsync((_, services) => services.GetRequiredService<PersonArchive>().MakeAsync(id, default));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(archive!.Value.Bytes));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open());
            all.Append(await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        for (var i = 1; i <= Planted; i++)
            all.ToString().ShouldContain($"{Marker}{Letters(i)}", Case.Insensitive);
    }

    [Fact]
    public async Task Whoever_a_restore_brings_back_is_erased_again_at_the_start()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var (id, _) = await PlantAsync(house);
        house.Services.GetRequiredService<Tombstones>().Add(id, house.Clock.GetUtcNow().UtcDateTime);
        await house.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ReapplyErasures>().Single().StartingAsync(default);
        (await TablesWithMarkerAsync(house)).ShouldBeEmpty();
        (await house.WithAsync((db, _) => db.Set<Person>().SingleAsync(p => p.Id == id))).Erased.ShouldBeTrue();
    }

    [Fact]
    public async Task A_coordinator_cannot_erase_anybody()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var (id, _) = await PlantAsync(house);
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/people/{id}/erase")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await coordinator.GetAsync($"/people/{id}/data")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    const int Planted = 15;

    static string Letters(int number) => ((char)('a' + number - 1)).ToString();

    static Task<(Guid Person, Guid File)> PlantAsync(House house) => house.WithAsync(async (db, services) =>
    {
        string Mark(int n) => Marker + Letters(n);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        var member = await house.MemberAsync("KZ");
        var person = new Person
        {
            MemberId = member, FamilyName = Mark(1), GivenName = Mark(2), NativeName = Mark(3), NativeLanguage = "ru", Aliases = Mark(4), Honorific = Mark(5),
            Position = new("en", Mark(6)), Office = new("ru", Mark(7)), Email = $"{Mark(8)}@example.org".ToLowerInvariant(), Phone = Mark(9),
        };
        person.Refold();
        db.Add(person);
        db.Add(new Qualification { PersonId = person.Id, MemberId = member, Topic = "rules-of-origin", Since = new(2024, 5, 1), Note = Mark(10) });
        db.Add(new PersonLanguage { PersonId = person.Id, MemberId = member, Language = "ru", Level = LanguageLevel.Native });
        var office = new Office { Title = new("en", "Director"), OfMember = member };
        db.Add(office);
        db.Add(new OfficeHolder { OfficeId = office.Id, PersonId = person.Id, Name = Mark(11), Sources = Mark(12) });
        db.Add(new OutgoingMail { To = person.Email, ToName = Mark(1), Language = "en", Subject = "Welcome", TextBody = $"Dear {Mark(13)}", CreatedAt = now });
        db.Add(PersonalLink.Issue("test", person.Id, member, Mark(14), person.Email, "en", now, now.AddDays(1)).Link);
        db.Add(new Draft { HolderId = Guid.CreateVersion7(), Form = "person", SubjectId = person.Id, Json = $"{{\"name\":\"{Mark(1)}\"}}", SavedAt = now });
        var bytes = Encoding.UTF8.GetBytes($"Curriculum of {Mark(15)}");
        var kept = services.GetRequiredService<FileStore>().Save(bytes);
        db.Add(new StoredFile { Id = kept.Id, Name = $"{Mark(1)}.txt", ContentType = "text/plain", Size = kept.Size, Sha256 = kept.Sha256, Purpose = "test", MemberId = member, SubjectId = person.Id, ReceivedAt = now });
        await db.SaveAsync(house.Change());
        person.Phone = Mark(9) + "0";
        await db.SaveAsync(house.Change());
        return (person.Id, kept.Id);
    });

    /// <summary>Every text of every row of every table, as the database holds it.</summary>
    static Task<List<string>> TablesWithMarkerAsync(House house) => house.WithAsync(async (db, _) =>
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var i = 0; i < rows.FieldCount; i++)
                    if (rows.GetValue(i).ToString()!.Contains(Marker, StringComparison.OrdinalIgnoreCase))
                        found.Add($"{table}.{rows.GetName(i)}");
        }
        return found;
    });
}
