using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Serai.Directory.SigningIn;

/// <summary>
/// What is kept on the server between two steps of signing in: the challenge of a passkey, the password already proven, the secret
/// that is being enrolled. The browser holds only a random name of it; taken, it is gone.
/// </summary>
public sealed class PendingSteps(IMemoryCache cache)
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public void Put<T>(HttpContext http, string kind, T state) where T : class
    {
        var name = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        cache.Set((kind, name), state, Life);
        http.Response.Cookies.Append(CookieOf(kind), name, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Life, IsEssential = true,
        });
    }

    public T? Look<T>(HttpContext http, string kind) where T : class =>
        http.Request.Cookies[CookieOf(kind)] is { Length: > 0 } name ? cache.Get<T>((kind, name)) : null;

    public T? Take<T>(HttpContext http, string kind) where T : class
    {
        var state = Look<T>(http, kind);
        if (http.Request.Cookies[CookieOf(kind)] is { Length: > 0 } name)
            cache.Remove((kind, name));
        http.Response.Cookies.Delete(CookieOf(kind));
        return state;
    }

    static string CookieOf(string kind) => $"serai-{kind}";
}
