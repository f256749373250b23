using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>What a certificate says, in any of the four languages, and its files.</summary>
internal sealed class CertificatePrinting(SeraiDb db, Text text, PublicAddress address)
{
    /// <summary>The records around a certificate. All of it is on the paper anyway, so a person's own link may read it too.</summary>
    public async Task<(Programme Programme, Topic Topic, LocalText? Member, CertificationDecision Decision)> AroundAsync(IssuedCertificate certificate, CancellationToken ct) => (
        await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == certificate.ProgrammeId, ct),
        await db.Set<Topic>().AsNoTracking().FirstAsync(t => t.Id == certificate.TopicId, ct),
        await db.Set<Member>().AsNoTracking().Where(m => m.Id == certificate.MemberId).Select(m => m.Name).FirstOrDefaultAsync(ct),
        await db.Set<CertificationDecision>().IgnoreQueryFilters().AsNoTracking().FirstAsync(d => d.Id == certificate.DecisionId, ct));

    public async Task<byte[]> PdfAsync(IssuedCertificate certificate, string? language, CancellationToken ct) =>
        CertificatePdf.ToArray(await PaperAsync(certificate, language, ct));

    public async Task<Certificate> PaperAsync(IssuedCertificate certificate, string? language, CancellationToken ct)
    {
        var t = text.In(Languages.Find(language) ?? Languages.Find(certificate.Language) ?? Languages.English);
        var settings = await CertificateSettings.ReadAsync(db, ct);
        var (programme, topic, member, decision) = await AroundAsync(certificate, ct);
        string?[] under = [certificate.NativeName, member?.Pick(t).Text];
        List<string> statements = [t[/*T*/"has completed the programme “{0}” and is certified as a Master Trainer on the topic “{1}”.", programme.Title.Pick(t).Text, topic.Name.Pick(t).Text]];
        if (certificate.Invented)
            statements.Add(t[/*T*/"Demonstration: this person is invented, and this certificate proves nothing."]);
        if (certificate.State != CertificateState.Valid)
            statements.Add(t[/*T*/"This certificate is not valid any more."]);
        return new Certificate
        {
            Language = t.Language.Code,
            Organisation = settings.Organisation.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Title = t[/*T*/"Certificate of Achievement"],
            Preamble = t[/*T*/"This is to certify that"],
            PersonName = certificate.PersonName,
            UnderName = string.Join(" · ", under.Where(u => !string.IsNullOrEmpty(u))) is { Length: > 0 } line ? line : null,
            Statements = statements,
            Signatories = Signatories(settings, decision, t),
            DateLine = t.Date(certificate.AwardedOn),
            NumberLine = t[/*T*/"Certificate No. {0}", certificate.Number],
            CheckAddress = address.Of($"/check/{certificate.CheckCode}"),
            CheckLine = t[/*T*/"Check this certificate at"],
            Made = new DateTimeOffset(certificate.IssuedAt, TimeSpan.Zero),
        };
    }

    public async Task<byte[]> BadgeAsync(IssuedCertificate certificate, string jws, CancellationToken ct)
    {
        var topic = await db.Set<Topic>().AsNoTracking().FirstAsync(t => t.Id == certificate.TopicId, ct);
        return BadgePng.Bake(BadgePng.Draw("Master Trainer", topic.Name.Pick(["en"]).Text, certificate.AwardedOn.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), jws);
    }

    /// <summary>From the settings; else the one who decided, with a line to sign on.</summary>
    static List<Signature> Signatories(CertificateSettings settings, CertificationDecision decision, Text t)
    {
        var set = settings.Signatories.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(s => s.Split(',', 3, StringSplitOptions.TrimEntries)).Select(s => new Signature(s[0], s.ElementAtOrDefault(1) ?? "", s.ElementAtOrDefault(2))).ToList();
        if (set.Count > 0)
            return set;
        return [new Signature(decision.DecidedByName ?? "", t[/*T*/"Project manager"])];
    }
}
