using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;
using Serai.Platform.Tables.Imports;
using Serai.Training.Materials;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.National;

/// <summary>National sessions out of tables; the same rules as on the page, and a session that is logged already is not added again.</summary>
internal sealed class SessionsImport(SeraiDb db, Reader reader, SessionRules rules, TimeProvider time) : IImportTarget
{
    static readonly (string Key, string Header)[] Counts =
    [
        ("customs-women", "Customs, women"), ("customs-men", "Customs, men"), ("agencies-women", "Other agencies, women"), ("agencies-men", "Other agencies, men"),
        ("private-women", "Private sector, women"), ("private-men", "Private sector, men"), ("other-women", "Other, women"), ("other-men", "Other, men"), ("not-stated", "Not stated"),
    ];

    public string Kind => "sessions";

    public Message Title => new("National sessions");

    public string Capability => Can.LogTraining;

    public async Task<ImportKind> DescribeAsync(CancellationToken ct)
    {
        var topics = await db.Set<Topic>().AsNoTracking().ToListAsync(ct);
        return new ImportKind(Kind, "National sessions",
        [
            new("from", "First day", ColumnKind.Date) { IsRequired = true, IsKey = true, Aliases = ["Date", "Premier jour", "Первый день", "Primer día", "Дата", "Fecha"] },
            new("to", "Last day", ColumnKind.Date) { Aliases = ["Dernier jour", "Последний день", "Último día"] },
            new("topic", "Topic", ColumnKind.Choice) { IsRequired = true, IsKey = true, Aliases = ["Thème", "Тема", "Tema"], Choices = [.. topics.Select(t => new ImportChoice(t.Code, [.. t.Name.Versions.Select(v => v.Text), .. t.Synonyms.Split('|', StringSplitOptions.RemoveEmptyEntries)]))] },
            new("place", "Place") { IsRequired = true, IsKey = true, MaxLength = 200, Aliases = ["Lieu", "Место", "Lugar"] },
            new("trainer", "Trainer") { IsRequired = true, IsKey = true, MaxLength = 250, Aliases = ["Trainers", "Formateur", "Тренер", "Formador"] },
            new("title", "Title") { MaxLength = 300, Aliases = ["Titre", "Название", "Título"] },
            new("material", "Material") { MaxLength = 60, Aliases = ["Matériel", "Материал"] },
            new("minutes", "Minutes", ColumnKind.Integer) { Aliases = ["Минуты", "Minutos"] },
            new("how", "How", ColumnKind.Choice) { Aliases = ["Mode", "Форма", "Modalidad"], Choices = [new("InPerson", "in person", "очно", "en présentiel", "presencial"), new("Virtual", "virtual", "онлайн", "en ligne", "virtuel"), new("Hybrid", "hybrid", "hybride", "híbrido", "смешанно")] },
            .. Counts.Select(c => new ImportColumn(c.Key, c.Header, ColumnKind.Integer)),
            new("foreign", "From abroad", ColumnKind.Integer),
            new("people", "Different people at this session", ColumnKind.Integer),
            new("pre", "Mean before", ColumnKind.Decimal),
            new("post", "Mean after", ColumnKind.Decimal),
        ]);
    }

