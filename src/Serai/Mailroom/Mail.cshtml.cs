using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Mail;
using Serai.Platform.Pages;

namespace Serai.Mailroom;

[Needs(Can.SendMail)]
sealed partial class MailModel : SeraiPage
{
    public OutgoingMail Mail { get; private set; } = null!;

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public bool CanSendAgain => Mail.State is MailState.Failed or MailState.Held or MailState.Kept;

    /// <summary>A link that opens an account is shown only where no mail server takes it away, and only to those who may send such links.</summary>
    public bool IsForItsReceiverOnly => Mail.OpensAccount && (Mail.State == MailState.Sent || !Reader.Can(Can.ManageAccounts));

    public IEnumerable<IReadOnlyList<(string Text, bool Link)>> Paragraphs => IsForItsReceiverOnly
        ? []
        : Mail.TextBody.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Parts);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (CanSendAgain)
        {
            Mail.State = MailState.Waiting;
            Mail.Attempts = 0;
            Mail.NextTryAt = null;
            await Db.SaveAsync(Change("Mail sent again"), Ct);
        }
        Notice(T["The mail waits to be sent."]);
        return LocalRedirect($"/mail/{id}");
    }

    async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Set<OutgoingMail>().FirstOrDefaultAsync(m => m.Id == id, Ct) is not { } mail)
            return false;
        Mail = mail;
        var files = (mail.FileIds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray();
        if (files.Length > 0)
            Files = await Db.Set<StoredFile>().AsNoTracking().Where(f => files.Contains(f.Id)).ToListAsync(Ct);
        return true;
    }

    static List<(string, bool)> Parts(string paragraph)
    {
        var parts = new List<(string, bool)>();
        var at = 0;
        foreach (Match link in Address().Matches(paragraph))
        {
            parts.Add((paragraph[at..link.Index], false));
            parts.Add((link.Value, true));
            at = link.Index + link.Length;
        }
        parts.Add((paragraph[at..], false));
        return parts;
    }

    [GeneratedRegex(@"https?://[^\s<]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
