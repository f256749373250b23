using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>Tells the person that the certificate is there, with a personal link to its files and the public address that proves it.</summary>
internal sealed class CertificateMail(SeraiDb db, Text text, PublicAddress address)
{
    public const string Purpose = "certificate";

    static readonly TimeSpan LinkLife = TimeSpan.FromDays(365);

    /// <summary>Adds link and mail to the present save; nothing where no mail address is known.</summary>
    public Task<bool> AddAsync(IssuedCertificate certificate, Person person, Topic topic, Change change, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (string.IsNullOrWhiteSpace(person.Email))
            return Task.FromResult(false);
        var t = text.In(Languages.Find(person.Language) ?? Languages.English);
        var (link, token) = PersonalLink.Issue(Purpose, certificate.Id, certificate.MemberId, certificate.PersonName, person.Email, t.Language.Code, change.At, change.At + LinkLife);
        db.Add(link);
        db.Add(new OutgoingMail
        {
            To = person.Email, ToName = certificate.PersonName, Language = t.Language.Code, MemberId = certificate.MemberId, Href = $"/certificates/{certificate.Id}", CreatedAt = change.At,
            Subject = t[/*T*/"Your certificate as a Master Trainer: {0}", topic.Name.Pick(t).Text],
            TextBody = string.Join("\n\n",
                t[/*T*/"Dear {0},", certificate.PersonName],
                t[/*T*/"You are certified as a Master Trainer on {0}. Your certificate has the number {1}.", topic.Name.Pick(t).Text, certificate.Number],
                t[/*T*/"Download it as PDF, and as a badge for your online profiles, within one year:"] + "\n" + address.Of($"/my-certificate/{token}"),
                t[/*T*/"Anybody can check it at this address, without an account:"] + "\n" + address.Of($"/check/{certificate.CheckCode}")),
        });
        return Task.FromResult(true);
    }
}
