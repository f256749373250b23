using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.National;

[Needs(Can.Read)]
internal sealed class ListModel : SeraiPage
{
    public sealed record Row(Guid Id, DateOnly From, DateOnly To, string Title, string Place, Guid? MemberId, Guid HostMember, Guid TopicId, int Minutes, EventMode Mode,
        int CustomsWomen, int CustomsMen, int AgenciesWomen, int AgenciesMen, int PrivateWomen, int PrivateMen, int OtherWomen, int OtherMen, int NotStated,
        int Attendances, int Foreign, int? UniquePeople, double? PreMean, double? PostMean, string Evidence, bool Planned, bool Invented);

    public Page<Row> List { get; private set; } = null!;

    public SessionFilter Filter { get; private set; } = new();

    public TotalsOfSessions Totals { get; private set; } = null!;

    public IReadOnlyList<Baseline> Baselines { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IReadOnlyList<Option> Topics { get; private set; } = [];

    public IReadOnlyList<Option> Trainers { get; private set; } = [];

    public IReadOnlyList<Option> Years { get; private set; } = [];

    public IReadOnlyList<Option> AudienceOptions => [.. Audiences.All.Select(a => new Option(a.ToString(), T[Audiences.NameOf(a)]))];

    public IReadOnlyList<Option> ProofOptions => [new("with", T["With proof"]), new("without", T["Without proof"])];

    public IReadOnlyList<Option> StateOptions => [new("planned", T["Planned"])];

    public IReadOnlyDictionary<Guid, LocalText> MemberNames { get; private set; } = new Dictionary<Guid, LocalText>();

    public IReadOnlyDictionary<Guid, LocalText> TopicNames { get; private set; } = new Dictionary<Guid, LocalText>();

    public IReadOnlyDictionary<Guid, string> TrainersOf { get; private set; } = new Dictionary<Guid, string>();

    public BarChart? ByYear { get; private set; }

    public BarChart? ByAudience { get; private set; }

    /// <summary>Readers who do not keep the log see no group of fewer than five.</summary>
    public bool Exact => Reader.Can(Can.LogTraining);

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        Filter = SessionFilter.From(list);
        var rows = Filter.Of(Db).AsNoTracking().Select(s => new Row(s.Id, s.From, s.To, s.Title, s.Place, s.MemberId, s.HostMember, s.TopicId, s.Minutes, s.Mode,
            s.CustomsWomen, s.CustomsMen, s.AgenciesWomen, s.AgenciesMen, s.PrivateWomen, s.PrivateMen, s.OtherWomen, s.OtherMen, s.NotStated,
            s.Attendances, s.Foreign, s.UniquePeople, s.PreMean, s.PostMean, s.Evidence, s.Planned, s.Invented));
        var memory = Get<DataMemory>();
        var sorts = new Sorts<Row>
        {
            ["date"] = r => r.From, ["title"] = r => r.Title, ["place"] = r => r.Place, ["attendances"] = r => r.Attendances, NewestFirst = true, Tie = r => r.Id,
        };
        List = list.IsExport ? await rows.PageAsync(list, sorts, Ct) : await memory.ReadAsync($"national page {list.Href(page: list.Page)}", () => rows.PageAsync(list, sorts, Ct));
        MemberNames = await MemberNamesAsync(memory);
        TopicNames = await TopicNamesAsync(memory);
        TrainersOf = list.IsExport ? await NameTrainersAsync() : await memory.ReadAsync($"trainers of {string.Join(',', List.Rows.Select(r => r.Id))}", NameTrainersAsync);
        if (List.Query.IsExport)
            return Export();
        Totals = await Get<Totals>().ReadAsync(Filter, Ct);
        Baselines = await memory.ReadAsync("baselines", () => Db.Set<Baseline>().AsNoTracking().OrderByDescending(b => b.Value).ToListAsync(Ct));
        await LoadOptionsAsync(memory);
        await DrawAsync(memory);
        return Page();
    }

