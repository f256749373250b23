using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serai.Directory.Accounts.Own;
using Serai.Directory.Accounts.Register;
using Serai.Directory.SigningIn;
using Serai.Platform.Links;

namespace Serai.Directory.Accounts;

static class AccountServices
{
    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP advises.</summary>
    public const int HashRounds = 210_000;

    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SignIns>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<Arrival>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnData>();
        services.AddScoped<GrantChoices>();
        services.AddSingleton<Throttle>();
        services.AddHostedService(s => s.GetRequiredService<Throttle>());
        services.AddSingleton<PendingSteps>();
        services.AddSingleton<KnownDevice>();
        services.TryAddSingleton<PublicAddress>();
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.Password.RequiredUniqueChars = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRulesForIdentity>()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for both factors, so the device must ask its holder for a finger, a face or a PIN.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            // Forms of this house carry no origin header (no referrer leaves it), so the origin that the device signed is
            // compared with the public address, or with the address of the request where none is set.
            var home = configuration["PublicAddress"] is { Length: > 0 } set && Uri.TryCreate(set, UriKind.Absolute, out var uri) ? uri : null;
            options.ServerDomain = home?.Host;
            options.ValidateOrigin = context =>
            {
                var request = context.HttpContext.Request;
                var expected = home?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
                return ValueTask.FromResult(!context.CrossOrigin && string.Equals(context.Origin, expected, StringComparison.OrdinalIgnoreCase));
            };
        });
        services.AddAuthentication(SignIns.Scheme).AddCookie(SignIns.Scheme, options =>
        {
            // The __Host- prefix asks for https; on plain http (a demonstration on one machine) browsers refuse it.
            options.Cookie.Name = "serai";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/not-allowed";
            options.ReturnUrlParameter = "back";
            options.SlidingExpiration = false;
            options.EventsType = typeof(SignInCookie);
        });
        services.AddScoped<SignInCookie>();
        OrganisationSignIn.Add(services, configuration);
    }
}
