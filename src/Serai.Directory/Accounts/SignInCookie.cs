using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Serai.Platform.Access;

namespace Serai.Directory.Accounts;

/// <summary>Turns the token in the cookie into the reader of this request, or ends the sign-in.</summary>
sealed class SignInCookie(SignIns signIns, Reader reader) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var token = context.Principal?.FindFirst(SignIns.TokenClaim)?.Value;
        var known = token is null ? null : await signIns.RecogniseAsync(token, context.HttpContext.RequestAborted);
        if (known is null)
        {
            context.RejectPrincipal();
            context.HttpContext.Response.Cookies.Delete("serai");
            return;
        }
        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity([.. context.Principal!.Claims.Where(c => c.Type != ClaimTypes.Name), new Claim(ClaimTypes.Name, known.Name)], SignIns.Scheme)));
        reader.SignIn(known.AccountId, known.PersonId, known.SignInId, known.Name, known.Sight, known.Capabilities, known.Roles);
        reader.Zone = known.Zone;
        reader.Languages = [known.Language, .. known.OtherLanguages.Split(',', StringSplitOptions.RemoveEmptyEntries)];
    }

    public override Task RedirectToLogin(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        return base.RedirectToLogin(context);
    }

    public override Task RedirectToAccessDenied(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
