using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;

namespace Serai.Directory.Accounts;

/// <summary>The identity library's store on Serai's context: it adds and changes, and Serai saves with a reason.</summary>
sealed class AccountStore(SeraiDb db, Reader reader, TimeProvider time, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, SeraiDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, describer)
{
    /// <summary>Why the account changes; a page sets it before it calls the identity library.</summary>
    public string Why { get; set; } = "Account kept up to date";

    protected override async Task SaveChanges(CancellationToken cancellationToken)
    {
        if (AutoSaveChanges)
            await Context.SaveAsync(reader.Change(Why, time), cancellationToken);
    }
}
