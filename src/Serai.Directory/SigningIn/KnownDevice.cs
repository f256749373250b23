using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Serai.Directory.SigningIn;

/// <summary>
/// A browser in which somebody signed in before carries a cookie that says so. It opens nothing; it only keeps strangers'
/// failures from slowing the owner down.
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection)
{
    const string Cookie = "serai-device";
    const int Most = 5;

    readonly IDataProtector _protector = protection.CreateProtector("Serai.Accounts.Device");

    /// <summary>The name of this device for this account; null on an unknown one.</summary>
    public string? Find(HttpContext http, Guid accountId) =>
        Read(http).Where(p => p.Account == accountId.ToString("N")).Select(p => $"device:{p.Device}").FirstOrDefault();

    public void Remember(HttpContext http, Guid accountId)
    {
        var account = accountId.ToString("N");
        var all = Read(http);
        if (all.Any(p => p.Account == account))
            return;
        var device = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var text = string.Join(';', all.TakeLast(Most - 1).Append((account, device)).Select(p => $"{p.Item1}:{p.Item2}"));
        http.Response.Cookies.Append(Cookie, _protector.Protect(text), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(400), IsEssential = true, Path = "/sign-in",
        });
    }

    List<(string Account, string Device)> Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < 4000 } sent)
            return [];
        try
        {
            return [.. _protector.Unprotect(sent).Split(';').Select(p => p.Split(':')).Where(p => p.Length == 2).Select(p => (p[0], p[1]))];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
