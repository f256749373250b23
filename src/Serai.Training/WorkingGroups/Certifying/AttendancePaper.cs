using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Certification;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>What a certificate of attendance says, in any of the four languages.</summary>
internal sealed class AttendancePaper(SeraiDb db, Text text)
{
    /// <summary>A page for each; null when there is none.</summary>
    public async Task<byte[]?> PdfAsync(IReadOnlyList<AttendanceCertificate> certificates, string? language, CancellationToken ct)
    {
        var t = text.In(Languages.Find(language) is { } found && Languages.Interface.Contains(found) ? found : text.Language);
        var settings = await CertificateSettings.ReadAsync(db, ct);
        var eventIds = certificates.Select(c => c.EventId).Distinct().ToList();
        var events = await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => eventIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var programmeIds = certificates.Select(c => c.ProgrammeId).Distinct().ToList();
        var programmes = await db.Set<Programme>().AsNoTracking().Where(p => programmeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var members = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        // The reader may see the certificate, so also the name on it.
        var personIds = certificates.Select(c => c.PersonId).ToList();
        var people = await db.Set<Person>().IgnoreQueryFilters().AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        List<Certificate> pages = [.. certificates.Where(c => people.ContainsKey(c.PersonId)).Select(c => Of(c, people[c.PersonId], events[c.EventId], programmes[c.ProgrammeId], c.MemberId is { } m ? members.GetValueOrDefault(m) : null, settings, t))];
        if (pages.Count == 0)
            return null;
        using var buffer = new MemoryStream();
        CertificatePdf.Write(pages, buffer);
        return buffer.ToArray();
    }

    static Certificate Of(AttendanceCertificate c, Person person, ProgrammeEvent e, Programme programme, LocalText? member, CertificateSettings settings, Text t)
    {
        string?[] under = [person.NativeName is { Length: > 0 } native && native != person.FullName ? native : null, member?.Pick(t).Text];
        List<string> statements =
        [
            t.PlaceOf(e) is { Length: > 0 } place
                ? t[/*T*/"took part in “{0}” of the programme “{1}”, {2}, {3}.", t.TitleOf(e), programme.Title.Pick(t).Text, t.WhenOf(e), place]
                : t[/*T*/"took part in “{0}” of the programme “{1}”, {2}.", t.TitleOf(e), programme.Title.Pick(t).Text, t.WhenOf(e)],
            c.Minutes > 0
                ? t[/*T*/"Hours attended: {0}. Days attended: {1} of {2}.", AttendedTime.Hours(t, c.Minutes), c.Days, c.OfDays]
                : t[/*T*/"Days attended: {0} of {1}.", c.Days, c.OfDays],
            t[/*T*/"This certificate confirms attendance. It is not a certification as a Master Trainer."],
        ];
        if (person.Invented)
            statements.Add(t[/*T*/"Demonstration: this person is invented, and this certificate proves nothing."]);
        var signatories = settings.Signatories.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(s => s.Split(',', 3, StringSplitOptions.TrimEntries)).Select(s => new Signature(s[0], s.ElementAtOrDefault(1) ?? "", s.ElementAtOrDefault(2))).ToList();
        return new Certificate
        {
            Language = t.Language.Code,
            Organisation = settings.Organisation.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Title = t[/*T*/"Certificate of Attendance"],
            Preamble = t[/*T*/"This is to certify that"],
            PersonName = person.FullName,
            UnderName = string.Join(" · ", under.Where(u => !string.IsNullOrEmpty(u))) is { Length: > 0 } line ? line : null,
            Statements = statements,
            Signatories = signatories.Count > 0 ? signatories : [new Signature("", t[/*T*/"For the host"]), new Signature("", t[/*T*/"For the Joint Project"])],
            DateLine = t.DateOf(c.IssuedAt),
            NumberLine = t[/*T*/"Certificate No. {0}", c.Number],
            Made = new DateTimeOffset(c.IssuedAt, TimeSpan.Zero),
        };
    }
}
