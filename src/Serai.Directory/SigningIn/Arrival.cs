using Microsoft.AspNetCore.Http;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Changes;

namespace Serai.Directory.SigningIn;

/// <summary>What happens once somebody has proven the first factor: the second one is asked for, or the sign-in starts.</summary>
public sealed class Arrival(SignIns signIns, PendingSteps steps, KnownDevice devices, AuditEvents events, TimeProvider time)
{
    public const string Step = "step";

    /// <summary>The first factor is proven; the code is still to come.</summary>
    public sealed record Halfway(Guid AccountId, string Method, bool SharedComputer, string Back);

    /// <summary>Where the person goes next.</summary>
    public async Task<string> ContinueAsync(HttpContext http, Account account, string method, bool sharedComputer, string back, CancellationToken ct)
    {
        // A passkey is something held and something known in one; nothing more is asked.
        if (account.TwoFactorEnabled && method != "passkey")
        {
            steps.Put(http, Step, new Halfway(account.Id, method, sharedComputer, back));
            return "/sign-in/code";
        }
        await StartAsync(http, account, method, sharedComputer, ct);
        return back;
    }

    public async Task StartAsync(HttpContext http, Account account, string method, bool sharedComputer, CancellationToken ct)
    {
        await signIns.StartAsync(http, account, method, sharedComputer, ct);
        if (!sharedComputer)
            devices.Remember(http, account.Id);
        await events.RecordAsync(new Change(new Actor(account.Id, account.DisplayName), time.GetUtcNow().UtcDateTime, "Signed in") { RequestId = http.TraceIdentifier },
            "signed-in", nameof(Account), account.Id.ToString(), null, new Dictionary<string, string?> { ["method"] = method }, ct);
    }

    /// <summary>Only addresses of this house; anything else leads home.</summary>
    public static string Local(string? back) =>
        back is { Length: > 0 and < 2000 } && back[0] == '/' && (back.Length == 1 || back[1] is not ('/' or '\\')) && !back.Any(char.IsControl) ? back : "/";
}
