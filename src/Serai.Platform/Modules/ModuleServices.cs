using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Cli;
using Serai.Platform.Jobs;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;

namespace Serai.Platform.Modules;

public static class ModuleServices
{
    static readonly Type[] ManyOf =
    [
        typeof(ITaskSource), typeof(IIndicatorSource), typeof(IMapLayer), typeof(IJobWork), typeof(IVerb),
        typeof(IImportTarget), typeof(IExportSource), typeof(IFileGuard), typeof(IScopeSource), typeof(IPersonalData), typeof(IPersonMerge), typeof(IDemoLoader),
        typeof(IPersonPanel), typeof(IMemberPanel), typeof(IGrantTargets),
    ];

    /// <summary>Registers every operation and port implementation found in the modules' assemblies.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services, ModuleList modules, IConfiguration configuration)
    {
        services.AddSingleton(modules);
        foreach (var operation in modules.TypesThatAre(typeof(IOperation)))
            services.AddScoped(operation);
        foreach (var contract in ManyOf)
            foreach (var type in modules.TypesThatAre(contract))
                services.AddScoped(contract, type);
        foreach (var module in modules.All)
            module.AddServices(services, configuration);
        return services;
    }
}
