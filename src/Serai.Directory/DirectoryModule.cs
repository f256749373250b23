using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Modules;

namespace Serai.Directory;

/// <summary>Members, organisations, people, accounts and who may see what.</summary>
public sealed class DirectoryModule : SeraiModule
{
    public override string Name => "Directory";

    public override IEnumerable<MenuItem> Menu =>
    [
        new(/*T*/"Members", "/members", /*T*/"Directory", 200, Can.Read),
        new(/*T*/"People", "/people", /*T*/"Directory", 210, Can.ReadPeople),
        new(/*T*/"Organisations", "/organisations", /*T*/"Directory", 220, Can.ManageDirectory),
        new(/*T*/"Region sets", "/regions", /*T*/"Directory", 230, Can.ManageDirectory),
        new(/*T*/"Translations", "/translations", /*T*/"Directory", 240, Can.ManageDirectory),
        new(/*T*/"Accounts", "/accounts", /*T*/"Installation", 900, Can.ManageAccounts),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccounts(configuration);
        services.AddHostedService<ReapplyErasures>();
        // The mover asks the modules which of two rows is better, and some modules ask the mover.
        services.AddScoped(provider => new Lazy<Merging.RowMoves>(provider.GetRequiredService<Merging.RowMoves>));
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes) => AccountEndpoints.Map(routes);
}
