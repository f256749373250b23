using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Hosting;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Mail;
using Serai.Tests.Rig;

namespace Serai.Tests.Rooms;

[Trait("Database", "SQLite")]
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_comes_back_with_its_records_files_and_audit_head()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var kept = house.Services.GetRequiredService<FileStore>().Save("proof"u8);
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new OutgoingMail { To = "a@example.org", ToName = "A", Language = "en", Subject = "S", TextBody = "T", CreatedAt = house.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        });
        var archive = new FileInfo(Path.Combine(house.DataFolder, "..", $"{Guid.CreateVersion7():N}.zip"));
        var written = await house.WithAsync((_, services) => Backup.WriteAsync(services, archive, default));
        written.AuditRecords.ShouldBe(2);

        var folder = Path.Combine(house.DataFolder, "..", Guid.CreateVersion7().ToString("N"));
        var restored = await Backup.RestoreAsync(archive, folder, default);
        restored.AuditHead.ShouldBe(written.AuditHead);

        await using (var app = SeraiApp.Build(new Installation { DataFolder = folder }))
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Serai.Platform.Access.Reader>().BecomeSystem();
            var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
            (await db.Set<Serai.Directory.Members.Member>().CountAsync()).ShouldBe(2);
            scope.ServiceProvider.GetRequiredService<FileStore>().Read(kept.Id).ShouldBe("proof"u8.ToArray());
            (await db.Set<OutgoingMail>().SingleAsync()).State.ShouldBe(MailState.Held);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, true);
        archive.Delete();
    }

    [Fact]
    public async Task A_backup_with_a_changed_byte_is_refused_and_leaves_nothing_behind()
    {
        await using var house = await House.OpenAsync();
        house.Services.GetRequiredService<FileStore>().Save("proof"u8);
        var archive = new FileInfo(Path.Combine(house.DataFolder, "..", $"{Guid.CreateVersion7():N}.zip"));
        await house.WithAsync((_, services) => Backup.WriteAsync(services, archive, default));
        using (var zip = ZipFile.Open(archive.FullName, ZipArchiveMode.Update))
        {
            var entry = zip.Entries.First(e => e.FullName.StartsWith("files/", StringComparison.Ordinal));
            var name = entry.FullName;
            entry.Delete();
            using var changed = zip.CreateEntry(name).Open();
            changed.Write("fake!"u8);
        }
        var folder = Path.Combine(house.DataFolder, "..", Guid.CreateVersion7().ToString("N"));
        var refused = await Should.ThrowAsync<InvalidDataException>(() => Backup.RestoreAsync(archive, folder, default));
        refused.Message.ShouldContain("is not what was backed up");
        System.IO.Directory.Exists(folder).ShouldBeFalse();
        archive.Delete();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_erased_after_the_backup_stays_erased_after_the_restore(bool elsewhere)
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var (id, stays) = await house.WithAsync(async (db, _) =>
        {
            var member = await house.MemberAsync("KZ");
            Serai.Directory.People.Person Named(string name) => new() { MemberId = member, FamilyName = name, GivenName = "A", Email = $"{name}@example.org" };
            List<Serai.Directory.People.Person> people = [Named("Zqxmarker"), Named("Ospanova")];
            people.ForEach(p => p.Refold());
            db.AddRange(people);
            await db.SaveAsync(house.Change());
            return (people[0].Id, people[1].Id);
        });
        var archive = new FileInfo(Path.Combine(house.DataFolder, "..", $"{Guid.CreateVersion7():N}.zip"));
        await house.WithAsync((_, services) => Backup.WriteAsync(services, archive, default));
        await house.WithAsync((_, services) => services.GetRequiredService<Serai.Directory.Erasing.ErasePerson>().ExecuteAsync(id, house.Change("Asked to be erased"), default));
        string? erasures = null;
        if (elsewhere)
        {
            // The old machine is gone; only the file was saved.
            var saved = System.IO.Directory.CreateTempSubdirectory("serai-erasures-").FullName;
            File.Move(Path.Combine(house.DataFolder, "erasures.jsonl"), Path.Combine(saved, "erasures.jsonl"));
            erasures = saved;
        }

        var folder = Path.Combine(house.DataFolder, "..", Guid.CreateVersion7().ToString("N"));
        var restored = await Backup.RestoreAsync(archive, folder, default, erasures);
        (restored.NewErasures, restored.ErasedAgain).ShouldBe((1, 1));
        (await File.ReadAllTextAsync(Path.Combine(folder, "erasures.jsonl"), TestContext.Current.CancellationToken)).ShouldContain(id.ToString());
        await using (var app = SeraiApp.Build(new Installation { DataFolder = folder }))
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Serai.Platform.Access.Reader>().BecomeSystem();
            var people = await scope.ServiceProvider.GetRequiredService<SeraiDb>().Set<Serai.Directory.People.Person>().ToDictionaryAsync(p => p.Id, TestContext.Current.CancellationToken);
            people[id].Erased.ShouldBeTrue();
            people[id].FamilyName.ShouldNotContain("Zqxmarker");
            people[stays].Erased.ShouldBeFalse();
            (await scope.ServiceProvider.GetRequiredService<Serai.Platform.Changes.AuditVerification>().VerifyAsync(null, default)).Holds.ShouldBeTrue();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(folder, "serai.db"), TestContext.Current.CancellationToken)).ShouldNotContain("Zqxmarker@example.org");
        System.IO.Directory.Delete(folder, true);
        archive.Delete();
        if (erasures is not null)
            System.IO.Directory.Delete(erasures, true);
    }

    [Fact]
    public async Task A_restore_told_of_erasures_that_are_not_there_is_refused()
    {
        await using var house = await House.OpenAsync();
        var archive = new FileInfo(Path.Combine(house.DataFolder, "..", $"{Guid.CreateVersion7():N}.zip"));
        await house.WithAsync((_, services) => Backup.WriteAsync(services, archive, default));
        var folder = Path.Combine(house.DataFolder, "..", Guid.CreateVersion7().ToString("N"));
        (await Should.ThrowAsync<InvalidDataException>(() => Backup.RestoreAsync(archive, folder, default, Path.Combine(house.DataFolder, "nowhere")))).Message.ShouldContain("erasures.jsonl");
        System.IO.Directory.Exists(folder).ShouldBeFalse();
        archive.Delete();
    }

    [Fact]
    public async Task A_restore_never_writes_over_an_installation()
    {
        await using var house = await House.OpenAsync();
        var archive = new FileInfo(Path.Combine(house.DataFolder, "..", $"{Guid.CreateVersion7():N}.zip"));
        await house.WithAsync((_, services) => Backup.WriteAsync(services, archive, default));
        (await Should.ThrowAsync<InvalidDataException>(() => Backup.RestoreAsync(archive, house.DataFolder, default))).Message.ShouldContain("is not empty");
        archive.Delete();
    }
}
