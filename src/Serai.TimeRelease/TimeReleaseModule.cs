using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Modules;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease;

/// <summary>Time Release Studies: design, capture, verification, analysis, report, comparison of rounds, corridors.</summary>
public sealed class TimeReleaseModule : SeraiModule
{
    public override string Name => "TimeRelease";

    public override IEnumerable<MenuItem> Menu =>
    [
        new(/*T*/"Studies", "/studies", /*T*/"Time release", 200, Can.Read),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<Records.StudyRecords>();

    public override void MapEndpoints(IEndpointRouteBuilder routes) => StudyFiles.Map(routes);
}
