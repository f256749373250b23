using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.FollowUp;

/// <summary>The way from Master Trainer to accredited expert: who stands where, and how long each step took (R9).</summary>
[Needs(Can.ReadPeople)]
internal sealed class ExpertsModel : SeraiPage
{
    public sealed record Form
    {
        public string Person { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Category { get; init; } = "";

        public string State { get; init; } = "";

        public DateOnly? On { get; init; }

        public string? Reason { get; init; }
    }

    public sealed record Row(Guid PersonId, string Name, string Member, string Language, string Topic, string Category, bool IsMasterTrainer, IReadOnlyDictionary<QualificationState, DateOnly> Dates, QualificationState State, DateOnly Since);

    /// <param name="Group">A topic or a language.</param>
    public sealed record Wait(string Group, Quartiles? ToPreAccredited, Quartiles? ToAccredited);

    public static readonly QualificationState[] Steps = [QualificationState.PreScreened, QualificationState.PreAccredited, QualificationState.Accredited, QualificationState.Refreshed];

    public static readonly string[] Categories =
    [
        "Diagnostic Facilitators", "Customs Modernization Advisors", "Technical and Operational Advisors", "Expert Trainers", "Leadership and Management Development Advisors",
        "Recognized Experts", "External Experts", "Mercator Programme Advisors",
    ];

    [BindProperty]
    public Form Input { get; set; } = new();

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Row> All { get; private set; } = [];

    public IReadOnlyList<Wait> ByTopic { get; private set; } = [];

    public IReadOnlyList<Wait> ByLanguage { get; private set; } = [];

    public BarChart? Funnel { get; private set; }

    public IReadOnlyList<Option> TopicOptions { get; private set; } = [];

    public IReadOnlyList<Option> PersonOptions { get; private set; } = [];

    public IReadOnlyList<Option> CategoryOptions => [.. Categories.Select(c => new Option(c, c))];

    public IReadOnlyList<Option> StateOptions => [.. Steps.Append(QualificationState.Recognised).Select(s => new Option(s.ToString(), T[NameOf(s)]))];

    public bool MayChange => Reader.Can(Can.RunProgrammes);

    public static string NameOf(QualificationState state) => state switch
    {
        QualificationState.PreScreened => /*T*/"Pre-screened",
        QualificationState.PreAccredited => /*T*/"Pre-accredited",
        QualificationState.Accredited => /*T*/"Accredited",
        QualificationState.Recognised => /*T*/"Recognised",
        QualificationState.Refreshed => /*T*/"Refreshed",
        QualificationState.Expired => /*T*/"Expired",
        QualificationState.Withdrawn => /*T*/"Withdrawn",
        _ => /*T*/"Certified",
    };

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        await LoadAsync(list);
        return List.Query.IsExport ? Export() : Page();
    }

    public async Task<IActionResult> OnPostAsync(ListQuery list)
    {
        await LoadAsync(list);
        if (!MayChange)
            return NotFound();
        var person = Guid.TryParse(Option.Find(PersonOptions, Input.Person)?.Value, out var id) ? id : (Guid?)null;
        var state = Enum.TryParse<QualificationState>(Input.State, out var s) ? s : (QualificationState?)null;
        var outcome = await Get<AddExpertState>().ExecuteAsync(new(person, Input.Topic, Input.Category, state, Input.On, Input.Reason), Change("State of an expert added"), Ct);
        return await RespondAsync(outcome, "/follow-up/experts", T["The state is added."]);
    }

