using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Materials;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.National;

/// <summary>The log of the demonstration: invented sessions, their materials and tests, registrations, and the published totals beside them.</summary>
internal sealed class NationalDemo(SeraiDb db, Reader reader, RegistrationKey keys, TimeProvider time) : IDemoLoader
{
    public int Order => 150;

    sealed record MaterialRow(string Id, string Topic, Dictionary<string, string> Title);
    sealed record Pair(int F, int M);
    sealed record AudienceRow(Pair Customs, Pair OtherAgencies, Pair PrivateSector, Pair Other);
    sealed record SessionRow(string Id, string[] Trainers, string Host, string? City, DateOnly From, DateOnly To, int Hours, string Topic, string Material, string Mode,
        AudienceRow Audience, int Foreign, int? UniquePeople, double? PreMean, double? PostMean, int? Tested, string Evidence);
    sealed record SessionFile(MaterialRow[] Materials, SessionRow[] Sessions);
    sealed record BaselineRow(string Id, string Kind, int Value, string Qualifier, string? PeriodFrom, string? PeriodTo, int? Members, string[] Sources);
    sealed record BaselineFile(BaselineRow[] Baselines);
    sealed record QuestionRow(Dictionary<string, string> Text, Dictionary<string, string>[] Options, string Right);
    sealed record TestRow(string Material, QuestionRow[] Questions);
    sealed record TestFile(TestRow[] Tests);

    public async Task LoadAsync(CancellationToken ct)
    {
        var file = Sample.Read<SessionFile>("national-sessions.json");
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Code, ct);
        var topics = await db.Set<Topic>().ToDictionaryAsync(t => t.Code, t => t.Id, ct);
        var people = await db.Set<Person>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var accounts = await db.Set<Account>().Where(a => a.PersonId != null).ToDictionaryAsync(a => a.PersonId!.Value, a => a.Id, ct);
        var modules = await db.Set<Module>().ToDictionaryAsync(m => m.Code, ct);
        foreach (var row in file.Materials.Where(m => !modules.ContainsKey(m.Id)))
        {
            var module = new Module { Id = Sample.Id("module:" + row.Id), Code = row.Id, Title = row.Title.Local(), TopicId = topics[row.Topic], Minutes = 180 };
            modules[row.Id] = module;
            db.Add(module);
        }
        LoadTests(modules);
        db.AddRange(Sample.Read<BaselineFile>("baselines.json").Baselines.Select(b => new Baseline
        {
            Code = b.Id, Kind = b.Kind, Value = b.Value, Qualifier = b.Qualifier, PeriodFrom = b.PeriodFrom, PeriodTo = b.PeriodTo, OfMembers = b.Members, Sources = string.Join('|', b.Sources),
        }));
        foreach (var row in file.Sessions)
        {
            var trainers = row.Trainers.Select(t => people[Sample.Id("person:" + t)]).ToList();
            var session = Session(row, trainers[0].MemberId!.Value, members[row.Host], topics, modules[row.Material]);
            session.LoggedBy = trainers.Select(t => accounts.TryGetValue(t.Id, out var account) ? account : (Guid?)null).FirstOrDefault(a => a is not null);
            db.Add(session);
            db.AddRange(trainers.Where(t => t.MemberId == session.MemberId).Select(t => new NationalTrainer { SessionId = session.Id, PersonId = t.Id, MemberId = session.MemberId }));
            if (row.Evidence == "self-registration")
                db.AddRange(Registrations(session, row));
        }
        await db.SaveAsync(reader.Change("Joint Project loaded: invented national sessions, published totals", time), ct);
    }

    static NationalSession Session(SessionRow row, Guid member, Member host, Dictionary<string, Guid> topics, Module module)
    {
        var a = row.Audience;
        var session = new NationalSession
        {
            Id = Sample.Id("national:" + row.Id), MemberId = member, HostMember = host.Id, TopicId = topics[row.Topic], ModuleId = module.Id, ProgrammeId = module.ProgrammeId,
            Title = module.Title.ToString(), Place = row.City ?? (row.Mode == "virtual" ? "online" : host.Capital?.ToString() ?? host.Name.ToString()), From = row.From, To = row.To, Minutes = row.Hours * 60,
            Mode = row.Mode switch { "in person" => EventMode.InPerson, "virtual" => EventMode.Virtual, "hybrid" => EventMode.Hybrid, _ => EventMode.Unknown },
            Foreign = row.Foreign, UniquePeople = row.UniquePeople, PreMean = row.PreMean, PostMean = row.PostMean, Tested = row.Tested, Invented = true,
            LoggedAt = row.To.AddDays(2).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
            Evidence = row.Evidence switch { "attendance list" => "list", "photo" => "photo", "self-registration" => "registration", _ => "" },
        };
        new HeadCounts(a.Customs.F, a.Customs.M, a.OtherAgencies.F, a.OtherAgencies.M, a.PrivateSector.F, a.PrivateSector.M, a.Other.F, a.Other.M, 0).PutInto(session);
        return session;
    }

    void LoadTests(Dictionary<string, Module> modules)
    {
        foreach (var test in Sample.Read<TestFile>("national-tests.json").Tests)
            foreach (var (question, i) in test.Questions.Select((q, i) => (q, i)))
                db.Add(new TestQuestion
                {
                    ModuleId = modules[test.Material].Id, Order = i + 1, Text = question.Text.Local(), A = question.Options[0].Local(), B = question.Options[1].Local(),
                    C = question.Options.Length > 2 ? question.Options[2].Local() : null, D = question.Options.Length > 3 ? question.Options[3].Local() : null, Right = question.Right,
                });
    }

    /// <summary>Invented trainees; one pool for each Member, so that some come back and unique people are fewer than attendances.</summary>
    IEnumerable<Registration> Registrations(NationalSession session, SessionRow row)
    {
        var a = row.Audience;
        (Audience Audience, Sex Sex, int Count)[] groups =
        [
            (Audience.Customs, Sex.Female, a.Customs.F), (Audience.Customs, Sex.Male, a.Customs.M), (Audience.Agencies, Sex.Female, a.OtherAgencies.F), (Audience.Agencies, Sex.Male, a.OtherAgencies.M),
            (Audience.Private, Sex.Female, a.PrivateSector.F), (Audience.Private, Sex.Male, a.PrivateSector.M), (Audience.Other, Sex.Female, a.Other.F), (Audience.Other, Sex.Male, a.Other.M),
        ];
        var foreign = row.Foreign;
        foreach (var (audience, sex, count) in groups)
            for (var i = 0; i < count; i++)
            {
                // Two in three trainees of a group are known from before, where the Member has had registrations before.
                var number = i % 3 == 2 ? $"{session.Id.ToString()[..4]}-{i + 1}" : $"{i + 1}";
                var name = $"Trainee {audience}/{sex} {number} (invented)";
                yield return new Registration
                {
                    SessionId = session.Id, MemberId = session.MemberId, Name = name, Organisation = audience == Audience.Customs ? "Regional customs office" : null, Sex = sex, Audience = audience,
                    Foreign = foreign-- > 0, IdentityKey = keys.IdentityOf(name, session.MemberId.ToString(), null), At = session.From.ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc).AddMinutes(i),
                    KeepUntil = session.To.AddMonths(Register.KeepMonths), Invented = true,
                };
            }
    }
}
