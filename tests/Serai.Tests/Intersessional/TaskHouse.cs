using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Training.Cohorts;
using Serai.Tests.Rig;
using Serai.Training.Intersessional;
using Serai.Training.Programmes;

namespace Serai.Tests.Intersessional;

/// <summary>A house with one programme, one task due on 30 November 2026, and participants in their zones.</summary>
sealed class TaskHouse : IAsyncDisposable
{
    public static readonly DateOnly Due = new(2026, 11, 30);

    public required House House { get; init; }

    public Guid ProgrammeId { get; } = Guid.CreateVersion7();

    public Guid TaskId { get; } = Guid.CreateVersion7();

    public static async Task<TaskHouse> OpenAsync(Expected expects = Expected.Text, DateOnly? acceptUntil = null)
    {
        var made = new TaskHouse { House = await House.OpenAsync() };
        await made.House.AddMembersAsync("KZ", "UZ");
        await made.House.WithAsync(async (db, _) =>
        {
            db.Add(new Programme { Id = made.ProgrammeId, Code = "RM-T", Title = new("en", "Risk management"), State = ProgrammeState.Running });
            db.Add(new IntersessionalTask
            {
                Id = made.TaskId, ProgrammeId = made.ProgrammeId, ProgrammeCode = "RM-T", Title = new("en", "Risk register"), Instructions = new("en", "Ten risks."),
                DueOn = Due, AcceptUntil = acceptUntil ?? Due.AddDays(10), Expects = expects, State = TaskState.Published, AfterGroup = 3, Site = "https://serai.example",
            });
            await db.SaveAsync(made.House.Change());
        });
        return made;
    }

    public async Task<(Guid Person, Guid Participant)> AddParticipantAsync(string member, string zone, string language = "en", ParticipantState state = ParticipantState.Enrolled)
    {
        var memberId = await House.MemberAsync(member);
        var person = new Person { MemberId = memberId, GivenName = "Aida", FamilyName = $"Test {Guid.CreateVersion7().ToString("N")[^6..]}", Email = $"{Guid.CreateVersion7():N}@example.org", Language = language, Zone = zone };
        var participant = new Participant { ProgrammeId = ProgrammeId, PersonId = person.Id, MemberId = memberId, State = state };
        await House.WithAsync(async (db, _) =>
        {
            person.Refold();
            db.Add(person);
            db.Add(participant);
            await db.SaveAsync(House.Change());
        });
        return (person.Id, participant.Id);
    }

    public async Task<Browser> ParticipantAsync(string member = "KZ", string zone = "Asia/Almaty") =>
        await SignInAsync(member, (await AddParticipantAsync(member, zone)).Person);

    public Task<Browser> SignInAsync(string member, Guid person, string language = "en") => House.SignInAsync(Role.Participant, member, person: person, language: language);

    public async Task<Browser.Answer> HandInAsync(Browser browser, string text = "My ten risks")
    {
        var saved = await browser.SubmitAsync($"/my/tasks/{TaskId}", new Dictionary<string, string> { ["Input.Text"] = text }, "main form[enctype]", button: ("go", "check"));
        saved.Path.ShouldEndWith("/submit");
        return await browser.SubmitOnAsync(saved, new Dictionary<string, string>());
    }

    public Task<List<Submission>> SubmissionsAsync() =>
        House.WithAsync((db, _) => db.Set<Submission>().AsNoTracking().OrderBy(s => s.SubmittedAt).ThenBy(s => s.Attempt).ToListAsync());

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
