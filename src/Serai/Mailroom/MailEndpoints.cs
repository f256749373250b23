using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Mail;

namespace Serai.Mailroom;

static class MailEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/mail/{id:guid}/calendar", async (Guid id, SeraiDb db, CancellationToken ct) =>
            await db.Set<OutgoingMail>().Where(m => m.Id == id).Select(m => m.Calendar).FirstOrDefaultAsync(ct) is { } calendar
                ? Results.File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "invitation.ics")
                : Results.NotFound())
            .RequireAuthorization(new NeedsAttribute(Can.SendMail)).ExcludeFromDescription();
}
