using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;

namespace Serai.Hosting;

static class HealthEndpoints
{
    sealed record Health(string Status);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => new Health("alive")).AllowAnonymous().WithName("Health");
        routes.MapGet("/health/ready", async (SeraiDb db, CancellationToken ct) =>
        {
            try
            {
                await db.Set<Setting>().AnyAsync(ct);
                return Results.Ok(new Health("ready"));
            }
            catch (System.Data.Common.DbException)
            {
                return Results.Json(new Health("database unreachable"), statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous().WithName("Ready");
    }
}
