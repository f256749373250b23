using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Tests.Rig;

namespace Serai.Tests.Speed;

public sealed class DataMemoryTests
{
    static Task<int> CountMembersAsync(IServiceProvider services, Action read) =>
        services.GetRequiredService<DataMemory>().ReadForAllAsync("members", () =>
        {
            read();
            return services.GetRequiredService<SeraiDb>().Set<Member>().CountAsync();
        });

    [Fact]
    public async Task What_was_read_is_remembered_until_its_table_is_written()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var reads = 0;
        for (var i = 0; i < 3; i++)
            (await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++))).ShouldBe(1);
        reads.ShouldBe(1);

        await house.WithAsync(async (db, _) =>
        {
            db.Add(new Setting { Key = "elsewhere", Value = "1" });
            await db.SaveAsync(house.Change());
        });
        await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++));
        reads.ShouldBe(1, "another table was written");

        await house.AddMembersAsync("UZ");
        (await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++))).ShouldBe(2);
        reads.ShouldBe(2);
    }

    [Fact]
    public async Task An_update_and_a_delete_without_the_change_tracker_are_seen_too()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var reads = 0;
        await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++));
        await house.WithAsync(async (db, _) => { await db.Set<Member>().Where(m => m.Code == "UZ").ExecuteUpdateAsync(set => set.SetProperty(m => m.Zone, "Asia/Tashkent")); });
        await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++));
        reads.ShouldBe(2);
        await house.WithAsync(async (db, _) => { await db.Set<Member>().Where(m => m.Code == "UZ").ExecuteDeleteAsync(); });
        (await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++))).ShouldBe(1);
    }

    [Fact]
    public async Task A_reading_inside_another_makes_both_depend_on_its_table()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        Task<int> OuterAsync() => house.WithAsync((_, s) => s.GetRequiredService<DataMemory>().ReadForAllAsync("outer", () => CountMembersAsync(s, () => { })));
        await house.WithAsync((_, s) => CountMembersAsync(s, () => { }));
        (await OuterAsync()).ShouldBe(1);
        await house.AddMembersAsync("UZ");
        (await OuterAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_transaction_reads_the_database_and_its_writes_are_told_at_its_commit()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var reads = 0;
        await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++));
        await house.WithAsync(async (db, s) =>
        {
            await using (await db.Database.BeginTransactionAsync())
            {
                db.Add(new Member { Code = "UZ", Name = new("en", "Member UZ"), Zone = "Asia/Tashkent" });
                await db.SaveAsync(house.Change());
                (await CountMembersAsync(s, () => reads++)).ShouldBe(2, "its own writing");
            }
            (await CountMembersAsync(s, () => { })).ShouldBe(1, "rolled back");
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.ChangeTracker.Clear();
            db.Add(new Member { Code = "TM", Name = new("en", "Member TM"), Zone = "Asia/Ashgabat" });
            await db.SaveAsync(house.Change());
            await transaction.CommitAsync();
        });
        (await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++))).ShouldBe(2);
    }

    [Fact]
    public async Task Readers_of_different_sight_never_share_and_a_scope_is_never_read_for_all()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var (kz, uz) = (await house.MemberAsync("KZ"), await house.MemberAsync("UZ"));
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new Person { MemberId = kz, GivenName = "Aida", FamilyName = "Testova", Invented = true });
            db.Add(new Person { MemberId = uz, GivenName = "Bek", FamilyName = "Testov", Invented = true });
            await db.SaveAsync(house.Change());
        });
        Task<List<string>> NamesAsync(Guid member, bool forAll) => house.WithAsync((db, s) =>
        {
            s.GetRequiredService<Reader>().ArriveByLink(Guid.CreateVersion7(), "Test", member);
            var memory = s.GetRequiredService<DataMemory>();
            Task<List<string>> ReadAsync() => db.Set<Person>().Select(p => p.GivenName).ToListAsync();
            return forAll ? memory.ReadForAllAsync("names for all", ReadAsync) : memory.ReadAsync("names", ReadAsync);
        });
        (await NamesAsync(kz, false)).ShouldBe(["Aida"]);
        (await NamesAsync(uz, false)).ShouldBe(["Bek"]);
        (await NamesAsync(kz, false)).ShouldBe(["Aida"]);
        await Should.ThrowAsync<InvalidOperationException>(() => NamesAsync(kz, true));
    }

    [Fact]
    public async Task Another_process_that_writes_audited_records_is_seen()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var reads = 0;
        await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++));
        // What another process does: the rows change and the chain grows, and nobody tells this one.
        await house.WithAsync(async (db, _) =>
        {
            var connection = db.Database.GetDbConnection();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE platform_audit_entry SET sequence = sequence + 1 WHERE sequence = (SELECT MAX(sequence) FROM platform_audit_entry)";
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        });
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        await house.WithAsync((_, s) => CountMembersAsync(s, () => reads++));
        reads.ShouldBe(2);
    }

    [Fact]
    public async Task A_member_that_was_renamed_has_its_new_name_on_the_next_page()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        (await browser.GetAsync("/members")).Text.ShouldContain("Member KZ");
        await house.WithAsync(async (db, _) =>
        {
            var member = await db.Set<Member>().SingleAsync(m => m.Code == "KZ");
            member.Name = new("en", "Kazakhstan anew");
            await db.SaveAsync(house.Change());
        });
        (await browser.GetAsync("/members")).Text.ShouldContain("Kazakhstan anew");
    }
}