    public async Task<IReadOnlyList<ImportMatch>> MatchAsync(IReadOnlyList<ImportValues> rows, CancellationToken ct)
    {
        var matches = new List<ImportMatch>(rows.Count);
        foreach (var row in rows)
        {
            var (facts, fault) = await FactsAsync(row, ct);
            if (fault is not null)
            {
                matches.Add(new ImportMatch.Forbidden(fault));
                continue;
            }
            var problems = new Problems();
            if (await rules.CheckAsync(facts!, problems, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(14)), ct) is null)
                matches.Add(new ImportMatch.Forbidden(problems.All[0].Message));
            else
                matches.Add(await FindAsync(facts!, ct) is { } id ? new ImportMatch.Found(id, new Dictionary<string, object?>()) : ImportMatch.New);
        }
        return matches;
    }

    public async Task ApplyAsync(IReadOnlyList<ImportRow> rows, Change change, CancellationToken ct)
    {
        foreach (var row in rows.Where(r => r.Status == ImportStatus.Add))
        {
            var (facts, _) = await FactsAsync(row.Values, ct);
            if (facts is null || await rules.CheckAsync(facts, new Problems(), DateOnly.FromDateTime(change.At.AddHours(14)), ct) is not { } known)
                continue;
            var session = LogTraining.New(facts, known, change, reader.AccountId);
            db.Add(session);
            db.AddRange(known.Trainers.Select(t => new NationalTrainer { SessionId = session.Id, PersonId = t.Id, MemberId = known.MemberId }));
        }
        await db.SaveAsync(change, ct);
    }

    async Task<(SessionFacts? Facts, Message? Fault)> FactsAsync(ImportValues row, CancellationToken ct)
    {
        var typed = row.Text("trainer") ?? "";
        var mail = typed.Contains('@', StringComparison.Ordinal);
        var words = Fold.Words(typed);
        var candidates = mail
            ? await db.Set<Person>().Where(p => p.Email == typed && p.MemberId != null).Select(p => new { p.Id, p.Folded }).Take(3).ToListAsync(ct)
            : words.Count == 0 ? [] : await db.Set<Person>().Where(p => p.MemberId != null && p.Folded.Contains(words[0])).Select(p => new { p.Id, p.Folded }).Take(200).ToListAsync(ct);
        var found = mail ? candidates : [.. candidates.Where(c => words.All(w => c.Folded.Split(' ').Contains(w)))];
        if (found.Count != 1)
            return (null, found.Count == 0 ? new Message("No trainer \"{0}\" is known here; expected a name or a mail address", typed) : new Message("\"{0}\" fits several people; write the mail address instead", typed));
        var topic = await db.Set<Topic>().Where(t => t.Code == row.Text("topic")).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(ct);
        var module = row.Text("material") is { } code ? await db.Set<Module>().Where(m => m.Code == code).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct) : null;
        if (row.Text("material") is { } unknown && module is null)
            return (null, new Message("No material has the code \"{0}\"", unknown));
        int Count(string key) => (int)Math.Clamp(row.Integer(key) ?? 0, -1, int.MaxValue);
        return (new SessionFacts
        {
            TopicId = topic, ModuleId = module, Title = row.Text("title"), Place = row.Text("place"), From = row.Date("from"), To = row.Date("to"), Minutes = row.Integer("minutes") is { } m ? (int)Math.Clamp(m, -1, int.MaxValue) : null,
            Mode = Enum.TryParse<EventMode>(row.Text("how"), out var mode) ? mode : EventMode.Unknown,
            Counts = new(Count(Counts[0].Key), Count(Counts[1].Key), Count(Counts[2].Key), Count(Counts[3].Key), Count(Counts[4].Key), Count(Counts[5].Key), Count(Counts[6].Key), Count(Counts[7].Key), Count(Counts[8].Key)),
            Foreign = Count("foreign"), UniquePeople = row.Integer("people") is { } people ? (int)Math.Clamp(people, -1, int.MaxValue) : null, PreMean = (double?)row.Decimal("pre"), PostMean = (double?)row.Decimal("post"), Trainers = [found[0].Id],
        }, null);
    }

    async Task<Guid?> FindAsync(SessionFacts facts, CancellationToken ct)
    {
        var trainer = facts.Trainers[0];
        var same = await db.Set<NationalSession>().Where(s => s.From == facts.From && s.TopicId == facts.TopicId && db.Set<NationalTrainer>().Any(t => t.SessionId == s.Id && t.PersonId == trainer)).Select(s => new { s.Id, s.Place }).ToListAsync(ct);
        return same.Where(s => Fold.Key(s.Place) == Fold.Key(facts.Place)).Select(s => (Guid?)s.Id).FirstOrDefault();
    }
}

/// <summary>The log as a table for other programs. Head counts only; no trainee leaves the house this way.</summary>
internal sealed class SessionsExport(SeraiDb db, Reader reader) : IExportSource
{
    public string Kind => "national-sessions";

    public Message Title => new("National sessions");

    public string Capability => Can.Export;

    public async Task<Sheet> ReadAsync(CancellationToken ct)
    {
        var members = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Code, ct);
        var topics = await db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Code, ct);
        var modules = await db.Set<Module>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Code, ct);
        var rows = await db.Set<NationalSession>().AsNoTracking().Where(s => !s.Planned).OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(ct);
        var exact = reader.Can(Can.LogTraining) || reader.AccountId is null;
        string[] counts = ["customs_women", "customs_men", "agencies_women", "agencies_men", "private_women", "private_men", "other_women", "other_men", "not_stated"];
        return new Sheet("national-sessions",
            [
                new("id"), new("from", ColumnType.Date), new("to", ColumnType.Date), new("member"), new("host"), new("topic"), new("material"), new("title"), new("place"), new("minutes", ColumnType.Integer), new("how"),
                .. counts.Select(c => new SheetColumn(c, exact ? ColumnType.Integer : ColumnType.Text)), new("attendances", ColumnType.Integer), new("different_people", ColumnType.Integer),
                new("mean_before", ColumnType.Number), new("mean_after", ColumnType.Number), new("proof"),
            ],
            rows.Select(s => new object?[]
            {
                s.Id.ToString(), s.From, s.To, s.MemberId is { } m ? members.GetValueOrDefault(m) : null, members.GetValueOrDefault(s.HostMember), topics.GetValueOrDefault(s.TopicId), s.ModuleId is { } module ? modules.GetValueOrDefault(module) : null,
                s.Title, s.Place, s.Minutes, s.Mode.ToString(),
            }.Concat(exact ? HeadCounts.Of(s).Cells.Select(c => (object?)c) : SmallCells.Protect(HeadCounts.Of(s).Cells).Select(c => c is { } shown ? (object?)shown : "<5"))
             .Concat([s.Attendances, s.UniquePeople, s.PreMean, s.PostMean, s.Evidence]).ToArray()));
    }
}
