using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Ports;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Materials;

/// <summary>Modules of the demonstration with small real handouts, and a syllabus. All invented and marked so.</summary>
internal sealed class MaterialsDemo(SeraiDb db, Reader reader, FileStore store, TimeProvider time) : IDemoLoader
{
    public int Order => 131;

    sealed record LanguageRow(string Language, string State, string? Version);

    sealed record HistoryRow(string Version, string On, string State);

    sealed record ModuleRow(string Id, string Topic, Dictionary<string, string> Title, string[] Authors, string[] Reviewers, LanguageRow[] Languages, string? AdaptedFrom, string[] UsedIn, HistoryRow[] History);

    sealed record DayRow(int Day, string[] Modules, int Hours);

    sealed record SyllabusRow(string Id, Dictionary<string, string> Title, DayRow[] Days);

    sealed record CorridorFile(ModuleRow[] Modules, SyllabusRow Syllabus);

    public async Task LoadAsync(CancellationToken ct)
    {
        var file = Sample.Read<CorridorFile>("rm-cac.json");
        var programme = await db.Set<Programme>().SingleAsync(p => p.Code == "RM-CAC", ct);
        var topics = await db.Set<Topic>().ToDictionaryAsync(t => t.Code, t => t.Id, ct);
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.Id, ct);
        var modules = new Dictionary<string, Module>();
        foreach (var row in file.Modules)
        {
            // Another loader may have made the module for its agenda.
            var module = await db.Set<Module>().FirstOrDefaultAsync(m => m.Code == row.Id, ct);
            if (module is null)
                db.Add(module = new Module { Id = Sample.Id("module:" + row.Id), Code = row.Id, Title = row.Title.Local(), ProgrammeId = programme.Id, Invented = true });
            module.TopicId = topics.GetValueOrDefault(row.Topic) is var topic && topic == Guid.Empty ? null : topic;
            module.Minutes = 180;
            module.AdaptedFromElsewhere = row.AdaptedFrom is "RMIA-WA" ? "RM/IA West Africa" : row.AdaptedFrom;
            modules[row.Id] = module;
            AddVersions(row, module, people);
            foreach (var used in row.UsedIn.Select(u => Sample.Id("session:" + u)))
                if (await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == used, ct) is { ModuleId: null } session)
                    session.ModuleId = module.Id;
        }
        var syllabus = new Syllabus { Id = Sample.Id("syllabus:" + file.Syllabus.Id), ProgrammeId = programme.Id, Title = file.Syllabus.Title.Local(), Number = "0.9", Invented = true };
        db.Add(syllabus);
        db.AddRange(file.Syllabus.Days.SelectMany(d => d.Modules.Select(m => (Day: d, Module: m))).Select((x, i) => new SyllabusItem
        {
            SyllabusId = syllabus.Id, ModuleId = modules[x.Module].Id, Order = i + 1, Day = x.Day.Day, Minutes = x.Day.Hours * 60 / x.Day.Modules.Length,
        }));
        await db.SaveAsync(reader.Change("Joint Project loaded: invented modules with handouts, and a syllabus", time), ct);
    }

    void AddVersions(ModuleRow row, Module module, Dictionary<Guid, Person> people)
    {
        var authors = row.Authors.Select(a => people[Sample.Id("person:" + a)]).ToList();
        ModuleVersion? english = null;
        foreach (var language in row.Languages.Where(l => l.Version is not null))
        {
            var state = language.State switch { "accepted" => VersionState.Accepted, "in review" => VersionState.InReview, _ => VersionState.Draft };
            var last = row.History.LastOrDefault(h => h.Version == language.Version) ?? row.History[^1];
            var at = SampleShapes.Day(last.On)!.Value.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
            var serial = 1;
            if (language.Language == "en")
                foreach (var earlier in row.History.Where(h => h.Version != language.Version))
                    db.Add(new ModuleVersion
                    {
                        Id = Sample.Id($"version:{row.Id}:en:{earlier.Version}"), ModuleId = module.Id, Language = "en", Number = earlier.Version, Serial = serial++, State = VersionState.Retired,
                        ChangeNote = "Earlier draft", CreatedAt = SampleShapes.Day(earlier.On)!.Value.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc),
                    });
            var version = new ModuleVersion
            {
                Id = Sample.Id($"version:{row.Id}:{language.Language}:{language.Version}"), ModuleId = module.Id, Language = language.Language, Number = language.Version!, Serial = serial, State = state,
                TranslatesId = language.Language == "en" ? null : english?.Id, ChangeNote = language.Language == "en" ? "Written in the module team after the working group" : "Translated by the module team",
                CreatedAt = at, PublishedAt = state == VersionState.Accepted ? at.AddDays(5) : null,
            };
            english ??= version;
            db.Add(version);
            db.AddRange(authors.Select(a => new VersionAuthor { VersionId = version.Id, PersonId = a.Id, Name = a.FullName }));
            if (state == VersionState.Accepted)
                db.AddRange(row.Reviewers.Select(r => people[Sample.Id("person:" + r)]).Select(r => new VersionReview { VersionId = version.Id, Round = 1, ReviewerId = r.Id, Name = r.FullName, Verdict = ReviewVerdict.Accepted, At = at.AddDays(5) }));
            AddHandout(row, module, version);
        }
    }

    void AddHandout(ModuleRow row, Module module, ModuleVersion version)
    {
        var russian = version.Language == "ru";
        var title = module.Title.Pick([version.Language]).Text;
        var kept = store.Save(DocxWriter.ToArray(new Document
        {
            Title = title, Subtitle = russian ? $"Модуль {row.Id}, версия {version.Number}" : $"Module {row.Id}, version {version.Number}", Language = version.Language, Created = new DateTimeOffset(version.CreatedAt),
            Stamp = russian ? "Вымышлено для демонстрации" : "Invented for the demonstration",
            Blocks =
            [
                new Notice(null, russian ? "Этот раздаточный материал вымышлен для демонстрации." : "This handout is invented for the demonstration."),
                new Heading(1, russian ? "После занятия вы сможете" : "After the session you can"),
                new Bullets(russian
                    ? [$"объяснить коллегам тему «{title}»", "привести пример из своей администрации", "провести упражнение и разобрать ответы"]
                    : [$"explain \"{title}\" to colleagues", "give an example from your own administration", "run the exercise and go through the answers"]),
                new Heading(1, russian ? "Ход занятия" : "Course of the session"),
                new Table([new(russian ? "Шаг" : "Step", Width: 3), new(russian ? "Минуты" : "Minutes", Align.End)],
                    russian ? [["Вопрос к группе", "15"], ["Объяснение", "60"], ["Упражнение в группах", "75"], ["Обсуждение", "30"]] : [["A question to the group", "15"], ["Explanation", "60"], ["Exercise in groups", "75"], ["Discussion", "30"]]),
            ],
        }));
        db.Add(new StoredFile
        {
            Id = kept.Id, Name = $"{row.Id} {version.Language} {version.Number}.docx", ContentType = DocxWriter.ContentType, Size = kept.Size, Sha256 = kept.Sha256,
            Purpose = FilePurpose.Document.Key, SubjectId = version.Id, ReceivedAt = version.CreatedAt,
        });
    }
}
