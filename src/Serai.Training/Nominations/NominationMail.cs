using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>The mails of a round, each in the language of its administration. Complete without the link.</summary>
internal sealed class NominationMail(Text text)
{
    public OutgoingMail OfReceipt(Receipt receipt, Nomination nomination, Programme programme, Member member, string origin)
    {
        var t = In(member);
        var title = programme.Title.Pick(t).Text;
        return new OutgoingMail
        {
            To = nomination.ContactEmail, ToName = nomination.ContactName, Language = t.Language.Code, MemberId = member.Id,
            Subject = receipt.Kind switch
            {
                ReceiptKind.Submitted => t[/*T*/"Receipt {0}: nomination received", receipt.Number],
                ReceiptKind.TooLate => t[/*T*/"Receipt {0}: nomination arrived too late", receipt.Number],
                _ => t[/*T*/"Receipt {0}: nomination withdrawn", receipt.Number],
            },
            TextBody = string.Join("\n\n",
            [
                receipt.Kind switch
                {
                    ReceiptKind.Submitted => t[/*T*/"The nomination of {0} for \"{1}\" was received on {2}.", member.Name.Pick(t).Text, title, t.Moment(receipt.At, member.Zone)],
                    ReceiptKind.TooLate => t[/*T*/"The nomination of {0} for \"{1}\" arrived on {2}, after the deadline, and was not accepted. Your draft is kept. Please write to the project team: the deadline can be extended, visibly for all and with a reason.", member.Name.Pick(t).Text, title, t.Moment(receipt.At, member.Zone)],
                    _ => t[/*T*/"The nomination of {0} for \"{1}\" was withdrawn on {2}.", member.Name.Pick(t).Text, title, t.Moment(receipt.At, member.Zone)],
                },
                t[/*T*/"Keep this mail. The text below and its signature prove what was received and when."],
                receipt.Body.TrimEnd(),
                t[/*T*/"Signature (ES256, DER, base64):"] + "\n" + receipt.Signature,
            ]),
            Href = $"{origin}/nominations/{programme.Code}/{member.Code}/receipt/{receipt.Number}", CreatedAt = receipt.At,
        };
    }

    public OutgoingMail OfReminder(Member member, Programme programme, NominationCall call, string link, DateTime now)
    {
        var t = In(member);
        return new OutgoingMail
        {
            To = member.Email!, ToName = member.Name.Pick(t).Text, Language = t.Language.Code, MemberId = member.Id, CreatedAt = now, Href = $"/programmes/{programme.Code}/nominations",
            Subject = t[/*T*/"Reminder: nominations for \"{0}\"", programme.Title.Pick(t).Text],
            TextBody = string.Join("\n\n",
            [
                t[/*T*/"We have not yet received the nomination of {0} for \"{1}\".", member.Name.Pick(t).Text, programme.Title.Pick(t).Text],
                t[/*T*/"Nominations are accepted until: {0}. For you that is {1}.", t.Say(call.Deadline.Rule), t.Moment(call.DeadlineUtc, member.Zone)],
                t[/*T*/"Each administration may nominate at most {0} officials.", call.MostNominees],
                t[/*T*/"Your personal link, also valid for a nomination that was begun:"] + "\n" + link,
            ]),
        };
    }

    public OutgoingMail OfExtension(Member member, Programme programme, NominationCall call, string reason, DateTime now)
    {
        var t = In(member);
        return new OutgoingMail
        {
            To = member.Email!, ToName = member.Name.Pick(t).Text, Language = t.Language.Code, MemberId = member.Id, CreatedAt = now, Href = $"/programmes/{programme.Code}/nominations",
            Subject = t[/*T*/"More time: nominations for \"{0}\"", programme.Title.Pick(t).Text],
            TextBody = string.Join("\n\n",
            [
                t[/*T*/"The deadline for nominations for \"{0}\" has been extended for all administrations.", programme.Title.Pick(t).Text],
                t[/*T*/"Nominations are accepted until: {0}. For you that is {1}.", t.Say(call.Deadline.Rule), t.Moment(call.DeadlineUtc, member.Zone)],
                t[/*T*/"Reason: {0}", reason],
                t[/*T*/"The personal link that you received stays valid."],
            ]),
        };
    }

    /// <summary>A new link for an administration. The links it already holds stay open: mails cross on bad lines.</summary>
    public static (PersonalLink Link, string Address) NewLink(NominationCall call, Member member, string language, string origin, DateTime now)
    {
        // The link outlives the deadline, so that a late sender meets an explanation and not a closed door.
        var until = (call.DeadlineUtc > now ? call.DeadlineUtc : now).AddDays(90);
        var (link, token) = PersonalLink.Issue("nomination", call.Id, member.Id, member.Name.Pick([language]).Text, member.Email, language, now, until);
        return (link, $"{origin}/n/{token}");
    }

    Text In(Member member) => text.In(Languages.Find(member.Language) ?? Languages.English).At(member.Zone);
}
