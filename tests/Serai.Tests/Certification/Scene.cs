using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Tests.Rig;
using Serai.Training.Certification;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;
using Serai.Training.Rubrics;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.Certification;

/// <summary>A small programme with three candidates of two Members, a teaching rubric, two foreign assessors and a manager.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public required House House { get; init; }

    public Guid ProgrammeId { get; private set; }

    public Guid TopicId { get; private set; }

    public Rubric Rubric { get; private set; } = null!;

    /// <summary>Participants: two of KZ, one of UZ.</summary>
    public Guid[] Candidates { get; private set; } = [];

    public Browser First { get; private set; } = null!;

    public Browser Second { get; private set; } = null!;

    public Browser Manager { get; private set; } = null!;

    public string BoardPath => "/programmes/T-1/certification";

    public string PathOf(int candidate) => $"{BoardPath}/{Candidates[candidate]}";

    public static async Task<Scene> OpenAsync()
    {
        var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ", "GE", "JP");
        var scene = new Scene { House = house };
        await scene.FillAsync();
        return scene;
    }

    async Task FillAsync()
    {
        Guid kz = await House.MemberAsync("KZ"), uz = await House.MemberAsync("UZ"), ge = await House.MemberAsync("GE"), jp = await House.MemberAsync("JP");
        var programme = new Programme { Code = "T-1", Title = new("en", "Risk management in the test region"), State = ProgrammeState.Running };
        var topic = new Topic { Code = "RM", Name = new("en", "Risk management") };
        programme.Topics.Add(new ProgrammeTopic { ProgrammeId = programme.Id, TopicId = topic.Id });
        programme.Members.AddRange(new[] { kz, uz }.Select(m => new ProgrammeMember { ProgrammeId = programme.Id, OfMember = m }));
        Rubric = UseTeachingRubric.Standard();
        var people = new[]
        {
            NewPerson("Gulnora", "Abdullaeva", "Абдуллаева Гулнора", kz, "gulnora@example.org"), NewPerson("Bakyt", "Zholdoshev", null, kz, "bakyt@example.org"), NewPerson("Dilnoza", "Ergasheva", null, uz, "dilnoza@example.org"),
        };
        var participants = people.Select(p => new Participant { ProgrammeId = programme.Id, PersonId = p.Id, MemberId = p.MemberId }).ToList();
        var week = new ProgrammeEvent { ProgrammeId = programme.Id, Kind = EventKind.WorkingGroup, Number = 5, From = new(2026, 11, 16), To = new(2026, 11, 17), State = EventState.Held };
        var assessors = new[] { NewPerson("Eka", "Example", null, ge, null), NewPerson("Taro", "Example", null, jp, null), NewPerson("Aigerim", "Own", null, kz, null) };
        await House.WithAsync(async (db, _) =>
        {
            db.AddRange(programme, topic, Rubric, week);
            db.AddRange(people);
            db.AddRange(assessors);
            db.AddRange(participants);
            foreach (var participant in participants)
                foreach (var day in new[] { week.From.Value, week.To.Value })
                    db.Add(new Attendance { ProgrammeId = programme.Id, EventId = week.Id, Day = day, ParticipantId = participant.Id, MemberId = participant.MemberId, RecordedAt = House.Clock.GetUtcNow().UtcDateTime });
            await db.SaveAsync(House.Change());
        });
        (ProgrammeId, TopicId, Candidates) = (programme.Id, topic.Id, [.. participants.Select(p => p.Id)]);
        First = await House.SignInAsync(Role.Assessor, programme: ProgrammeId, person: assessors[0].Id);
        Second = await House.SignInAsync(Role.Assessor, programme: ProgrammeId, person: assessors[1].Id);
        Manager = await House.SignInAsync(Role.ProjectManager);
        Countryman = await House.SignInAsync(Role.Assessor, programme: ProgrammeId, person: assessors[2].Id);
    }

    /// <summary>An assessor from the administration of the first two candidates.</summary>
    public Browser Countryman { get; private set; } = null!;

    static Person NewPerson(string given, string family, string? native, Guid member, string? mail)
    {
        var person = new Person { GivenName = given, FamilyName = family, NativeName = native, NativeLanguage = native is null ? null : "uz-Cyrl", MemberId = member, Email = mail };
        person.Refold();
        return person;
    }

    public Task<Browser.Answer> ScoreAsync(Browser assessor, int candidate, int points, string send = "submit") =>
        assessor.SubmitAsync(PathOf(candidate), Rubric.Criteria.ToDictionary(c => $"Sheet.Points[{c.Id}]", _ => points.ToString(System.Globalization.CultureInfo.InvariantCulture)), "form#score", button: ("send", send));

    public Task<Browser.Answer> DecideAsync(int candidate, Verdict verdict, string? reason = null) =>
        Manager.SubmitAsync(PathOf(candidate), new Dictionary<string, string> { ["Decision.Verdict"] = verdict.ToString(), ["Decision.Reason"] = reason ?? "", ["Decision.On"] = "24 November 2026" }, "form#decide");

    /// <summary>Both assessors score, the manager certifies.</summary>
    public async Task<IssuedCertificate> CertifyAsync(int candidate)
    {
        await ScoreAsync(First, candidate, 3);
        await ScoreAsync(Second, candidate, 3);
        await DecideAsync(candidate, Verdict.Certified);
        return await CertificateOf(candidate);
    }

    public Task<IssuedCertificate> CertificateOf(int candidate) =>
        House.WithAsync((db, _) => db.Set<IssuedCertificate>().AsNoTracking().Where(c => c.ParticipantId == Candidates[candidate]).OrderByDescending(c => c.Sequence).FirstAsync());

    public Task<string> CredentialOf(IssuedCertificate certificate) =>
        House.WithAsync((_, services) => services.GetRequiredService<Credentials>().SignAsync(certificate, default));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
