using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts.Own;
using Serai.Directory.SigningIn;
using Serai.Platform.Access;

namespace Serai.Directory.Accounts;

static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", async (HttpContext http, SignIns signIns, Reader reader) =>
        {
            if (reader.SignInId is { } id)
                await signIns.EndAsync(id, "signed out", http.RequestAborted);
            await http.SignOutAsync(SignIns.Scheme);
            http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
            return Results.LocalRedirect("/sign-in");
        }).AllowAnonymous().ExcludeFromDescription();

        routes.MapPost("/sign-in/passkey", async (HttpContext http, IPasskeyHandler<Account> passkeys, PendingSteps steps) =>
        {
            if (!await IsOwnFormAsync(http))
                return Results.BadRequest();
            var options = await passkeys.MakeRequestOptionsAsync(null, http);
            steps.Put(http, PasskeyState.SignIn, new PasskeyState(options.AssertionState, null));
            return Results.Text(options.RequestOptionsJson, "application/json");
        }).AllowAnonymous().ExcludeFromDescription();

        routes.MapPost("/account/passkeys/options", async (HttpContext http, IPasskeyHandler<Account> passkeys, PendingSteps steps, OwnAccount own) =>
        {
            if (!await IsOwnFormAsync(http) || await own.FindAsync(http.RequestAborted) is not { } account || !await own.IsFreshAsync(http.RequestAborted))
                return Results.BadRequest();
            var options = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName }, http);
            steps.Put(http, PasskeyState.Add, new PasskeyState(options.AttestationState, account.Id));
            return Results.Text(options.CreationOptionsJson, "application/json");
        }).RequireAuthorization(new NeedsAttribute(Can.Read)).ExcludeFromDescription();

        routes.MapGet("/account/data/download", async (OwnData data, HttpContext http) =>
            await data.ArchiveAsync(http.RequestAborted) is { } archive ? Results.File(archive.Bytes, "application/zip", archive.Name) : Results.NotFound())
            .RequireAuthorization(new NeedsAttribute(Can.Read)).ExcludeFromDescription();

        OrganisationSignIn.Map(routes);
    }

    static Task<bool> IsOwnFormAsync(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
}
