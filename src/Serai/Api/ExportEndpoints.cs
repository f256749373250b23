using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Ports;

namespace Serai.Api;

/// <summary>Every kind of record that can leave, for programs: <c>GET /api/v1/{kind}</c> as JSON, CSV or XLSX, in the caller's sight.</summary>
static class ExportEndpoints
{
    sealed record Kind(string Name, string Title, string Href);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1", (IEnumerable<IExportSource> sources, Reader reader) =>
                sources.Where(s => reader.Can(s.Capability)).OrderBy(s => s.Kind, StringComparer.Ordinal).Select(s => new Kind(s.Kind, s.Title.ToString(), $"/api/v1/{s.Kind}")))
            .RequireAuthorization(new NeedsAttribute(Can.Export)).WithName("ListKinds").WithSummary("Kinds of record that can be read");
        routes.MapGet("/api/v1/{kind}", async (string kind, string? format, IEnumerable<IExportSource> sources, Reader reader, HttpContext http) =>
            {
                var source = sources.FirstOrDefault(s => s.Kind == kind);
                if (source is null)
                    return Results.NotFound();
                if (!reader.Can(source.Capability))
                    return Results.StatusCode(StatusCodes.Status403Forbidden);
                var sheet = await source.ReadAsync(http.RequestAborted);
                if (format is null or "json")
                    return Results.Json(SheetJson.Of(sheet));
                if (format is not ("csv" or "xlsx"))
                    return Results.Problem($"The format \"{format}\" is not known; expected json, csv or xlsx.", statusCode: StatusCodes.Status400BadRequest);
                var file = new MemoryStream();
                if (format == "csv")
                    CsvWriter.Write(sheet, file);
                else
                    XlsxWriter.Write([sheet], file);
                return Results.File(file.ToArray(), format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{kind}.{format}");
            })
            .RequireAuthorization(new NeedsAttribute(Can.Export)).WithName("ReadKind").WithSummary("All records of a kind in the caller's sight");
    }
}
