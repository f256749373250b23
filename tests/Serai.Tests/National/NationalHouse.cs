using Serai.Directory.People;
using Serai.Tests.Rig;
using Serai.Training.Materials;
using Serai.Training.National;
using Serai.Training.Programmes;

namespace Serai.Tests.National;

/// <summary>A house with two Members, a topic, a material with a test, and a certified Master Trainer in each Member.</summary>
internal sealed class NationalHouse : IAsyncDisposable
{
    public House House { get; private init; } = null!;

    public Guid Topic { get; } = Guid.CreateVersion7();

    public Guid Module { get; } = Guid.CreateVersion7();

    public Guid TrainerKz { get; } = Guid.CreateVersion7();

    public Guid TrainerUz { get; } = Guid.CreateVersion7();

    public string Subject => $"{Topic}|{Module}";

    public static async Task<NationalHouse> OpenAsync()
    {
        var national = new NationalHouse { House = await House.OpenAsync() };
        await national.FillAsync();
        return national;
    }

    async Task FillAsync()
    {
        await House.AddMembersAsync("KZ", "UZ");
        var (kz, uz) = (await House.MemberAsync("KZ"), await House.MemberAsync("UZ"));
        await House.WithAsync(async (db, _) =>
        {
            db.Add(new Topic { Id = Topic, Code = "RM", Name = new("en", "Risk management") });
            db.Add(new Module { Id = Module, Code = "M-1", Title = new("en", "Risk profiles"), TopicId = Topic });
            foreach (var (right, i) in "ABAB".Select((r, i) => (r.ToString(), i)))
                db.Add(new TestQuestion { ModuleId = Module, Order = i + 1, Text = new("en", $"Question {i + 1}"), A = new("en", "First"), B = new("en", "Second"), Right = right });
            foreach (var (id, member, name) in new[] { (TrainerKz, kz, "Ospanova"), (TrainerUz, uz, "Karimov") })
            {
                var person = new Person { Id = id, MemberId = member, GivenName = "A", FamilyName = name, Email = $"{name}@example.org" };
                person.Refold();
                db.Add(person);
                db.Add(new Qualification { PersonId = id, MemberId = member, Kind = QualificationKind.MasterTrainer, State = QualificationState.Certified, Topic = "RM", Since = new(2025, 3, 1) });
            }
            await db.SaveAsync(House.Change());
        });
    }

    public Dictionary<string, string> Fields(params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Subject"] = Subject, ["Input.Place"] = "Almaty", ["Input.From"] = "20 November 2026", ["Input.Length"] = "120", ["Input.CustomsWomen"] = "8", ["Input.CustomsMen"] = "12",
        };
        foreach (var (name, value) in more)
            fields["Input." + name] = value;
        return fields;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