    async Task LoadAsync(ListQuery list)
    {
        var states = await (from q in Db.Set<Qualification>() join p in Db.Set<Person>() on q.PersonId equals p.Id where q.Kind == QualificationKind.AccreditedExpert && !p.Erased
                            select new { q.PersonId, q.Topic, q.Category, q.State, q.Since, p.GivenName, p.FamilyName, p.MemberId, p.Language }).AsNoTracking().ToListAsync(Ct);
        var trainers = (await Db.Set<Qualification>().Where(q => q.Kind == QualificationKind.MasterTrainer).Select(q => q.PersonId).Distinct().ToListAsync(Ct)).ToHashSet();
        var members = await Db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, Ct);
        var topics = await Db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Code, t => t.Name, Ct);
        string Topic(string code) => topics.TryGetValue(code, out var name) ? name.Pick(Reader.Languages).Text : code;
        All = [.. states.GroupBy(s => (s.PersonId, s.Topic, s.Category)).Select(g =>
        {
            var last = g.OrderBy(s => s.Since).ThenBy(s => s.State).Last();
            return new Row(g.Key.PersonId, $"{last.FamilyName} {last.GivenName}".Trim(), last.MemberId is { } m && members.TryGetValue(m, out var name) ? name.Pick(Reader.Languages).Text : "–", last.Language,
                Topic(g.Key.Topic), g.Key.Category, trainers.Contains(g.Key.PersonId), g.GroupBy(s => s.State).ToDictionary(s => s.Key, s => s.Min(x => x.Since)), last.State, last.Since);
        })];
        ByTopic = Waits(r => r.Topic);
        ByLanguage = Waits(r => T.LanguageName(r.Language));
        TopicOptions = [.. topics.Select(t => new Option(t.Key, t.Value.Pick(Reader.Languages).Text)).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        if (MayChange)
            PersonOptions = [.. (await Db.Set<Person>().AsNoTracking().Where(p => !p.Erased && Db.Set<Qualification>().Any(q => q.PersonId == p.Id)).OrderBy(p => p.Folded).Select(p => new { p.Id, p.FamilyName, p.GivenName, p.MemberId }).ToListAsync(Ct))
                .Select(p => new Option(p.Id.ToString(), $"{p.FamilyName} {p.GivenName}".Trim() + (p.MemberId is { } m && members.TryGetValue(m, out var name) ? $", {name.Pick(Reader.Languages).Text}" : "")))];
        Draw();
        var asked = list.Choice<QualificationState>("state");
        var reached = list.Choice<QualificationState>("reached") is { } step ? Steps.SkipWhile(s => s != step).ToArray() : null;
        List = All.Where(r => (asked is null || r.State == asked) && (reached is null || reached.Any(r.Dates.ContainsKey)) && (list["topic"] is not { } t || r.Topic == Topic(t))
                && (list.Q.Length == 0 || Fold.Key($"{r.Name} {r.Member} {r.Topic}").Contains(Fold.Key(list.Q), StringComparison.Ordinal)))
            .ToPage(list, new Sorts<Row> { ["since"] = r => r.Since, ["name"] = r => r.Name, ["member"] = r => r.Member, ["topic"] = r => r.Topic, NewestFirst = true, Tie = r => r.PersonId });
    }

    IReadOnlyList<Wait> Waits(Func<Row, string> group) => [.. All.GroupBy(group).OrderBy(g => g.Key, StringComparer.CurrentCulture).Select(g =>
        new Wait(g.Key, Quartiles.Of(g.Select(r => Months(r, QualificationState.PreScreened, QualificationState.PreAccredited)).OfType<double>()),
            Quartiles.Of(g.Select(r => Months(r, QualificationState.PreAccredited, QualificationState.Accredited)).OfType<double>())))];

    static double? Months(Row row, QualificationState from, QualificationState to) =>
        row.Dates.TryGetValue(from, out var first) && row.Dates.TryGetValue(to, out var last) && last >= first ? (last.DayNumber - first.DayNumber) / 30.4375 : null;

    public string QuartileText(Quartiles? q) => q is null ? "–" : T["{0} ({1} to {2}), {3} people", T.Number(q.Median, 1), T.Number(q.Lower, 1), T.Number(q.Upper, 1), q.Count];

    /// <summary>How far each got. Somebody with a later state passed the earlier ones, even where their dates are not known.</summary>
    void Draw()
    {
        if (All.Count == 0)
            return;
        var reached = Steps.Take(3).Select((_, i) => All.Count(r => Steps.Skip(i).Any(r.Dates.ContainsKey))).ToList();
        Funnel = new BarChart([.. Steps.Take(3).Select(s => T[NameOf(s)])], [new ChartSeries(T["Experts"], reached.Select(r => (double)r))])
        {
            Title = T["How far experts have come"], CategoryTitle = T["State"], Culture = T.Culture,
            Description = T["{0} of {1} who began are accredited.", reached[2], reached[0]],
            Links = [.. Steps.Take(3).Select(s => $"/follow-up/experts?reached={s}")],
        };
    }

    IActionResult Export() => ListExport.Of(List, T["Path to accredited expert"],
        new(T["Name"], r => r.Name), new(T["Member"], r => r.Member), new(T["Topic"], r => r.Topic), new(T["Category"], r => r.Category), new(T["State"], r => T[NameOf(r.State)]), new(T["Since"], r => r.Since, ColumnType.Date),
        new(T["Pre-screened"], r => Date(r, QualificationState.PreScreened), ColumnType.Date), new(T["Pre-accredited"], r => Date(r, QualificationState.PreAccredited), ColumnType.Date),
        new(T["Accredited"], r => Date(r, QualificationState.Accredited), ColumnType.Date), new(T["Refreshed"], r => Date(r, QualificationState.Refreshed), ColumnType.Date));

    static DateOnly? Date(Row row, QualificationState state) => row.Dates.TryGetValue(state, out var date) ? date : null;
}

