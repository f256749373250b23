using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Uploads;

namespace Serai.Hosting;

static class HealthEndpoints
{
    sealed record Health(string Status);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => new Health("alive")).AllowAnonymous().WithName("Health");
        routes.MapGet("/health/ready", async (SeraiDb db, FreeSpace space, CancellationToken ct) =>
        {
            try
            {
                var least = (await UploadLimits.ReadAsync(db, ct)).FreeBytes;
                // Reading and everything without files goes on, so the answer stays 200: a proxy must not take the house away.
                return Results.Ok(new Health(space.Free() < least ? "ready, but disk space is low: no files are taken" : "ready"));
            }
            catch (System.Data.Common.DbException)
            {
                return Results.Json(new Health("database unreachable"), statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous().WithName("Ready");
    }
}
