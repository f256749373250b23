using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Serai.Platform.Web;

/// <summary>Light, dark, or as the device says: a plain link (<c>?theme=dark</c>) and a cookie, so that it works without scripts and without an account.</summary>
public static class ThemeChoice
{
    private const string Cookie = "serai-theme";
    private static readonly string[] Known = ["auto", "light", "dark"];

    /// <summary>The value for <c>data-bs-theme</c>.</summary>
    public static string Of(HttpContext context) => context.Request.Cookies[Cookie] is { } chosen && Known.Contains(chosen) ? chosen : "auto";

    public static IApplicationBuilder UseThemeChoice(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var chosen = request.Query["theme"].ToString();
        if (!HttpMethods.IsGet(request.Method) || !Known.Contains(chosen))
        {
            await next(context);
            return;
        }

        context.Response.Cookies.Append(Cookie, chosen, new CookieOptions
        {
            Path = "/", HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
        });
        context.Response.Redirect(With(request, "theme", null));
    });

    /// <summary>This page's own address with one value of its query string set, or taken out when null.</summary>
    public static string With(HttpRequest request, string name, string? value)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key != name));
        if (value is not null)
        {
            query.Add(name, value);
        }

        return request.PathBase.Add(request.Path) + query.ToString();
    }
}
