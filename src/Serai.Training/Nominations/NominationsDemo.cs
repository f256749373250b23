using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Keys;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;
using Serai.Training.Letters;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

/// <summary>
/// The round of the running programme, closed and decided, and the round of an invented next cohort that is open now, with every state
/// that a board can show. All of it is invented and marked so.
/// </summary>
internal sealed class NominationsDemo(SeraiDb db, Reader reader, TimeProvider time, Text text, FileStore store, KeyRing keys) : IDemoLoader
{
    public int Order => 120;

    const string Next = "RM-CAC-2";

    public async Task LoadAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        var running = await db.Set<Programme>().Include(p => p.Members).Include(p => p.Topics).Include(p => p.RegionSets).FirstAsync(p => p.Code == "RM-CAC", ct);
        var ids = running.Members.Select(m => m.OfMember).ToList();
        var members = await db.Set<Member>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var member in members.Values)
        {
            member.Email ??= $"international@{member.Code.ToLowerInvariant()}-customs.example";
            member.Salutation ??= LocalText.From([new("en", "Director General"), new("ru", "руководитель таможенной администрации")]);
        }
        await PastAsync(running, members, ct);
        await OpenAsync(running, members, now, ct);
        await db.SaveAsync(reader.Change("Joint Project loaded: invented nominations and letters", time), ct);
    }

    async Task PastAsync(Programme programme, Dictionary<Guid, Member> members, CancellationToken ct)
    {
        var sent = new DateTime(2024, 5, 6, 8, 30, 0, DateTimeKind.Utc);
        var call = NewCall(programme, new DateOnly(2024, 6, 14), sent, "Invented for the demonstration: the dates and nominees of this round are not from a source.");
        var participants = await db.Set<Participant>().Where(p => p.ProgrammeId == programme.Id).ToListAsync(ct);
        var personIds = participants.Select(p => p.PersonId).ToList();
        var people = await db.Set<Person>().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var counter = new LetterCounter { Year = 2024, Type = "IL", Last = 37 };
        db.Add(counter);
        foreach (var part in programme.Members.OrderBy(m => m.Order))
        {
            var member = members[part.OfMember];
            Send(programme, call, member, counter, new DateOnly(2024, 5, 6), sent);
            var arrived = new DateTime(2024, 6, 3, 9, 0, 0, DateTimeKind.Utc).AddHours(part.Order * 29);
            var nomination = NewNomination(call, member, arrived.AddDays(-2));
            foreach (var participant in participants.Where(p => p.MemberId == member.Id))
            {
                var person = people[participant.PersonId];
                var nominee = OfPerson(nomination, person, nomination.Nominees.Count + 1);
                nominee.Decision = NomineeDecision.Accepted;
                nominee.DecidedAt = new DateTime(2024, 6, 20, 12, 0, 0, DateTimeKind.Utc);
                nominee.DecidedBy = "Demonstration";
                nominee.PersonId = person.Id;
                nomination.Nominees.Add(nominee);
                participant.NomineeId = nominee.Id;
                db.AddRange(call.Criteria.Select(c => new Screening { NomineeId = nominee.Id, CriterionId = c.Id, ProgrammeId = programme.Id, MemberId = member.Id, Finding = c.Kind == CriterionKind.Required ? Finding.Met : Finding.Open }));
            }
            HandIn(nomination, call, programme, member, arrived);
        }
    }

    async Task OpenAsync(Programme like, Dictionary<Guid, Member> members, DateTime now, CancellationToken ct)
    {
        var programme = new Programme
        {
            Id = Sample.Id("programme:" + Next), Code = Next, Kind = like.Kind, State = ProgrammeState.Preparing, Languages = like.Languages, AgreementId = like.AgreementId,
            Title = LocalText.From([
                new("en", "Demonstration: next cohort of risk management, Central Asia and the Caucasus"), new("fr", "Démonstration : prochaine cohorte de gestion des risques, Asie centrale et Caucase"),
                new("ru", "Демонстрация: следующая группа по управлению рисками, Центральная Азия и Кавказ"), new("es", "Demostración: próxima cohorte de gestión de riesgos, Asia Central y el Cáucaso")]),
            StartOn = new DateOnly(now.Year + 1, 4, 1), StartPrecision = Precision.Month, Note = "Invented for the demonstration; no such cohort has been announced.",
        };
        programme.Topics.AddRange(like.Topics.Select(t => new ProgrammeTopic { ProgrammeId = programme.Id, TopicId = t.TopicId }));
        programme.RegionSets.AddRange(like.RegionSets.Select(r => new ProgrammeRegionSet { ProgrammeId = programme.Id, RegionSetId = r.RegionSetId, Order = r.Order }));
        programme.Members.AddRange(like.Members.Select(m => new ProgrammeMember { ProgrammeId = programme.Id, OfMember = m.OfMember, Order = m.Order }));
        db.Add(programme);
        var call = NewCall(programme, DateOnly.FromDateTime(now).AddDays(14), now.AddDays(-20), "Invented for the demonstration.");
        call.Documents.Single(d => d.Order == 3).LateUntil = call.DeadlineDay.AddDays(10);
        var counter = await db.Set<LetterCounter>().FirstOrDefaultAsync(c => c.Year == now.Year && c.Type == "IL", ct) ?? new LetterCounter { Year = now.Year, Type = "IL", Last = 112 };
        db.Add(counter);
        foreach (var part in programme.Members.OrderBy(m => m.Order))
        {
            var member = members[part.OfMember];
            // Turkmenistan has its letter still as a draft, so that the review page has something to do.
            if (member.Code == "TM")
            {
                db.Add(Draft(programme, call, member, DateOnly.FromDateTime(now)));
                continue;
            }
            var link = Send(programme, call, member, counter, DateOnly.FromDateTime(now.AddDays(-20)), now.AddDays(-20));
            if (member.Code is not "KG" and not "TJ")
                link.LastUsedAt = now.AddDays(-6).AddHours(part.Order);
            if (member.Code is "KG" or "TJ" or "AM")
                continue;
            var nomination = NewNomination(call, member, now.AddDays(-6).AddHours(part.Order));
            nomination.Nominees.Add(Invented(nomination, member, 1));
            if (member.Code is "KZ" or "AZ")
                nomination.Nominees.Add(Invented(nomination, member, 2));
            switch (member.Code)
            {
                case "UZ":
                    nomination.Nominees[0].Motivation = "";
                    nomination.Nominees[0].Committed = false;
                    db.Add(nomination);
                    break;
                case "GE":
                    HandIn(nomination, call, programme, member, now.AddDays(-3));
                    nomination.State = NominationState.Withdrawn;
                    nomination.ReceiptNumber = null;
                    db.Add(ReceiptText.Write(ReceiptKind.Withdrawn, nomination, call, programme, member, member.Name.ToString(), now.AddDays(-2), keys.Receipts));
                    break;
                default:
                    HandIn(nomination, call, programme, member, now.AddDays(-4).AddHours(part.Order));
                    break;
            }
        }
    }

    NominationCall NewCall(Programme programme, DateOnly day, DateTime opened, string note)
    {
        var deadline = NominationCall.DeadlineOf(day, null, Platform.Time.Zones.Home, 0);
        var call = new NominationCall { Id = Sample.Id("round:" + programme.Code), ProgrammeId = programme.Id, DeadlineDay = day, DeadlineUtc = deadline.Utc, OpenedAt = opened, Guidance = new LocalText("en", note) };
        call.Criteria.AddRange(UsualRound.Criteria(call.Id));
        call.Documents.AddRange(UsualRound.Documents(call.Id));
        db.Add(call);
        return call;
    }

    Letter Draft(Programme programme, NominationCall call, Member member, DateOnly dated)
    {
        var all = UsualLetters.AllAsync(db, default).GetAwaiter().GetResult();
        return PrepareLetters.Write(all[0], member, programme, call, text, "Haruto Mizushima", "Project Manager (invented)", "joint-project@serai.example", dated, dated.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc));
    }

    PersonalLink Send(Programme programme, NominationCall call, Member member, LetterCounter counter, DateOnly dated, DateTime sent)
    {
        var letter = Draft(programme, call, member, dated);
        letter.Year = dated.Year;
        letter.Serial = ++counter.Last;
        letter.Reference = LetterScheme.Usual.Write(dated.Year, letter.Type, counter.Last, letter.Language);
        letter.State = LetterState.Sent;
        letter.SignedAt = sent.AddMinutes(-20);
        letter.SignedBy = "Haruto Mizushima";
        letter.SentAt = sent;
        letter.SentTo = member.Email;
        letter.FileId = SignLetters.Keep(db, store, text, letter, sent);
        db.Add(letter);
        var (link, _) = NominationMail.NewLink(call, member, letter.Language, "http://localhost", sent);
        db.Add(link);
        return link;
    }

    static Nomination NewNomination(NominationCall call, Member member, DateTime opened) => new()
    {
        CallId = call.Id, ProgrammeId = call.ProgrammeId, MemberId = member.Id, OpenedAt = opened, SavedAt = opened.AddHours(1),
        HeadName = "Head of the administration (invented)", HeadOffice = "Director General", ForHead = true,
        ContactName = "International cooperation (invented)", ContactEmail = member.Email ?? "",
    };

    void HandIn(Nomination nomination, NominationCall call, Programme programme, Member member, DateTime at)
    {
        nomination.State = NominationState.Submitted;
        nomination.SubmittedAt = at;
        foreach (var nominee in nomination.Nominees)
            nomination.Files.Add(CurriculumVitae(nomination, nominee, call, at.AddMinutes(-30)));
        var receipt = ReceiptText.Write(ReceiptKind.Submitted, nomination, call, programme, member, member.Name.ToString(), at, keys.Receipts);
        nomination.ReceiptNumber = receipt.Number;
        db.Add(nomination);
        db.Add(receipt);
    }

    NominationFile CurriculumVitae(Nomination nomination, Nominee nominee, NominationCall call, DateTime at)
    {
        var bytes = OnePagePdf($"Curriculum vitae (invented): {nominee.FullName}, {nominee.Position}");
        var kept = store.Save(bytes);
        var name = $"CV {nominee.FamilyName}.pdf";
        db.Add(new Platform.Data.StoredFile { Id = kept.Id, Name = name, ContentType = "application/pdf", Size = kept.Size, Sha256 = kept.Sha256, Purpose = FilePurpose.CandidateDocument.Key, MemberId = nomination.MemberId, SubjectId = nomination.Id, ReceivedAt = at });
        return new NominationFile { NominationId = nomination.Id, NomineeId = nominee.Id, DocumentId = call.Documents.Single(d => d.Order == 1).Id, MemberId = nomination.MemberId, FileId = kept.Id, Name = name, Size = kept.Size, Sha256 = kept.Sha256, ReceivedAt = at };
    }

    static Nominee OfPerson(Nomination nomination, Person person, int order) => new()
    {
        NominationId = nomination.Id, ProgrammeId = nomination.ProgrammeId, MemberId = nomination.MemberId, Order = order, GivenName = person.GivenName, FamilyName = person.FamilyName,
        NativeName = person.NativeName ?? "", NativeLanguage = person.NativeLanguage ?? "", Sex = person.Sex, Position = person.Position?.ToString() ?? "", Office = person.Office?.ToString() ?? "",
        YearsInCustoms = 5 + order * 3, Languages = "ru:C1,en:B2", Email = person.Email ?? "", Motivation = "Works in risk management and will train colleagues at home. (Invented)", Committed = true,
    };

    sealed record NextNominee(string Member, int Order, string Given, string Family, string Native, string NativeLanguage, string Sex, string Position, string Office, int Years);

    sealed record NextFile(bool Invented, NextNominee[] Nominees);

    static Nominee Invented(Nomination nomination, Member member, int order)
    {
        var row = Sample.Read<NextFile>("next-cohort.json").Nominees.Single(n => n.Member == member.Code && n.Order == order);
        return new Nominee
        {
            NominationId = nomination.Id, ProgrammeId = nomination.ProgrammeId, MemberId = member.Id, Order = order, GivenName = row.Given, FamilyName = row.Family, NativeName = row.Native,
            NativeLanguage = row.NativeLanguage, Sex = row.Sex == "F" ? Sex.Female : Sex.Male, Position = row.Position, Office = row.Office, YearsInCustoms = row.Years,
            Languages = $"{row.NativeLanguage}:native,ru:C1,en:B2".Replace("ru:native,ru:C1", "ru:native", StringComparison.Ordinal),
            Email = $"{row.Given}.{row.Family}@{member.Code.ToLowerInvariant()}.example".ToLowerInvariant(), Motivation = "Will lead the risk unit's own training from next year. (Invented)", Committed = true,
        };
    }

    /// <summary>The smallest PDF that says one line.</summary>
    static byte[] OnePagePdf(string line)
    {
        var stream = $"BT /F1 14 Tf 60 760 Td ({new string([.. line.Select(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\') ? c : ' ')])}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {stream.Length}>>\nstream\n{stream}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (body, index) in objects.Select((o, i) => (o, i + 1)))
        {
            places.Add(pdf.Length);
            pdf.Append(index).Append(" 0 obj\n").Append(body).Append("\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(place.ToString("0000000000", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        pdf.Append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n").Append(table).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
