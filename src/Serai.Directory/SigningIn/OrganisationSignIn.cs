using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Directory.SigningIn;

/// <summary>
/// Signing in with the organisation's own identity provider (OpenID Connect, code flow with PKCE). It opens an account that
/// exists here and never makes one: what a person may do stands in Serai.
/// </summary>
public sealed record OrganisationSignIn(string Label)
{
    public const string Scheme = "Organisation";
    const string Shared = "shared";
    const string Back = "back";
    const string Ends = "ends";

    internal static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Oidc");
        if (section["Authority"] is not { Length: > 0 } authority)
            return;
        services.AddSingleton(new OrganisationSignIn(section["Label"] is { Length: > 0 } label ? label : authority));
        var mailIsVerified = section.GetValue("MailIsVerified", false);
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = authority;
            options.ClientId = section["ClientId"];
            options.ClientSecret = section["ClientSecret"];
            options.ResponseType = OpenIdConnectResponseType.Code;
            // The answer comes in the address, not in a form from another site, so that cookies can stay SameSite=Lax.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.CallbackPath = "/sign-in/answer";
            options.SignInScheme = SignIns.Scheme;
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.SaveTokens = false;
            options.Scope.Clear();
            options.Scope.Add("openid");
            options.Scope.Add("email");
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnTicketReceived = context => ArriveAsync(context, mailIsVerified);
            options.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect("/sign-in?refused=organisation");
                return Task.CompletedTask;
            };
        });
    }

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sign-in/organisation", (HttpContext http, Reader reader, string? back, bool? shared, bool? again) =>
            http.RequestServices.GetService<OrganisationSignIn>() is null
                ? Results.NotFound()
                : Results.Challenge(new OpenIdConnectChallengeProperties
                {
                    RedirectUri = "/", Prompt = again == true ? OpenIdConnectPrompt.Login : null,
                    Items = { [Back] = Arrival.Local(back), [Shared] = shared == true ? "yes" : "no", [Ends] = reader.SignInId?.ToString() },
                }, [Scheme]))
            .AllowAnonymous().ExcludeFromDescription();

    static async Task ArriveAsync(TicketReceivedContext context, bool mailIsVerified)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var principal = context.Principal!;
        var services = http.RequestServices;
        var db = services.GetRequiredService<SeraiDb>();
        var subject = principal.FindFirst("sub") is { } sub ? $"{sub.Issuer} {sub.Value}" : "";
        var account = await FindAsync(db, services.GetRequiredService<UserManager<Account>>(), principal, subject, mailIsVerified, http.RequestAborted);
        if (account is null or { Disabled: true })
        {
            context.Response.Redirect("/sign-in?refused=unknown");
            return;
        }
        var shared = context.Properties?.Items.TryGetValue(Shared, out var s) == true && s == "yes";
        var back = context.Properties?.Items.TryGetValue(Back, out var b) == true ? b : "/";
        if (context.Properties?.Items.TryGetValue(Ends, out var ends) == true && Guid.TryParse(ends, out var old))
            await services.GetRequiredService<SignIns>().EndAsync(old, "confirmed anew", http.RequestAborted);
        context.Response.Redirect(await services.GetRequiredService<Arrival>().ContinueAsync(http, account, "organisation", shared, Arrival.Local(back), http.RequestAborted));
    }

    /// <summary>By the provider's own name of the person; the first time by a mail address that the provider has verified.</summary>
    static async Task<Account?> FindAsync(SeraiDb db, UserManager<Account> accounts, ClaimsPrincipal principal, string subject, bool mailIsVerified, CancellationToken ct)
    {
        if (subject.Length == 0)
            return null;
        var known = await db.Set<IdentityUserLogin<Guid>>().Where(l => l.LoginProvider == Scheme && l.ProviderKey == subject).Select(l => (Guid?)l.UserId).FirstOrDefaultAsync(ct);
        if (known is { } id)
            return await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct);
        if (principal.FindFirstValue("email") is not { Length: > 0 } mail
            || !(mailIsVerified || string.Equals(principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)))
            return null;
        var normalized = accounts.NormalizeEmail(mail);
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedEmail == normalized && !a.Disabled, ct);
        if (account is null)
            return null;
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = Scheme, ProviderKey = subject, ProviderDisplayName = principal.FindFirst("sub")!.Issuer, UserId = account.Id });
        await db.SaveChangesAsync(ct);
        return account;
    }
}
