using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.TimeRelease.Records;
using Serai.TimeRelease.Figures;

namespace Serai.TimeRelease.Studies;

/// <summary>The documents and files of a study.</summary>
internal static class StudyFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = new NeedsAttribute(Can.Read);
        routes.MapGet("/studies/{code}/plan.docx", PlanAsync).RequireAuthorization(read);
        routes.MapGet("/studies/{code}/report.docx", ReportAsync).RequireAuthorization(read);
        routes.MapGet("/studies/{code}/results.xlsx", ResultsAsync).RequireAuthorization(read);
        routes.MapGet("/studies/{code}/records/{id:guid}/refused.csv", RefusedAsync).RequireAuthorization(read);
    }

    /// <summary><c>?in=ru</c> chooses the language of the document; the reader's own without.</summary>
    static async Task<IResult> PlanAsync(string code, HttpContext http, SeraiDb db, Text text, TimeProvider time, CancellationToken ct)
    {
        var language = text.In(Languages.Find(http.Request.Query["in"]) ?? text.Language);
        return await StudyPlan.ReadAsync(db, code, language, time.GetUtcNow(), ct) is { } plan
            ? Results.File(DocxWriter.ToArray(plan), DocxWriter.ContentType, $"{code} {language["Study plan"]}.docx") : Results.NotFound();
    }

    /// <summary><c>?in=ru</c> chooses the language, <c>?by=lane</c> the column that the headline is broken down by.</summary>
    static async Task<IResult> ReportAsync(string code, string? by, HttpContext http, SeraiDb db, StudyRecords records, Text text, TimeProvider time, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, ct) is not { } study || await records.ReadAsync(study, ct) is not { } read)
            return Results.NotFound();
        var language = text.In(Languages.Find(http.Request.Query["in"]) ?? text.Language);
        var report = await StudyReportOf.WriteAsync(db, study, read, read.Segments.FirstOrDefault(c => c == by), language, time.GetUtcNow(), ct);
        return Results.File(DocxWriter.ToArray(report), DocxWriter.ContentType, $"{code} {language["Report"]}.docx");
    }

    static async Task<IResult> ResultsAsync(string code, string? by, SeraiDb db, StudyRecords records, Text text, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, ct) is not { } study || await records.ReadAsync(study, ct) is not { } read)
            return Results.NotFound();
        var column = read.Segments.FirstOrDefault(c => c == by);
        var figures = await StudyFigures.ReadAsync(db, study, read, column, ct);
        return Results.File(XlsxWriter.ToArray(FiguresSheet.Of(study, figures, column, text)), XlsxWriter.ContentType, $"{code} {text["Results"]}.xlsx");
    }

    /// <summary>The rows that could not be read, with the reason in a column of its own, to be mended and sent again.</summary>
    static async Task<IResult> RefusedAsync(string code, Guid id, SeraiDb db, FileStore store, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, ct) is not { } study ||
            await db.Set<Dataset>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.StudyId == study.Id, ct) is not { Refused: > 0 } dataset)
            return Results.NotFound();
        var path = Path.GetTempFileName();
        try
        {
            RecordReading.Of(study, dataset, store, path);
            return Results.File(await File.ReadAllBytesAsync(path, ct), "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(dataset.Name)} refused.csv");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
