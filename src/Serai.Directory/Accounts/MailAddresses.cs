using System.Net.Mail;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Accounts;

static class MailAddresses
{
    /// <summary>The address as it will be kept; a message beside the field when it is not one.</summary>
    public static string Read(Problems problems, string field, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length is 0 or > 256 || !MailAddress.TryCreate(text, out var address) || address.Address != text || !address.Host.Contains('.', StringComparison.Ordinal))
            problems.Add(field, new Message(/*T*/"Write a mail address, for instance name@example.org"));
        return text;
    }
}
