using Serai.Platform.Language;
using Serai.Platform.Mail;

namespace Serai.Directory.Accounts;

/// <summary>Mails about an account, in its owner's language. They name no details beyond what the owner needs.</summary>
static class AccountMail
{
    static Text For(Account account, Text text) => text.In(Languages.Find(account.Language) ?? Languages.English).At(account.Zone);

    static OutgoingMail To(Account account, DateTime now, string subject, params string[] paragraphs) => To(account, now, false, subject, paragraphs);

    static OutgoingMail To(Account account, DateTime now, bool opens, string subject, params string[] paragraphs) => new()
    {
        OpensAccount = opens,
        To = account.Email!, ToName = account.DisplayName, Language = account.Language, Subject = subject,
        TextBody = string.Join("\n\n", paragraphs), CreatedAt = now, Href = $"/accounts/{account.Id}",
    };

    public static OutgoingMail Warning(Account account, Text text, DateTime now)
    {
        var t = For(account, text);
        return To(account, now, t["Somebody tries to sign in to your Serai account"],
            t["Dear {0},", account.DisplayName],
            t["On {0} somebody tried several times to sign in with your mail address and a wrong password. Your account stays open for you, and nobody got in.", now],
            t["If it was not you: add a passkey or an authenticator app under “Your account”. You need to do nothing else. We write about this once a day at most."]);
    }

    public static OutgoingMail FactorChanged(Account account, Text text, DateTime now, Message what)
    {
        var t = For(account, text);
        return To(account, now, t["The sign-in of your Serai account was changed"],
            t["Dear {0},", account.DisplayName],
            t["On {0} this was changed: {1}", now, what],
            t["All other sign-ins of your account were ended. If it was not you, tell your administrator now."]);
    }

    public static OutgoingMail SetPassword(Account account, Text text, DateTime now, DateTime until, string address, bool invited)
    {
        var t = For(account, text);
        return invited
            ? To(account, now, true, t["Your account in Serai"],
                t["Dear {0},", account.DisplayName],
                t["An account was made for you in Serai, where the Master Trainer Programmes are run. Open this link to choose your password:"],
                address,
                t["The link works once and until {0}. It is only for you; please do not pass it on.", until])
            : To(account, now, true, t["A new password for Serai"],
                t["Dear {0},", account.DisplayName],
                t["Somebody, probably you, asked for a new password. Open this link to choose one:"],
                address,
                t["The link works once and until {0}. If you did not ask for it, do nothing: your password stays as it is.", until]);
    }

    public static OutgoingMail AskAdministrator(Account account, Text text, DateTime now)
    {
        var t = For(account, text);
        return To(account, now, t["A new password for Serai"],
            t["Dear {0},", account.DisplayName],
            t["Somebody, probably you, asked for a new password. Your account may manage other accounts and has no passkey and no authenticator app, so a mail alone cannot open it."],
            t["Please ask another administrator to send you a link. If you did not ask for a new password, do nothing."]);
    }
}
