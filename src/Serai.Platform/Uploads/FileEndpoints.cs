using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Ports;

namespace Serai.Platform.Uploads;

public static class FileEndpoints
{
    /// <summary>Stored files leave as attachments only, never rendered in the page's origin; rights are asked at every download.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{id:guid}", async (Guid id, HttpContext http, SeraiDb db, Reader reader, FileStore store, IEnumerable<IFileGuard> guards) =>
        {
            var file = await db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, http.RequestAborted);
            if (file is null || !await MayReadAsync(file, reader, guards, http.RequestAborted))
                return Results.NotFound();
            if (file.Scan == "held")
                return Results.StatusCode(StatusCodes.Status423Locked);
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = file.Name }.ToString();
            http.Response.Headers.CacheControl = "no-store";
            return Results.Stream(store.Open(file.Id), file.ContentType);
        }).RequireAuthorization(new NeedsAttribute(Can.Read)).ExcludeFromDescription();

    static async Task<bool> MayReadAsync(StoredFile file, Reader reader, IEnumerable<IFileGuard> guards, CancellationToken ct)
    {
        foreach (var guard in guards)
            if (await guard.MayReadAsync(file, ct) is { } answer)
                return answer;
        return reader.Sight.Sees(file.MemberId) || (file.OwnerAccountId is { } owner && owner == reader.AccountId);
    }
}
