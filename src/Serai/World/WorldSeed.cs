using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Platform.Search;
using Serai.Training.Cohorts;
using Serai.Training.National;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.World;

/// <summary>
/// Invented data at world scale, the same at each run: 186 Members, 2,800 Master Trainers, 75,000 national sessions and
/// 1.5 million registered attendances. For measuring only; every record is marked invented.
/// </summary>
sealed class WorldSeed(SeraiDb db, Reader reader, TimeProvider time, IEnumerable<IDemoLoader> loaders, TextWriter log)
{
    const int TrainersPerCohort = 15;

    readonly Random _random = new(20260101);
    readonly List<SearchEntry> _entries = [];
    readonly List<SearchToken> _tokens = [];

    public async Task RunAsync(double scale, CancellationToken ct)
    {
        if (await db.Set<Member>().AnyAsync(ct))
            throw new InvalidDataException("The data folder already holds records. World-scale data goes into an empty installation only; give a new folder with --data.");
        foreach (var loader in loaders.Where(l => l.Order == 10))
            await loader.LoadAsync(ct);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var members = await db.Set<Member>().AsNoTracking().OrderBy(m => m.Code).ToListAsync(ct);
        var topics = Topics();
        await BulkRows.InsertAsync(db, topics, ct);
        var trainers = await ProgrammesAsync(members, topics, scale, ct);
        await NationalAsync(members, topics, trainers, (int)(75_000 * scale), ct);
        await BulkRows.InsertAsync(db, _entries, ct);
        await BulkRows.InsertAsync(db, _tokens, ct);
        await AccountsAsync(members, trainers, ct);
        await transaction.CommitAsync(ct);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", ct);
        await log.WriteLineAsync("Done.");
    }

    static List<Topic> Topics() =>
        [.. new[] { ("HS", "HS classification"), ("CV", "Customs valuation"), ("PCA", "Post-clearance audit"), ("RM", "Risk management"), ("RoO", "Rules of origin"), ("GEOINT", "Geospatial intelligence") }
            .Select(t => new Topic { Code = t.Item1, Name = new LocalText("en", t.Item2) })];

    async Task<List<(Person Person, Guid Topic)>> ProgrammesAsync(List<Member> members, List<Topic> topics, double scale, CancellationToken ct)
    {
        var programmes = (int)Math.Ceiling(2_800 * scale / TrainersPerCohort);
        List<(Person, Guid)> trainers = [];
        List<Programme> all = [];
        List<ProgrammeTopic> programmeTopics = [];
        List<ProgrammeMember> programmeMembers = [];
        List<ProgrammeEvent> events = [];
        List<Participant> participants = [];
        List<Attendance> attendance = [];
        List<Qualification> qualifications = [];
        var now = time.GetUtcNow().UtcDateTime;
        for (var i = 0; i < programmes; i++)
        {
            var topic = topics[i % topics.Count];
            var start = new DateOnly(2016 + i % 9, 1 + i % 12, 6);
            var programme = new Programme
            {
                Code = $"{topic.Code}-W{i:000}", Kind = ProgrammeKind.MasterTrainerProgramme, Title = new LocalText("en", $"Master Trainer Programme on {topic.Name}, cohort {i + 1}"),
                State = start.Year < 2023 ? ProgrammeState.Completed : ProgrammeState.Running, StartOn = start, StartPrecision = Precision.Day, CohortFrozenAt = now,
            };
            all.Add(programme);
            Index(programme);
            programmeTopics.Add(new ProgrammeTopic { ProgrammeId = programme.Id, TopicId = topic.Id });
            var taking = Enumerable.Range(0, 5).Select(k => members[(i * 5 + k) % members.Count]).ToList();
            programmeMembers.AddRange(taking.Select((m, k) => new ProgrammeMember { ProgrammeId = programme.Id, OfMember = m.Id, From = start, Order = k + 1 }));
            var groups = Enumerable.Range(1, 5).Select(n => new ProgrammeEvent
            {
                ProgrammeId = programme.Id, ProgrammeCode = programme.Code, Kind = EventKind.WorkingGroup, Number = n, From = start.AddMonths(n * 6 - 5), To = start.AddMonths(n * 6 - 5).AddDays(4),
                City = new LocalText("en", taking[n % taking.Count].Name.ToString()), HostMember = taking[n % taking.Count].Id, State = EventState.Held, Invented = true,
            }).ToList();
            events.AddRange(groups);
            groups.ForEach(Index);
            for (var k = 0; k < TrainersPerCohort; k++)
            {
                var person = NewPerson(taking[k % taking.Count], trainers.Count);
                trainers.Add((person, topic.Id));
                Index(person);
                var participant = new Participant { ProgrammeId = programme.Id, PersonId = person.Id, MemberId = person.MemberId, JoinedOn = start, State = programme.State == ProgrammeState.Completed ? ParticipantState.Certified : ParticipantState.Enrolled };
                participants.Add(participant);
                attendance.AddRange(groups.Where(_ => _random.NextDouble() < 0.95).Select(g => new Attendance
                {
                    ProgrammeId = programme.Id, EventId = g.Id, Day = g.From!.Value, ParticipantId = participant.Id, MemberId = person.MemberId, RecordedAt = now, Source = AttendanceSource.Import,
                }));
                if (programme.State == ProgrammeState.Completed)
                    qualifications.Add(new Qualification { PersonId = person.Id, MemberId = person.MemberId, Kind = QualificationKind.MasterTrainer, State = QualificationState.Certified, Topic = topic.Code, Since = start.AddMonths(30) });
            }
        }
        await BulkRows.InsertAsync(db, trainers.Select(t => t.Item1), ct);
        await BulkRows.InsertAsync(db, all, ct);
        await BulkRows.InsertAsync(db, programmeTopics, ct);
        await BulkRows.InsertAsync(db, programmeMembers, ct);
        await BulkRows.InsertAsync(db, events, ct);
        await BulkRows.InsertAsync(db, participants, ct);
        await BulkRows.InsertAsync(db, attendance, ct);
        await BulkRows.InsertAsync(db, qualifications, ct);
        await log.WriteLineAsync($"{all.Count} programmes, {events.Count} events, {trainers.Count} trainers");
        return trainers;
    }

