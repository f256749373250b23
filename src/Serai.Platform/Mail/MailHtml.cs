using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Serai.Platform.Mail;

/// <summary>The HTML part of a mail is made from its text: paragraphs and links, nothing else.</summary>
static partial class MailHtml
{
    public static string Of(OutgoingMail mail)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"").Append(WebUtility.HtmlEncode(mail.Language)).Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(WebUtility.HtmlEncode(mail.Subject)).Append("</title></head><body style=\"font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;color:#1d2b33\">");
        foreach (var paragraph in mail.TextBody.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").Append(Address().Replace(WebUtility.HtmlEncode(paragraph.Trim()), m => $"<a href=\"{m.Value}\">{m.Value}</a>").Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        return html.Append("</body></html>").ToString();
    }

    [GeneratedRegex(@"https?://[^\s<]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
