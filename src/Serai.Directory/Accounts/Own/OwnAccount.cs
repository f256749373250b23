using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Directory.Accounts.Own;

/// <summary>The account of the reader, and whether the reader has just proven who they are.</summary>
sealed class OwnAccount(SeraiDb db, Reader reader, TimeProvider time)
{
    public async Task<Account?> FindAsync(CancellationToken ct) =>
        reader.AccountId is { } id ? await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id && !a.Disabled, ct) : null;

    /// <summary>Signed in within the last minutes. Changes of factors ask for it; a step-up starts a new sign-in.</summary>
    public async Task<bool> IsFreshAsync(CancellationToken ct)
    {
        var since = time.GetUtcNow().UtcDateTime - SignIns.Fresh;
        return reader.SignInId is { } id && await db.Set<SignIn>().AnyAsync(s => s.Id == id && s.StartedAt >= since, ct);
    }
}
