using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.TimeRelease.Studies;

/// <summary>The documents of a study.</summary>
internal static class StudyFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/studies/{code}/plan.docx", PlanAsync).RequireAuthorization(new NeedsAttribute(Can.Read));

    /// <summary><c>?in=ru</c> chooses the language of the document; the reader's own without.</summary>
    static async Task<IResult> PlanAsync(string code, HttpContext http, SeraiDb db, Text text, TimeProvider time, CancellationToken ct)
    {
        var language = text.In(Languages.Find(http.Request.Query["in"]) ?? text.Language);
        return await StudyPlan.ReadAsync(db, code, language, time.GetUtcNow(), ct) is { } plan
            ? Results.File(DocxWriter.ToArray(plan), DocxWriter.ContentType, $"{code} {language["Study plan"]}.docx") : Results.NotFound();
    }
}