    async Task NationalAsync(List<Member> members, List<Topic> topics, List<(Person Person, Guid Topic)> trainers, int sessions, CancellationToken ct)
    {
        var byMember = trainers.ToLookup(t => t.Person.MemberId);
        var withTrainers = members.Where(m => byMember[m.Id].Any()).ToList();
        var made = new List<NationalSession>(sessions);
        var gave = new List<NationalTrainer>(sessions);
        var now = time.GetUtcNow().UtcDateTime;
        var first = new DateOnly(2016, 1, 4);
        for (var i = 0; i < sessions; i++)
        {
            var member = withTrainers[i % withTrainers.Count];
            var (trainer, topic) = byMember[member.Id].ElementAt(_random.Next(byMember[member.Id].Count()));
            var day = first.AddDays(_random.Next(3_900));
            var session = new NationalSession
            {
                MemberId = member.Id, HostMember = member.Id, TopicId = topic, Title = $"National training {i + 1}", Place = $"{member.Name} post {i % 40 + 1}", From = day, To = day, Minutes = 360,
                Mode = EventMode.InPerson, LoggedAt = now, Invented = true, Evidence = i % 3 == 0 ? "list" : "",
                CustomsWomen = _random.Next(3, 9), CustomsMen = _random.Next(3, 9), AgenciesWomen = _random.Next(0, 4), AgenciesMen = _random.Next(0, 4), PrivateMen = _random.Next(0, 3), PrivateWomen = _random.Next(0, 3),
            };
            session.Recount();
            made.Add(session);
            gave.Add(new NationalTrainer { SessionId = session.Id, PersonId = trainer.Id, MemberId = member.Id });
            Index(session);
        }
        await BulkRows.InsertAsync(db, made, ct);
        await BulkRows.InsertAsync(db, gave, ct);
        await log.WriteLineAsync($"{made.Count} national sessions with {made.Sum(s => s.Attendances)} attendances");
        var registered = await BulkRows.InsertAsync(db, made.SelectMany(Registrations), ct);
        await log.WriteLineAsync($"{registered} registrations");
        await AuditAsync(made, now, ct);
    }

