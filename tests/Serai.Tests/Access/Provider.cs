using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Serai.Tests.Access;

/// <summary>A real OpenID Connect provider (OpenIddict) in process, for one client, that knows whoever it is told to.</summary>
sealed class Provider : IAsyncDisposable
{
    public const string Address = "https://provider.example/";
    readonly WebApplication _app;

    Provider(WebApplication app) => _app = app;

    public string Subject { get; set; } = "person-1";

    public string Mail { get; set; } = "leyla@example.org";

    public bool MailIsVerified { get; set; } = true;

    public HttpMessageHandler Backchannel => _app.GetTestServer().CreateHandler();

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer(o => o.BaseAddress = new Uri(Address));
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.SetIssuer(new Uri(Address)).SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.RegisterScopes("openid", "email");
            options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            options.EnableDegradedMode();
            options.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough();
            options.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(e => e.UseInlineHandler(context =>
            {
                if (context.ClientId != "serai" || context.RedirectUri?.EndsWith("/sign-in/answer", StringComparison.Ordinal) != true)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return ValueTask.CompletedTask;
            }));
            options.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(e => e.UseInlineHandler(context =>
            {
                if (context.ClientId != "serai" || context.ClientSecret != "a secret of the test")
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return ValueTask.CompletedTask;
            }));
        });
        var app = builder.Build();
        var provider = new Provider(app);
        app.UseAuthentication();
        app.MapMethods("/authorize", ["GET", "POST"], (HttpContext http) =>
        {
            var identity = new ClaimsIdentity("provider", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
            identity.SetClaim(OpenIddictConstants.Claims.Subject, provider.Subject).SetClaim(OpenIddictConstants.Claims.Email, provider.Mail)
                .SetClaim(OpenIddictConstants.Claims.EmailVerified, provider.MailIsVerified);
            identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
            identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
            return Results.SignIn(new ClaimsPrincipal(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        });
        app.MapPost("/token", async (HttpContext http, CancellationToken _) =>
            Results.SignIn((await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!, null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme));
        await app.StartAsync();
        return provider;
    }

    /// <summary>What the person's browser does at the provider: it is sent back with a code.</summary>
    public async Task<Uri> AuthorizeAsync(string address)
    {
        using var client = _app.GetTestServer().CreateClient();
        var answer = await client.GetAsync(new Uri(address));
        return answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
