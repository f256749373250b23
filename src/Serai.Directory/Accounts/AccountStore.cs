using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Directory.Accounts;

/// <summary>The identity library's store on Serai's context: it adds and changes, and Serai saves with a reason.</summary>
sealed class AccountStore : UserOnlyStore<Account, SeraiDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>
{
    readonly Reader _reader;
    readonly TimeProvider _time;

    public AccountStore(SeraiDb db, Reader reader, TimeProvider time, IdentityErrorDescriber describer) : base(db, describer)
    {
        _reader = reader;
        _time = time;
        AutoSaveChanges = false;
    }

    public override async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default) =>
        await SaveAsync(await base.CreateAsync(user, cancellationToken), "Account added", cancellationToken);

    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default) =>
        await SaveAsync(await base.UpdateAsync(user, cancellationToken), "Account changed", cancellationToken);

    public override async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken = default) =>
        await SaveAsync(await base.DeleteAsync(user, cancellationToken), "Account removed", cancellationToken);

    async Task<IdentityResult> SaveAsync(IdentityResult result, string why, CancellationToken ct)
    {
        if (!result.Succeeded)
            return result;
        try
        {
            await Context.SaveAsync(_reader.Change(why, _time), ct);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }
    }
}
