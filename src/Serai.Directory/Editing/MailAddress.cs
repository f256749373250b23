namespace Serai.Directory.Editing;

static class MailAddress
{
    /// <summary>One plain address with a domain that has a point; nothing that a mail header could be broken with.</summary>
    public static bool IsOne(string text) =>
        text.Length <= 254 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>')
        && System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');
}
