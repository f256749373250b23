using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;

namespace Serai.Training.WorkingGroups;

/// <summary>The files of an event: calendars, agenda, attendance sheet, summary report.</summary>
internal static class EventFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = new NeedsAttribute(Can.Read);
        routes.MapGet("/events/{id:guid}/event.ics", CalendarAsync).RequireAuthorization(read);
        routes.MapGet("/events/{id:guid}/agenda.docx", AgendaAsync).RequireAuthorization(read);
        routes.MapGet("/events/{id:guid}/attendance.docx", SheetDocxAsync).RequireAuthorization(new NeedsAttribute(Can.ReadPeople));
        routes.MapGet("/events/{id:guid}/attendance.xlsx", SheetXlsxAsync).RequireAuthorization(new NeedsAttribute(Can.ReadPeople));
        routes.MapGet("/events/{id:guid}/report.docx", ReportAsync).RequireAuthorization(new NeedsAttribute(Can.RunProgrammes));
        routes.MapGet("/calendar/{token}.ics", FeedAsync).AllowAnonymous();
        routes.MapGet("/reply/{token}/event.ics", InvitedAsync).AllowAnonymous();
    }

    static async Task<IResult> CalendarAsync(Guid id, HttpContext http, SeraiDb db, Text text, TimeProvider time, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, ct) is not { } e)
            return Results.NotFound();
        return await IcsAsync(db, e, text, $"{Site(http)}/events/{id}", time, ct);
    }

    static async Task<IResult> InvitedAsync(string token, HttpContext http, SeraiDb db, Text text, TimeProvider time, CancellationToken ct)
    {
        var hash = PersonalLink.HashOf(token);
        var link = await db.Set<PersonalLink>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == InvitationMail.Purpose, ct);
        if (link is null || !link.IsOpen(time.GetUtcNow().UtcDateTime))
            return Results.Redirect("/link-closed");
        var e = await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(x => db.Set<Invitation>().IgnoreQueryFilters().Any(i => i.Id == link.SubjectId && i.EventId == x.Id), ct);
        return e is null ? Results.NotFound() : await IcsAsync(db, e, text, $"{Site(http)}/reply/{token}", time, ct);
    }

    static async Task<IResult> IcsAsync(SeraiDb db, ProgrammeEvent e, Text text, string url, TimeProvider time, CancellationToken ct)
    {
        var removed = await db.Set<RemovedSession>().AsNoTracking().Where(s => s.EventId == e.Id).ToListAsync(ct);
        var file = CalendarFile.Write("PUBLISH", null, [.. CalendarFeed.Of(e, await SessionsAsync(db, e.Id, ct), removed, text, url)], time.GetUtcNow().UtcDateTime);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(file), CalendarFile.ContentType, $"{e.ProgrammeCode}-{e.Kind}{e.Number}.ics");
    }

    static async Task<IResult> FeedAsync(string token, HttpContext http, CalendarFeed feed, TimeProvider time, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return await feed.ReadAsync(token, Site(http), time.GetUtcNow().UtcDateTime, ct) is { } file
            ? Results.Bytes(System.Text.Encoding.UTF8.GetBytes(file), CalendarFile.ContentType)
            : Results.NotFound();
    }

    static async Task<IResult> AgendaAsync(Guid id, SeraiDb db, Text text, TimeProvider time, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, ct) is not { } e)
            return Results.NotFound();
        return Docx(AgendaDocument.Of(e, await SessionsAsync(db, id, ct), text, time.GetUtcNow()), text["Agenda"], e);
    }

    static async Task<IResult> SheetDocxAsync(Guid id, SeraiDb db, Text text, TimeProvider time, CancellationToken ct) =>
        await AttendanceSheet.ReadAsync(db, id, text, ct) is { } sheet ? Docx(sheet.ToDocument(text, time.GetUtcNow()), text["Attendance sheet"], sheet.Event) : Results.NotFound();

    static async Task<IResult> SheetXlsxAsync(Guid id, SeraiDb db, Text text, CancellationToken ct) =>
        await AttendanceSheet.ReadAsync(db, id, text, ct) is { } sheet
            ? Results.File(XlsxWriter.ToArray(sheet.ToSheet(text)), XlsxWriter.ContentType, Name(text["Attendance sheet"], sheet.Event, "xlsx")) : Results.NotFound();

    static async Task<IResult> ReportAsync(Guid id, HttpContext http, SeraiDb db, Text text, TimeProvider time, CancellationToken ct)
    {
        var language = text.In(Languages.Find(http.Request.Query["in"]) ?? text.Language);
        var e = await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, ct);
        return e is not null && await SummaryReport.ReadAsync(db, id, language, time.GetUtcNow(), ct) is { } report ? Docx(report, language["Summary report"], e) : Results.NotFound();
    }

    static IResult Docx(Document document, string kind, ProgrammeEvent e) => Results.File(DocxWriter.ToArray(document), DocxWriter.ContentType, Name(kind, e, "docx"));

    static string Name(string kind, ProgrammeEvent e, string extension) => $"{e.ProgrammeCode} {(e.Number is { } n ? $"WG{n} " : "")}{kind}.{extension}";

    static Task<List<Session>> SessionsAsync(SeraiDb db, Guid id, CancellationToken ct) =>
        db.Set<Session>().AsNoTracking().Include(s => s.Speakers.OrderBy(p => p.Order)).Where(s => s.EventId == id).OrderBy(s => s.Day).ThenBy(s => s.Starts).ToListAsync(ct);

    static string Site(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
}
