using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Directory.Accounts;

/// <summary>Starts, recognises and ends sign-ins. A recognised sign-in is remembered for one second, so that an ended one dies within a second.</summary>
public sealed class SignIns(SeraiDb db, IMemoryCache cache, TimeProvider time, IEnumerable<IScopeSource> scopes)
{
    public const string Scheme = "Serai";
    public const string TokenClaim = "token";

    static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    static readonly TimeSpan IdleShared = TimeSpan.FromMinutes(20);
    static readonly TimeSpan Absolute = TimeSpan.FromDays(14);
    static readonly TimeSpan AbsoluteShared = TimeSpan.FromHours(8);

    internal sealed record Known(Guid AccountId, Guid? PersonId, Guid SignInId, string Name, string Language, string OtherLanguages, string Zone, Sight Sight, IReadOnlySet<string> Capabilities, IReadOnlyList<string> Roles);

    /// <summary>How long a fresh proof of identity allows changes of factors.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public async Task StartAsync(HttpContext http, Account account, string method, bool sharedComputer, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new SignIn
        {
            AccountId = account.Id, TokenHash = HashOf(token), StartedAt = now, LastSeenAt = now, Method = method,
            ExpiresAt = now + (sharedComputer ? AbsoluteShared : Absolute), SharedComputer = sharedComputer,
            Device = Shorten(http.Request.Headers.UserAgent.ToString()),
        });
        await db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAt, now), ct);
        await db.SaveChangesAsync(ct);
        var identity = new ClaimsIdentity([new Claim(TokenClaim, token), new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = !sharedComputer, ExpiresUtc = time.GetUtcNow() + Absolute });
    }

    /// <summary>Who holds this token, with grants as they are now; null when the sign-in has ended.</summary>
    internal async Task<Known?> RecogniseAsync(string token, CancellationToken ct)
    {
        var hash = HashOf(token);
        if (cache.TryGetValue(("sign-in", hash), out Known? known) && !cache.TryGetValue(("ended", known!.AccountId), out _))
            return known;
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.Set<SignIn>().Where(s => s.TokenHash == hash && s.EndedAt == null && s.ExpiresAt > now)
            .Join(db.Set<Account>().Where(a => !a.Disabled), s => s.AccountId, a => a.Id, (s, a) => new { SignIn = s, Account = a })
            .AsNoTracking().FirstOrDefaultAsync(ct);
        if (found is null || found.SignIn.LastSeenAt + (found.SignIn.SharedComputer ? IdleShared : Idle) < now)
            return null;
        var today = DateOnly.FromDateTime(now);
        var grants = (await db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == found.Account.Id && g.RevokedAt == null).ToListAsync(ct))
            .Where(g => g.Holds(today)).ToList();
        known = new Known(found.Account.Id, found.Account.PersonId, found.SignIn.Id, found.Account.DisplayName, found.Account.Language,
            found.Account.OtherLanguages, found.Account.Zone, await SightOfAsync(grants, ct),
            grants.SelectMany(g => Roles.CapabilitiesOf(g.Role)).ToHashSet(StringComparer.Ordinal),
            grants.Select(g => g.Role.ToString()).Distinct().ToList());
        // Seen-at is kept to the minute: a write at every page would cost more than it tells.
        if (now - found.SignIn.LastSeenAt > TimeSpan.FromMinutes(1))
            await db.Set<SignIn>().Where(s => s.Id == found.SignIn.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), ct);
        cache.Set(("sign-in", hash), known, TimeSpan.FromSeconds(1));
        return known;
    }

    async Task<Sight> SightOfAsync(IReadOnlyList<Grant> grants, CancellationToken ct)
    {
        if (grants.Any(g => g.OverMember is null && g.OverProgramme is null && !Roles.IsOfOneMember(g.Role)))
            return Sight.Everything;
        var members = grants.Select(g => g.OverMember).OfType<Guid>().Distinct().ToArray();
        var programmes = grants.Select(g => g.OverProgramme).OfType<Guid>().Distinct().ToArray();
        var through = new HashSet<Guid>(members);
        if (programmes.Length > 0)
            foreach (var source in scopes)
                through.UnionWith(await source.MembersOfAsync(programmes, ct));
        return new Sight { Members = members, Programmes = programmes, MembersByAnyGrant = [.. through] };
    }

    /// <summary>Ends all sign-ins of an account, or all but one. Called when a factor or a grant changes.</summary>
    public async Task EndAllAsync(Guid accountId, string because, Guid? butNot, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Set<SignIn>().Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != butNot)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedBecause, because), ct);
        Forget(accountId);
    }

    public async Task EndAsync(Guid signInId, string because, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Set<SignIn>().Where(s => s.Id == signInId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedBecause, because), ct);
        if (await db.Set<SignIn>().Where(s => s.Id == signInId).Select(s => (Guid?)s.AccountId).FirstOrDefaultAsync(ct) is { } account)
            Forget(account);
    }

    /// <summary>What is remembered of this account's sign-ins lives one second; for longer than that, the database is asked.</summary>
    public void Forget(Guid accountId) => cache.Set(("ended", accountId), true, TimeSpan.FromSeconds(5));

    static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    static string Shorten(string text) => text.Length > 200 ? text[..200] : text;
}
