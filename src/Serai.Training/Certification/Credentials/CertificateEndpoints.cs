using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Training.Certification;

/// <summary>Files of a certificate for those who may see it, and for everybody the keys and lists by which credentials are verified without Serai.</summary>
internal static class CertificateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/serai/keys/{kid}.json", (string kid, CompactJws jws) =>
            jws.PublicKey(kid) is { } key ? Results.Bytes(key, "application/json") : Results.NotFound()).AllowAnonymous().WithName("PublicKey");
        routes.MapGet("/.well-known/serai/keys.json", (CompactJws jws) => Results.Bytes(jws.KeySet(), "application/jwk-set+json")).AllowAnonymous().WithName("PublicKeys");
        routes.MapGet(StatusLists.RevocationPath, async (StatusLists lists, CancellationToken ct) =>
            Results.Bytes(await lists.RevocationListAsync(ct), "application/json")).AllowAnonymous().WithName("RevocationList");
        routes.MapGet(StatusLists.BitstringPath, async (StatusLists lists, TimeProvider time, CancellationToken ct) =>
            Results.Text(await lists.BitstringAsync(time.GetUtcNow().UtcDateTime, ct), "application/vc+jwt", Encoding.ASCII)).AllowAnonymous().WithName("StatusList");

        routes.MapGet("/certificates/{id:guid}/certificate.pdf", async (Guid id, string? lang, SeraiDb db, Reader reader, CertificatePrinting printing, CancellationToken ct) =>
            await FindAsync(id, db, reader, ct) is { } found
                ? Results.File(await printing.PdfAsync(found, lang, ct), Documents.CertificatePdf.ContentType, $"{found.Number}.pdf")
                : Results.NotFound()).RequireAuthorization(new NeedsAttribute(Can.Read)).ExcludeFromDescription();
        routes.MapGet("/certificates/{id:guid}/credential.jwt", async (Guid id, SeraiDb db, Reader reader, Credentials credentials, CancellationToken ct) =>
            await FindAsync(id, db, reader, ct) is { } found
                ? Results.File(Encoding.ASCII.GetBytes(await credentials.SignAsync(found, ct)), "text/plain", $"{found.Number}.jwt")
                : Results.NotFound()).RequireAuthorization(new NeedsAttribute(Can.Read)).ExcludeFromDescription();
        routes.MapGet("/certificates/{id:guid}/badge.png", async (Guid id, SeraiDb db, Reader reader, Credentials credentials, CertificatePrinting printing, CancellationToken ct) =>
            await FindAsync(id, db, reader, ct) is { } found
                ? Results.File(await printing.BadgeAsync(found, await credentials.SignAsync(found, ct), ct), "image/png", $"{found.Number}.png")
                : Results.NotFound()).RequireAuthorization(new NeedsAttribute(Can.Read)).ExcludeFromDescription();
    }

    /// <summary>Those who read people, within their sight; and each person their own.</summary>
    internal static async Task<IssuedCertificate?> FindAsync(Guid id, SeraiDb db, Reader reader, CancellationToken ct)
    {
        var found = await db.Set<IssuedCertificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct);
        return found is not null && (reader.Can(Can.ReadPeople) || (reader.PersonId is { } self && self == found.PersonId)) ? found : null;
    }
}
