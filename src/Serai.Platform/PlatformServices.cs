using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Jobs;
using Serai.Platform.Language;
using Serai.Platform.Mail;
using Serai.Platform.Modules;
using Serai.Platform.Search;
using Serai.Platform.Web;

namespace Serai.Platform;

public static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, ModuleList modules, IConfiguration configuration)
    {
        services.AddSingleton(Phrases.Load(modules.Assemblies));
        services.AddScoped<Reader>();
        services.AddScoped(s =>
        {
            var reader = s.GetRequiredService<Reader>();
            var language = Languages.Find(reader.Languages[0], withSweeps: true) ?? Languages.English;
            return new Text(s.GetRequiredService<Phrases>(), language, reader.Zone);
        });
        services.AddHttpContextAccessor();
        services.AddPageParts();
        services.AddScoped<IEnumerable<MenuItem>>(s => [.. modules.Menu.Where(i => s.GetRequiredService<Reader>().Can(i.Capability))]);
        services.AddSingleton(new FileInspection(FileLimits.Default, ClamScanner.FromOption(configuration["ClamAv"])));
        services.AddSingleton<TableVersions>();
        services.AddSingleton<TableWatch>();
        services.AddSingleton<DataMemory.Store>();
        services.AddScoped<DataMemory>();
        services.AddScoped<Ports.Figures>();
        services.AddScoped<AuditEvents>();
        services.AddScoped<AuditVerification>();
        services.AddScoped<Finding>();
        services.AddSingleton<JobBell>();
        services.AddHostedService<JobRunner>();
        services.AddHostedService<OutboxSender>();
        services.AddSingleton<IAuthorizationPolicyProvider, CapabilityPolicies>();
        services.AddScoped<IAuthorizationHandler, CapabilityCheck>();
        return services;
    }
}
