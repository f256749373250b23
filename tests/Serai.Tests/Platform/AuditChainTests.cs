using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Keys;
using Serai.Tests.Rig;

namespace Serai.Tests.Platform;

public sealed class AuditChainTests
{
    [Fact]
    public async Task A_change_without_a_reason_is_refused()
    {
        await using var house = await House.OpenAsync();
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new Setting { Key = "letters.scheme", Value = "A" });
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task An_untouched_chain_holds_and_tells_who_and_why()
    {
        await using var house = await House.OpenAsync();
        await WriteAsync(house, 5);
        await house.WithAsync(async (db, services) =>
        {
            var result = await services.GetRequiredService<AuditVerification>().VerifyAsync(null, default);
            result.Holds.ShouldBeTrue(result.Reason?.ToString());
            result.Links.ShouldBe(5);
            var entry = await db.Set<AuditEntry>().OrderBy(e => e.Sequence).FirstAsync();
            entry.Why.ShouldBe("Reason 0");
            entry.RecordType.ShouldBe("Setting");
            (await db.Set<AuditDetail>().SingleAsync(d => d.Sequence == 1)).Diff.ShouldBe("""{"Value":[null,"0"]}""");
        });
    }

    [Theory]
    [InlineData("edit the reason", 3)]
    [InlineData("edit the details", 2)]
    [InlineData("remove", 4)]
    public async Task A_record_that_was_tampered_with_is_named(string how, long expected)
    {
        await using var house = await House.OpenAsync();
        await WriteAsync(house, 6);
        await house.WithAsync(async (db, services) =>
        {
            switch (how)
            {
                case "edit the reason":
                    await db.Set<AuditEntry>().Where(e => e.Sequence == 3).ExecuteUpdateAsync(s => s.SetProperty(e => e.Why, "Another"));
                    break;
                case "edit the details":
                    await db.Set<AuditDetail>().Where(e => e.Sequence == 2).ExecuteUpdateAsync(s => s.SetProperty(e => e.Diff, """{"Value":[null,"9"]}"""));
                    break;
                case "remove":
                    await db.Set<AuditEntry>().Where(e => e.Sequence == 4).ExecuteDeleteAsync();
                    break;
            }
            var result = await services.GetRequiredService<AuditVerification>().VerifyAsync(null, default);
            result.Broken.ShouldBe(expected);
        });
    }

    [Fact]
    public async Task A_chain_that_was_cut_off_is_found_against_a_checkpoint()
    {
        await using var house = await House.OpenAsync();
        await WriteAsync(house, 6);
        await house.WithAsync(async (db, services) =>
        {
            var keys = services.GetRequiredService<KeyRing>();
            var checkpoint = await Checkpoint.TakeAsync(db, keys.Receipts, house.Clock.GetUtcNow().UtcDateTime, default);
            checkpoint.IsSignedBy(keys.Receipts).ShouldBeTrue();
            await db.Set<AuditEntry>().Where(e => e.Sequence > 4).ExecuteDeleteAsync();
            await db.Set<AuditDetail>().Where(e => e.Sequence > 4).ExecuteDeleteAsync();
            (await services.GetRequiredService<AuditVerification>().VerifyAsync(null, default)).Holds.ShouldBeTrue();
            (await services.GetRequiredService<AuditVerification>().VerifyAsync(checkpoint, default)).Broken.ShouldBe(5);
        });
    }

    [Fact]
    public async Task An_erased_persons_details_leave_and_the_chain_still_holds()
    {
        await using var house = await House.OpenAsync();
        await WriteAsync(house, 4);
        await house.WithAsync(async (db, services) =>
        {
            await db.Set<AuditDetail>().Where(d => d.Sequence == 2).ExecuteDeleteAsync();
            var result = await services.GetRequiredService<AuditVerification>().VerifyAsync(null, default);
            result.Holds.ShouldBeTrue();
            result.Erased.ShouldBe(1);
        });
    }

    static async Task WriteAsync(House house, int changes)
    {
        for (var i = 0; i < changes; i++)
            await house.WithAsync(async (db, _) =>
            {
                db.Add(new Setting { Key = $"k{i}", Value = $"{i}" });
                await db.SaveAsync(house.Change($"Reason {i}"));
            });
    }
}
