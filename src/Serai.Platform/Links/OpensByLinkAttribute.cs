using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Platform.Links;

/// <summary>
/// A page that opens with a personal link of one purpose, in a route with <c>{token}</c>, and with nothing else.
/// A closed or unknown link answers with a page that says what to do, and never says whether it ever existed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpensByLinkAttribute(string purpose) : Attribute, IAsyncAuthorizationFilter, IAllowAnonymous
{
    public const string Item = "serai.link";

    public string Purpose => purpose;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<SeraiDb>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var hash = PersonalLink.HashOf(context.RouteData.Values["token"] as string ?? "");
        var link = await db.Set<PersonalLink>().IgnoreQueryFilters().FirstOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, http.RequestAborted);
        if (link is null || !link.IsOpen(now))
        {
            context.Result = new RedirectResult("/link-closed");
            return;
        }
        http.RequestServices.GetRequiredService<Reader>().ArriveByLink(link.Id, link.HolderName, link.MemberId);
        http.Items[Item] = link;
    }
}
