using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Certification;

/// <summary>Adds what follows from "certified" to the present save: the qualification, and the certificate with the next number.</summary>
internal sealed class Awarding(SeraiDb db, TimeProvider time)
{
    readonly Dictionary<int, int> _last = [];
    HashSet<int>? _places;
    CertificateSettings? _settings;

    public async Task<IssuedCertificate> AwardAsync(CertificationDecision decision, Participant participant, Person person, Topic topic, CancellationToken ct)
    {
        var qualification = new Qualification
        {
            PersonId = person.Id, MemberId = participant.MemberId, Kind = QualificationKind.MasterTrainer, State = QualificationState.Certified,
            Topic = topic.Code, Since = decision.On,
        };
        var certificate = await WriteAsync(decision, participant, person, qualification.Id, decision.On, null, ct);
        qualification.Href = $"/certificates/{certificate.Id}";
        db.Add(qualification);
        return certificate;
    }

    /// <summary>A certificate in place of another: same award, new number and code, the person's name as it is now.</summary>
    public async Task<IssuedCertificate> ReplaceAsync(IssuedCertificate old, CertificationDecision decision, Participant participant, Person person, string because, CancellationToken ct)
    {
        var next = await WriteAsync(decision, participant, person, old.QualificationId, old.AwardedOn, old.Id, ct);
        old.State = CertificateState.Replaced;
        old.EndedAt = Now;
        old.EndedBecause = because;
        old.ReplacedBy = next.Id;
        if (old.QualificationId is { } id && await db.Set<Qualification>().FirstOrDefaultAsync(q => q.Id == id, ct) is { } qualification)
            qualification.Href = $"/certificates/{next.Id}";
        return next;
    }

    /// <summary>Ends a certificate and the qualification that it shows.</summary>
    public async Task RevokeAsync(IssuedCertificate certificate, string because, CancellationToken ct)
    {
        certificate.State = CertificateState.Revoked;
        certificate.EndedAt = Now;
        certificate.EndedBecause = because;
        if (certificate.QualificationId is { } id && await db.Set<Qualification>().FirstOrDefaultAsync(q => q.Id == id, ct) is { } qualification)
        {
            qualification.State = QualificationState.Withdrawn;
            qualification.Until = DateOnly.FromDateTime(Now);
            qualification.Note = because;
        }
    }

    DateTime Now => time.GetUtcNow().UtcDateTime;

    async Task<IssuedCertificate> WriteAsync(CertificationDecision decision, Participant participant, Person person, Guid? qualificationId, DateOnly awarded, Guid? replaces, CancellationToken ct)
    {
        _settings ??= await CertificateSettings.ReadAsync(db, ct);
        if (!_last.TryGetValue(awarded.Year, out var last))
            last = await db.Set<IssuedCertificate>().IgnoreQueryFilters().Where(c => c.Year == awarded.Year).MaxAsync(c => (int?)c.Sequence, ct) ?? 0;
        _last[awarded.Year] = ++last;
        _places ??= [.. await db.Set<IssuedCertificate>().IgnoreQueryFilters().Select(c => c.StatusIndex).ToListAsync(ct)];
        int place;
        do
            place = RandomNumberGenerator.GetInt32(StatusLists.Places);
        while (!_places.Add(place));
        var certificate = new IssuedCertificate
        {
            ProgrammeId = participant.ProgrammeId, ParticipantId = participant.Id, PersonId = person.Id, MemberId = participant.MemberId,
            TopicId = decision.TopicId, DecisionId = decision.Id, QualificationId = qualificationId,
            Number = _settings.Write(awarded.Year, last), Year = awarded.Year, Sequence = last, CheckCode = CheckCodes.New(),
            PersonName = person.FullName, NativeName = person.NativeName is { Length: > 0 } native && native != person.FullName ? native : null,
            AwardedOn = awarded, IssuedAt = Now, Language = person.Language, Replaces = replaces,
            CredentialUrn = CheckCodes.NewUrn(), SubjectUrn = CheckCodes.NewUrn(), StatusIndex = place, Invented = person.Invented,
        };
        db.Add(certificate);
        return certificate;
    }
}