/// <summary>Adds a dated state of a person in a topic and category, with the reason.</summary>
internal sealed class AddExpertState(SeraiDb db) : IOperation
{
    public sealed record Command(Guid? PersonId, string? Topic, string? Category, QualificationState? State, DateOnly? On, string? Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == command.PersonId, ct);
        if (person is null)
            problems.Add("Person", "Choose a person from the list");
        if (!await db.Set<Topic>().AnyAsync(t => t.Code == command.Topic, ct))
            problems.Add("Topic", "Choose the topic");
        if (!ExpertsModel.Categories.Contains(command.Category))
            problems.Add("Category", "Choose the category");
        if (command.State is not (QualificationState.PreScreened or QualificationState.PreAccredited or QualificationState.Accredited or QualificationState.Refreshed or QualificationState.Recognised))
            problems.Add("State", "Choose the state");
        if (command.On is not { } on)
            problems.Add("On", "Give the day on which it was decided");
        else if (on > DateOnly.FromDateTime(change.At))
            problems.Add("On", "{0} is in the future", on);
        var reason = problems.Required("Reason", command.Reason, new Message("Say what it rests on, for instance the workshop or the field mission"));
        if (problems.Any)
            return problems;
        var before = await db.Set<Qualification>().Where(q => q.PersonId == person!.Id && q.Kind == QualificationKind.AccreditedExpert && q.Topic == command.Topic && q.Category == command.Category).ToListAsync(ct);
        if (before.Exists(q => q.State == command.State && q.Since == command.On))
            return Outcome.Wrong("State", "This state is there already");
        if (command.State is QualificationState.Accredited or QualificationState.PreAccredited && before.Find(q => q.State > command.State && q.State is QualificationState.Accredited && q.Since < command.On) is { } later)
            return Outcome.Wrong("State", "The person is accredited since {0}; a step back is a withdrawal", later.Since);
        db.Add(new Qualification
        {
            PersonId = person!.Id, MemberId = person.MemberId, Kind = QualificationKind.AccreditedExpert, State = command.State!.Value, Topic = command.Topic!, Category = command.Category!, Since = command.On!.Value, Note = reason,
        });
        await db.SaveAsync(change.Because(reason), ct);
        return Outcome.Ok;
    }
}
