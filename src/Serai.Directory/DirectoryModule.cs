using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Modules;

namespace Serai.Directory;

/// <summary>Members, organisations, people, accounts and who may see what.</summary>
public sealed class DirectoryModule : SeraiModule
{
    public override string Name => "Directory";

    public override IEnumerable<MenuItem> Menu =>
    [
        new("Members", "/members", "Directory", 200, Can.Read),
        new("People", "/people", "Directory", 210, Can.ReadPeople),
        new("Organisations", "/organisations", "Directory", 220, Can.ManageDirectory),
        new("Region sets", "/regions", "Directory", 230, Can.ManageDirectory),
        new("Accounts", "/accounts", "Installation", 900, Can.ManageAccounts),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddAccounts(configuration);

    public override void MapEndpoints(IEndpointRouteBuilder routes) => AccountEndpoints.Map(routes);
}
