using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;

namespace Serai.Directory.Accounts.Own;

/// <summary>Where the account is signed in now, each to be ended by its owner.</summary>
[Needs(Can.Read)]
sealed class SignInListModel : OwnPage
{
    public sealed record Row(Guid Id, string? Device, string Method, DateTime StartedAt, DateTime LastSeenAt, bool SharedComputer, bool Present);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var now = Now;
        Rows = await Db.Set<SignIn>().AsNoTracking().Where(s => s.AccountId == Me.Id && s.EndedAt == null && s.ExpiresAt > now).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new Row(s.Id, s.Device, s.Method, s.StartedAt, s.LastSeenAt, s.SharedComputer, s.Id == Reader.SignInId)).ToListAsync(Ct);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        if (!await Db.Set<SignIn>().AnyAsync(s => s.Id == id && s.AccountId == Me.Id, Ct))
            return NotFound();
        await Get<SignIns>().EndAsync(id, "ended by the owner", Ct);
        Notice(T["Ended. That browser must sign in again."]);
        return LocalRedirect("/account/sign-ins");
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await Get<SignIns>().EndAllAsync(Me.Id, "ended by the owner", Reader.SignInId, Ct);
        Notice(T["All your other sign-ins are ended."]);
        return LocalRedirect("/account/sign-ins");
    }

    public Message DeviceOf(string? agent) => Devices.NameOf(agent);

    public Message MethodOf(string method) => method.Split('+')[0] switch
    {
        "password" when method.Contains('+', StringComparison.Ordinal) => new(/*T*/"password and code"),
        "password" => new(/*T*/"password"),
        "passkey" => new(/*T*/"passkey"),
        "organisation" => new(/*T*/"your organisation"),
        "demonstration" => new(/*T*/"demonstration"),
        _ => new("{0}", method),
    };
}