    Task<Dictionary<Guid, LocalText>> MemberNamesAsync(DataMemory memory) => memory.ReadForAllAsync("member names", () => Db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, Ct));

    Task<Dictionary<Guid, LocalText>> TopicNamesAsync(DataMemory memory) => memory.ReadForAllAsync("topic names", () => Db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, Ct));

    async Task<Dictionary<Guid, string>> NameTrainersAsync()
    {
        var ids = List.Query.IsExport && List.Count > 2_000 ? null : List.Rows.Select(r => r.Id).ToList();
        var pairs = await (from t in Db.Set<NationalTrainer>() join p in Db.Set<Person>() on t.PersonId equals p.Id where ids == null || ids.Contains(t.SessionId)
                           select new { t.SessionId, p.GivenName, p.FamilyName }).ToListAsync(Ct);
        return pairs.GroupBy(p => p.SessionId).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(p => $"{p.FamilyName} {p.GivenName}".Trim())));
    }

    sealed record Choices(IReadOnlyList<Option> Members, IReadOnlyList<Option> Topics, IReadOnlyList<Option> Trainers);

    async Task LoadOptionsAsync(DataMemory memory)
    {
        (Members, Topics, Trainers) = await memory.ReadAsync($"national choices {string.Join(',', Reader.Languages)} {Reader.Can(Can.ReadPeople) || Reader.Can(Can.LogTraining)}", () => ReadChoicesAsync(memory));
        var all = Filter.Year is null ? Totals : await Get<Totals>().ReadAsync(Filter with { Year = null }, Ct);
        Years = [.. all.Years.OrderByDescending(y => y.Year).Select(y => y.Year.ToString(CultureInfo.InvariantCulture)).Select(y => new Option(y, y))];
    }

    async Task<Choices> ReadChoicesAsync(DataMemory memory)
    {
        // Asked for here too, so that what is remembered depends on the names.
        var (memberNames, topicNames) = (await MemberNamesAsync(memory), await TopicNamesAsync(memory));
        var used = await Db.Set<NationalSession>().Where(s => s.MemberId != null).Select(s => s.MemberId!.Value).Distinct().ToListAsync(Ct);
        IReadOnlyList<Option> members = [.. used.Where(memberNames.ContainsKey).Select(m => new Option(m.ToString(), memberNames[m].Pick(Reader.Languages).Text)).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        var topics = await Db.Set<NationalSession>().Select(s => s.TopicId).Distinct().ToListAsync(Ct);
        IReadOnlyList<Option> choices = [.. topics.Where(topicNames.ContainsKey).Select(t => new Option(t.ToString(), topicNames[t].Pick(Reader.Languages).Text)).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        IReadOnlyList<Option> trainers = [];
        if (Reader.Can(Can.ReadPeople) || Reader.Can(Can.LogTraining))
            trainers = [.. (await Db.Set<Person>().Where(p => Db.Set<NationalTrainer>().Any(t => t.PersonId == p.Id)).OrderBy(p => p.Folded).Select(p => new { p.Id, p.FamilyName, p.GivenName }).Take(1_000).ToListAsync(Ct))
                .Select(p => new Option(p.Id.ToString(), $"{p.FamilyName} {p.GivenName}".Trim()))];
        return new Choices(members, choices, trainers);
    }

    sealed record Drawn(BarChart ByYear, BarChart ByAudience);

    async Task DrawAsync(DataMemory memory)
    {
        if (Totals.Sessions > 0)
            (ByYear, ByAudience) = await memory.ReadAsync($"national charts {T.Language.Code} {Exact} {Filter}", async () => Draw(await Get<Totals>().ReadAsync(Filter, Ct)));
    }

    Drawn Draw(TotalsOfSessions totals)
    {
        var years = Enumerable.Range(totals.Years[0].Year, totals.Years[^1].Year - totals.Years[0].Year + 1).ToList();
        var most = totals.Years.MaxBy(y => y.Attendances)!;
        var byYear = new BarChart([.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))],
            [new ChartSeries(T["Attendances"], years.Select(y => (double)(totals.Years.FirstOrDefault(t => t.Year == y)?.Attendances ?? 0)))])
        {
            Title = T["Attendances by year"], CategoryTitle = T["Year"], Vertical = true, Culture = T.Culture,
            Description = T["Most in {0}: {1} attendances.", most.Year, most.Attendances],
            Links = [.. years.Select(y => (Filter with { Year = y }).Href())],
        };
        var cells = Exact ? [.. totals.Counts.Cells.Select(c => (int?)c)] : SmallCells.Protect(totals.Counts.Cells);
        var largest = Audiences.All.MaxBy(a => totals.Counts.Women(a) + totals.Counts.Men(a));
        var byAudience = new BarChart([.. Audiences.All.Select(a => T[Audiences.NameOf(a)])],
            [new ChartSeries(T["Women"], [.. Audiences.All.Select((_, i) => (double?)cells[2 * i])]), new ChartSeries(T["Men"], [.. Audiences.All.Select((_, i) => (double?)cells[2 * i + 1])])])
        {
            Title = T["Attendances by audience and sex"], CategoryTitle = T["Audience"], Stacked = true, Culture = T.Culture,
            Description = Hidden(cells) ? T["Groups of fewer than five are not shown."] : T["Largest audience: {0}.", T[Audiences.NameOf(largest)]],
            Links = [.. Audiences.All.Select(a => (Filter with { Audience = a }).Href())],
        };
        return new Drawn(byYear, byAudience);
    }

    static bool Hidden(IReadOnlyList<int?> cells) => cells.Any(c => c is null);

    public string ProofText(string evidence) => evidence switch { "list" => T["attendance list"], "photo" => T["photo"], "registration" => T["registration"], _ => T["none"] };

    public string NameOf(Guid? member) => member is { } id && MemberNames.TryGetValue(id, out var name) ? name.Pick(Reader.Languages).Text : "–";

    public string TopicOf(Guid topic) => TopicNames.TryGetValue(topic, out var name) ? name.Pick(Reader.Languages).Text : "–";

    IActionResult Export()
    {
        object? Cell(Row r, int i) => Exact ? CellsOf(r)[i] : SmallCells.Protect(CellsOf(r))[i] is { } shown ? shown : "<5";
        ExportColumn<Row> Count(string header, int i) => new(header, r => Cell(r, i), Exact ? ColumnType.Integer : ColumnType.Text);
        return ListExport.Of(List, T["National training"],
            new(T["First day"], r => r.From, ColumnType.Date), new(T["Last day"], r => r.To, ColumnType.Date), new(T["Title"], r => r.Title), new(T["Topic"], r => TopicOf(r.TopicId)),
            new(T["Member"], r => NameOf(r.MemberId)), new(T["Host"], r => NameOf(r.HostMember)), new(T["Place"], r => r.Place), new(T["Trainers"], r => TrainersOf.GetValueOrDefault(r.Id)),
            new(T["Minutes"], r => r.Minutes, ColumnType.Integer), new(T["How"], r => r.Mode.ToString()),
            Count(T["Customs, women"], 0), Count(T["Customs, men"], 1), Count(T["Other agencies, women"], 2), Count(T["Other agencies, men"], 3), Count(T["Private sector, women"], 4),
            Count(T["Private sector, men"], 5), Count(T["Other, women"], 6), Count(T["Other, men"], 7), Count(T["Not stated"], 8),
            new(T["Attendances"], r => r.Attendances, ColumnType.Integer), new(T["From abroad"], r => r.Foreign, ColumnType.Integer), new(T["Different people at this session"], r => r.UniquePeople, ColumnType.Integer),
            new(T["Mean before"], r => r.PreMean, ColumnType.Number), new(T["Mean after"], r => r.PostMean, ColumnType.Number), new(T["Proof"], r => ProofText(r.Evidence)));
    }

    static IReadOnlyList<int> CellsOf(Row r) => [r.CustomsWomen, r.CustomsMen, r.AgenciesWomen, r.AgenciesMen, r.PrivateWomen, r.PrivateMen, r.OtherWomen, r.OtherMen, r.NotStated];
}
