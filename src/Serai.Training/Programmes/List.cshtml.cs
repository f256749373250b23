using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.Regions;
using Serai.Documents;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Cohorts;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Programmes;

[Needs(Can.Read)]
internal sealed class ListModel : SeraiPage
{
    public sealed record Row(Guid Id, string Code, string Title, LocalText Name, ProgrammeKind Kind, ProgrammeState State, string Topics, int Members, int GroupsHeld, int GroupsPlanned,
        int Started, int Certified, DateOnly? Start, Precision StartPrecision, DateOnly? End, Precision EndPrecision, ProgrammeEvent? Next);

    public Page<Row> List { get; private set; } = null!;

    public TimelineChart? Overview { get; private set; }

    public IReadOnlyList<Option> States { get; private set; } = [];

    public IReadOnlyList<Option> Topics { get; private set; } = [];

    public IReadOnlyList<Option> Regions { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var memory = Get<DataMemory>();
        var known = await memory.ReadForAllAsync($"programmes {T.Language.Code} {Today:yyyy-MM-dd}", ReadAsync);
        var (topics, regions, members) = (known.Topics, known.Regions, known.Members);
        States = [.. Enum.GetValues<ProgrammeState>().Select(s => new Option(s.ToString(), T.Say(ProgrammeWords.Of(s))))];
        Topics = known.TopicOptions;
        Regions = known.RegionOptions;
        Members = known.MemberOptions;

        var words = Fold.Words(list.Q);
        var state = list.Choice<ProgrammeState>("state");
        var topic = topics.Values.FirstOrDefault(t => t.Code == list["topic"])?.Id;
        var region = regions.FirstOrDefault(r => r.Code == list["region"])?.Id;
        var member = list["member"] is { } code ? members.GetValueOrDefault(code) : (Guid?)null;
        var rows = known.Programmes
            .Where(p => state is null || p.State == state)
            .Where(p => list["topic"] is null || p.Topics.Any(t => t.TopicId == topic))
            .Where(p => list["region"] is null || p.RegionSets.Any(r => r.RegionSetId == region))
            .Where(p => list["member"] is null || p.Members.Any(m => m.OfMember == member))
            .Where(p => words.Count == 0 || Matches(p, words, topics))
            .Select(p => known.Rows[p.Id]);
        List = rows.ToPage(list, new Sorts<Row>
        {
            ["start"] = r => r.Start ?? DateOnly.MaxValue, ["title"] = r => r.Title, ["state"] = r => r.State, ["members"] = r => r.Members,
            ["started"] = r => r.Started, ["certified"] = r => r.Certified, Tie = r => r.Code, NewestFirst = true,
        });
        if (List.Query.IsExport)
            return ListExport.Of(List, T["Programmes"],
                new ExportColumn<Row>(T["Code"], r => r.Code), new(T["Programme"], r => r.Title), new(T["Kind"], r => T.Say(ProgrammeWords.Of(r.Kind))), new(T["State"], r => T.Say(ProgrammeWords.Of(r.State))),
                new(T["Topics"], r => r.Topics), new(T["Start"], r => T.Stated(r.Start, r.StartPrecision)), new(T["Ends"], r => T.Stated(r.End, r.EndPrecision)),
                new(T["Members"], r => r.Members, ColumnType.Integer), new(T["Working groups held"], r => r.GroupsHeld, ColumnType.Integer), new(T["Started"], r => r.Started, ColumnType.Integer),
                new(T["Certified"], r => r.Certified, ColumnType.Integer));
        Overview = (await memory.ReadForAllAsync($"programmes drawn {T.Language.Code} {Today:yyyy-MM-dd} {List.Query.Href(page: List.Query.Page)}",
            async () => new Drawn(OverviewOf(List.Rows, (await memory.ReadForAllAsync($"programmes {T.Language.Code} {Today:yyyy-MM-dd}", ReadAsync)).Events)))).Chart;
        return Page();
    }

    sealed record Known(IReadOnlyList<Programme> Programmes, Dictionary<Guid, Topic> Topics, IReadOnlyList<RegionSet> Regions, Dictionary<string, Guid> Members, ILookup<Guid, ProgrammeEvent> Events,
        IReadOnlyDictionary<Guid, Row> Rows, IReadOnlyList<Option> TopicOptions, IReadOnlyList<Option> RegionOptions, IReadOnlyList<Option> MemberOptions);

    sealed record Drawn(TimelineChart? Chart);

