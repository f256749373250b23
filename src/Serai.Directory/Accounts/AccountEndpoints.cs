using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Serai.Platform.Access;

namespace Serai.Directory.Accounts;

static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext http, SignIns signIns, Reader reader) =>
        {
            if (reader.SignInId is { } id)
                await signIns.EndAsync(id, "signed out", http.RequestAborted);
            await http.SignOutAsync(SignIns.Scheme);
            http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
            return Results.LocalRedirect("/sign-in");
        }).AllowAnonymous();
}
