using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Language;

namespace Serai.Platform.Pages;

public static class HouseMiddleware
{
    public const string LanguageCookie = "serai-language";

    /// <summary>
    /// The interface language: <c>?lang=</c> (kept in a cookie), the cookie, the account, the browser, English.
    /// </summary>
    public static void UseReaderLanguage(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var reader = http.RequestServices.GetRequiredService<Reader>();
        var asked = http.Request.Query["lang"].ToString();
        if (Languages.Find(asked, withSweeps: true) is { } chosen)
        {
            http.Response.Cookies.Append(LanguageCookie, chosen.Code, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = http.Request.IsHttps });
            Put(reader, chosen.Code);
        }
        else if (Languages.Find(http.Request.Cookies[LanguageCookie], withSweeps: true) is { } kept)
            Put(reader, kept.Code);
        else if (!reader.IsSignedIn)
            Put(reader, Languages.FromAcceptLanguage(http.Request.Headers.AcceptLanguage).Code);
        http.Response.OnStarting(() =>
        {
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                http.Response.Headers.ContentLanguage = reader.Languages[0];
                http.Response.Headers.CacheControl = "no-store";
            }
            return Task.CompletedTask;
        });
        await next(http);
    });

    static void Put(Reader reader, string language) =>
        reader.Languages = [language, .. reader.Languages.Where(l => l != language)];
}