    /// <summary>Twenty people a session; each person comes back about three times.</summary>
    IEnumerable<Registration> Registrations(NationalSession session)
    {
        var people = new HashSet<int>();
        while (people.Count < 20)
            people.Add(_random.Next(2_700));
        return people.Select(p => new Registration
        {
            SessionId = session.Id, MemberId = session.MemberId, Sex = p % 2 == 0 ? Sex.Female : Sex.Male, Audience = (Audience)(p % 4), IdentityKey = $"{session.MemberId:N}{p:0000}"[..36],
            At = session.From.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), KeepUntil = session.From.AddYears(2), Invented = true,
        });
    }

    async Task AuditAsync(List<NationalSession> sessions, DateTime now, CancellationToken ct)
    {
        var last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync(ct);
        var (sequence, previous) = (last.Sequence, last.Hash);
        var change = new Change(Actor.System, now, "World-scale data");
        List<AuditEntry> entries = new(sessions.Count);
        List<AuditDetail> details = new(sessions.Count);
        foreach (var session in sessions)
        {
            var (entry, detail) = AuditRecording.Write(new AuditRecording.Described("added", nameof(NationalSession), session.Id.ToString(), session.MemberId, null, "{}"), change, ++sequence, previous);
            entries.Add(entry);
            details.Add(detail);
            previous = entry.Hash;
        }
        await BulkRows.InsertAsync(db, entries, ct);
        await BulkRows.InsertAsync(db, details, ct);
    }

    async Task AccountsAsync(List<Member> members, List<(Person Person, Guid Topic)> trainers, CancellationToken ct)
    {
        var trainer = trainers[0].Person;
        // Several coordinators, each of another Member, so that a load of readers is not all of one sight.
        var others = trainers.Select(t => t.Person.MemberId).OfType<Guid>().Distinct().Where(m => m != trainer.MemberId).Take(7).Select((m, i) => ($"Coordinator {i + 2}", Role.Coordinator, (Guid?)m, (Guid?)null));
        foreach (var (name, role, member, person) in new (string, Role, Guid?, Guid?)[]
        {
            ("Officer", Role.ProjectOfficer, null, null), ("Manager", Role.ProjectManager, null, null), ("Donor", Role.Donor, null, null), ("Administrator", Role.Administrator, null, null),
            ("Coordinator", Role.Coordinator, trainer.MemberId, null), ("Trainer", Role.MasterTrainer, trainer.MemberId, trainer.Id),
        }.Concat(others))
        {
            var mail = $"{name.Replace(" ", "", StringComparison.Ordinal)}@world.example";
            var account = new Account { UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), DisplayName = name, PersonId = person, CreatedAt = time.GetUtcNow().UtcDateTime, SecurityStamp = "world" };
            db.Add(account);
            db.Add(new Grant { AccountId = account.Id, Role = role, OverMember = member });
        }
        await db.SaveAsync(reader.Change("World-scale data: accounts", time), ct);
    }

    static Person NewPerson(Member member, int number)
    {
        var person = new Person
        {
            MemberId = member.Id, GivenName = Given[number % Given.Length], FamilyName = $"{Family[number / Given.Length % Family.Length]}{Ending[number % Ending.Length]}",
            Sex = number % 2 == 0 ? Sex.Female : Sex.Male, Email = $"trainer{number}@world.example", Invented = true, Zone = member.Zone,
        };
        person.Refold();
        return person;
    }

    void Index(ISearchable record)
    {
        var document = record.ToSearch();
        _entries.Add(new SearchEntry
        {
            Id = record.Id, Kind = document.Kind, Title = document.Title, Detail = document.Detail, Href = document.Href, Capability = document.Capability, MemberId = document.MemberId, ForAll = document.ForAll,
        });
        _tokens.AddRange(SearchIndexing.TokensOf(document).Select(t => new SearchToken { Token = t, EntryId = record.Id }));
    }

    static readonly string[] Given = ["Amina", "Bakyt", "Carla", "Dauren", "Elena", "Farid", "Gulnara", "Hiro", "Ines", "Jomart", "Keti", "Lusine", "Madina", "Nino", "Olga", "Pavel"];
    static readonly string[] Family = ["Aba", "Beri", "Chala", "Doro", "Esen", "Fari", "Gali", "Haki", "Isma", "Jura", "Kari", "Lomi", "Mira", "Nuri", "Ota", "Peri", "Rasu", "Sari", "Tami", "Uzun", "Vali", "Yaki", "Zari"];
    static readonly string[] Ending = ["yan", "dze", "ova", "bek", "shvili", "zoda", "ev"];
}
