using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Mail;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Mailroom;

[Needs(Can.SendMail)]
sealed class MailsModel : SeraiPage
{
    public sealed record Row(Guid Id, string Subject, string To, string ToName, DateTime At, MailState State);

    public Page<Row> List { get; private set; } = null!;

    public int Failed { get; private set; }

    public IReadOnlyList<Option> States => [.. Enum.GetValues<MailState>().Select(s => new Option(s.ToString(), T[Word(s)]))];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var mails = Db.Set<OutgoingMail>().AsNoTracking();
        Failed = await mails.CountAsync(m => m.State == MailState.Failed, Ct);
        if (list.Choice<MailState>("state") is { } state)
            mails = mails.Where(m => m.State == state);
        if (list.Q.Length > 0)
            mails = mails.Where(m => m.Subject.Contains(list.Q) || m.To.Contains(list.Q) || m.ToName.Contains(list.Q));
        List = await mails.Select(m => new Row(m.Id, m.Subject, m.To, m.ToName, m.CreatedAt, m.State))
            .PageAsync(list, new Sorts<Row> { ["at"] = r => r.At, ["subject"] = r => r.Subject, ["to"] = r => r.ToName, ["state"] = r => r.State, Tie = r => r.Id, NewestFirst = true }, Ct);
        return List.Query.IsExport
            ? ListExport.Of(List, T["Outgoing mail"],
                new ExportColumn<Row>(T["Subject"], r => r.Subject), new(T["To"], r => r.To), new(T["Written"], r => r.At, ColumnType.DateTime), new(T["State"], r => T[Word(r.State)]))
            : Page();
    }

    internal static string Word(MailState state) => state switch
    {
        MailState.Waiting => /*T*/"Waiting", MailState.Sent => /*T*/"Sent", MailState.Failed => /*T*/"Failed", MailState.Held => /*T*/"Held back", _ => /*T*/"Kept to read",
    };

    internal static string Colour(MailState state) => state switch
    {
        MailState.Waiting => "busy", MailState.Sent => "ok", MailState.Failed => "bad", MailState.Held => "warn", _ => "quiet",
    };
}
