using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

/// <summary>Certificates of attendance as PDF: one person's, or all of an event that the reader has in sight.</summary>
internal static class AttendanceCertificateFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/attendance-certificates/{id:guid}.pdf", OneAsync).RequireAuthorization(new NeedsAttribute(Can.Read)).ExcludeFromDescription();
        routes.MapGet("/events/{id:guid}/certificates.pdf", AllAsync).RequireAuthorization(new NeedsAttribute(Can.ReadPeople)).ExcludeFromDescription();
    }

    static async Task<IResult> OneAsync(Guid id, string? lang, SeraiDb db, Reader reader, AttendancePaper paper, CancellationToken ct) =>
        await FindAsync(id, db, reader, ct) is { } found && await paper.PdfAsync([found], lang, ct) is { } pdf ? Results.File(pdf, CertificatePdf.ContentType, $"{found.Number}.pdf") : Results.NotFound();

    static async Task<IResult> AllAsync(Guid id, string? lang, SeraiDb db, AttendancePaper paper, CancellationToken ct)
    {
        var all = await db.Set<AttendanceCertificate>().AsNoTracking().Where(c => c.EventId == id).OrderBy(c => c.Sequence).ToListAsync(ct);
        var code = await db.Set<ProgrammeEvent>().Where(e => e.Id == id).Select(e => new { e.ProgrammeCode, e.Number }).FirstOrDefaultAsync(ct);
        return all.Count > 0 && code is not null && await paper.PdfAsync(all, lang, ct) is { } pdf
            ? Results.File(pdf, CertificatePdf.ContentType, code.Number is { } n ? $"{code.ProgrammeCode} WG{n} AT.pdf" : $"{code.ProgrammeCode} AT.pdf") : Results.NotFound();
    }

    /// <summary>Those who read people, within their sight; and each person their own.</summary>
    internal static async Task<AttendanceCertificate?> FindAsync(Guid id, SeraiDb db, Reader reader, CancellationToken ct)
    {
        var found = await db.Set<AttendanceCertificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct);
        return found is not null && (reader.Can(Can.ReadPeople) || (reader.PersonId is { } me && me == found.PersonId)) ? found : null;
    }
}
