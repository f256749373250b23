using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Serai.Data;
using Serai.Directory.Accounts;
using Serai.Directory.Erasing;
using Serai.Platform;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Keys;
using Serai.Platform.Mail;
using Serai.Platform.Modules;
using Serai.Platform.Pages;
using Serai.Platform.Uploads;
using Serai.Platform.Web;

namespace Serai.Hosting;

/// <summary>Puts the house together: one place for the web server, the verbs and the tests.</summary>
static class SeraiApp
{
    public static WebApplication Build(Installation installation, Action<WebApplicationBuilder>? configure = null)
    {
        installation.Prepare();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(SeraiApp).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddJsonFile(Path.GetFullPath(Path.Combine(installation.DataFolder, "serai.json")), optional: true);
        builder.Configuration.AddEnvironmentVariables("SERAI_");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Keys lie in a folder that only the owner may read; docs/operation.md says how to add a certificate.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseUrls(installation.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });

        var services = builder.Services;
        services.AddSingleton(installation);
        services.AddSingleton(new DemoMode(installation.Demo));
        services.AddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        AddDatabase(services, installation);
        services.AddModules(Modules.All, builder.Configuration);
        services.AddPlatform(Modules.All, builder.Configuration);
        services.AddAssets(Modules.All.Assemblies);
        services.AddSingleton(s => new FileStore(installation.FilesFolder, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new FreeSpace(installation.FilesFolder));
        services.AddSingleton(new Tombstones(installation.DataFolder));
        services.AddSingleton(new KeyRing(installation.KeysFolder));
        services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        services.AddDataProtection().SetApplicationName("Serai").PersistKeysToFileSystem(new DirectoryInfo(installation.KeysFolder));
        services.AddSingleton<AskLimits>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml").Append("text/calendar");
        });
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddRazorPages(options => options.RootDirectory = "/").AddHouse(Modules.All);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "serai-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.HeaderName = "X-Form-Token";
        });
        services.AddOpenApi("v1");
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in (builder.Configuration["TrustedProxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseBrowserDefence();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseResponseCompression();
        app.Use((http, next) => app.Services.GetRequiredService<AskLimits>().PassAsync(http, next));
        app.UseRouting();
        app.UseAuthentication();
        app.UseThemeChoice();
        app.UseReaderLanguage();
        app.UseAuthorization();
        app.MapAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        HealthEndpoints.Map(app);
        app.MapFiles();
        Mailroom.MailEndpoints.Map(app);
        Api.ExportEndpoints.Map(app);
        foreach (var module in Modules.All.All)
            module.MapEndpoints(app);
        // An address that nothing answers is not found, for everybody alike; without this the deny-all policy would call it forbidden.
        app.MapFallback("{**address}", () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    static void AddDatabase(IServiceCollection services, Installation installation)
    {
        if (installation.Database is { } connection)
        {
            services.AddDbContext<PostgresDb>(options => PostgresDb.Configure(options, connection));
            services.AddScoped<SeraiDb>(s => s.GetRequiredService<PostgresDb>());
        }
        else
        {
            services.AddDbContext<SqliteDb>(options => SqliteDb.Configure(options, installation.DatabaseFile));
            services.AddScoped<SeraiDb>(s => s.GetRequiredService<SqliteDb>());
        }
    }
}