    /// <summary>The register of programmes in the reader's language. Programmes are public facts: the same for every reader.</summary>
    async Task<Known> ReadAsync()
    {
        var programmes = await Db.Set<Programme>().AsNoTracking().Include(p => p.Topics).Include(p => p.Members).Include(p => p.RegionSets).AsSplitQuery().ToListAsync(Ct);
        var topics = await Db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, Ct);
        var regions = await Db.Set<RegionSet>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(Ct);
        var members = await Db.Set<Member>().AsNoTracking().Select(m => new { m.Id, m.Code, m.Name }).ToListAsync(Ct);
        var events = (await Db.Set<ProgrammeEvent>().AsNoTracking().ToListAsync(Ct)).ToLookup(e => e.ProgrammeId);
        var counts = await CohortCount.OfAllAsync(Db, Ct);
        var taking = programmes.SelectMany(p => p.Members).Select(m => m.OfMember).ToHashSet();
        return new Known(programmes, topics, regions, members.DistinctBy(m => m.Code).ToDictionary(m => m.Code, m => m.Id), events,
            programmes.ToDictionary(p => p.Id, p => RowOf(p, topics, events[p.Id].ToList(), counts.GetValueOrDefault(p.Id))),
            [.. topics.Values.Select(t => new Option(t.Code, T.Best(t.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)],
            [.. regions.Select(r => new Option(r.Code, T.Best(r.Name)))],
            [.. members.Where(m => taking.Contains(m.Id)).Select(m => new Option(m.Code, T.Best(m.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)]);
    }

    static bool Matches(Programme programme, IReadOnlyList<string> words, Dictionary<Guid, Topic> topics)
    {
        var text = Fold.Key(string.Join(' ', programme.Title.Versions.Select(v => v.Text).Append(programme.Code)
            .Concat(programme.Topics.Select(t => topics[t.TopicId]).SelectMany(t => t.Name.Versions.Select(v => v.Text).Append(t.Synonyms).Append(t.Code)))));
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }

    Row RowOf(Programme p, Dictionary<Guid, Topic> topics, List<ProgrammeEvent> events, CohortCount? count) => new(
        p.Id, p.Code, T.Best(p.Title), p.Title, p.Kind, p.State, string.Join(", ", p.Topics.Select(t => T.Best(topics[t.TopicId].Name))),
        p.Members.Count(m => m.Until is null || m.Until > Today),
        events.Where(e => e.Kind == EventKind.WorkingGroup && e.State == EventState.Held).Select(e => e.Number).Distinct().Count(),
        events.Where(e => e.Kind == EventKind.WorkingGroup && e.State != EventState.Cancelled).Select(e => e.Number).Distinct().Count(),
        count?.Started ?? 0, count?.Certified ?? 0, p.StartOn, p.StartPrecision, p.EndOn, p.EndPrecision,
        events.Where(e => e.State == EventState.Planned && e.From >= Today).MinBy(e => e.From));

    TimelineChart? OverviewOf(IReadOnlyList<Row> rows, ILookup<Guid, ProgrammeEvent> events)
    {
        var drawn = rows.Where(r => r.Start is not null).OrderBy(r => r.Start).ToList();
        if (drawn.Count == 0)
            return null;
        return new TimelineChart([.. drawn.Select(r =>
        {
            var last = r.End?.LastDay(r.EndPrecision) ?? events[r.Id].Max(e => e.To ?? e.From) ?? Today;
            var open = r.End is null && r.State is ProgrammeState.Running or ProgrammeState.Preparing;
            return new TimelineRow(r.Code, [new TimelineBar(r.Start!.Value, open && last < Today ? Today : last < r.Start ? r.Start.Value : last, r.Title, r.State == ProgrammeState.Running ? 2 : 1, r.State is ProgrammeState.Pipeline or ProgrammeState.Preparing) { Link = $"/programmes/{r.Code}" }])
            {
                Milestones = [.. events[r.Id].Where(e => e.Kind == EventKind.WorkingGroup && e is { From: not null, State: not EventState.Cancelled, Precision: Precision.Day or Precision.Month })
                    .Select(e => new TimelineMilestone(e.From!.Value, e.Number is { } n ? T["WG{0}", n].ToString() : T["WG"].ToString()))],
            };
        })])
        {
            Title = T["Programmes over time"],
            Description = T["Each bar is one programme from its start to its end or to today; the marks are its working groups."],
            Words = new TimelineWords(T["Programme"], T["What"], T["From"], T["To"]),
            Culture = T.Culture, Today = Today, TodayLabel = T["today"],
        };
    }
}
