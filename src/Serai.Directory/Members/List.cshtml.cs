using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Regions;
using Serai.Documents;
using Serai.Documents.Maps;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Ports;
using Serai.Platform.Web;

namespace Serai.Directory.Members;

[Needs(Can.Read)]
sealed class ListModel : SeraiPage
{
    public sealed record Row(string Code, LocalText Name, LocalText? Administration, WcoRegion Region, string RegionName, string Sets, string Language, string LanguageName,
        string? Iso3, string Zone, bool Counted, LocalText? Footnote, int Programmes, string? ProgrammesHref, int Place);

    public Page<Row> List { get; private set; } = null!;

    public int Counted { get; private set; }

    public bool KnowsProgrammes { get; private set; }

    public IReadOnlyList<Option> Regions { get; private set; } = [];

    public IReadOnlyList<Option> Sets { get; private set; } = [];

    public IReadOnlyList<Option> LanguageChoices { get; private set; } = [];

    public IReadOnlyList<Option> TakesPart { get; private set; } = [];

    public IReadOnlyDictionary<string, MapMark> Marks { get; private set; } = new Dictionary<string, MapMark>();

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var comparer = StringComparer.Create(T.Culture, ignoreCase: true);
        var today = DateOnly.FromDateTime(Now);
        var memory = Get<DataMemory>();
        var members = await memory.ReadForAllAsync($"members {T.Language.Code}", async () =>
            (await Db.Set<Member>().AsNoTracking().ToListAsync(Ct)).OrderBy(m => m.Name.Pick(T).Text, comparer).ToList());
        var sets = await memory.ReadForAllAsync("region sets", () => Db.Set<RegionSet>().AsNoTracking().Include(s => s.Members).ToListAsync(Ct));
        var setsOf = sets.SelectMany(s => s.Members.Where(m => m.IsOn(today)).Select(m => (m.OfMember, Name: s.Name.Pick(T).Text))).ToLookup(s => s.OfMember, s => s.Name);
        var layer = HttpContext.RequestServices.GetServices<IMapLayer>().FirstOrDefault(l => l.Key.Contains("programmes", StringComparison.OrdinalIgnoreCase));
        KnowsProgrammes = layer is not null;
        var programmes = layer is null ? [] : (await Get<Figures>().LayerAsync(layer, Ct)).GroupBy(f => f.MemberId).ToDictionary(g => g.Key, g => g.First());
        Counted = members.Count(m => m.Counted);
        Regions = [.. Enum.GetValues<WcoRegion>().Select(r => new Option(r.ToString(), T.Say(MemberWords.Of(r))))];
        Sets = [.. sets.Select(s => new Option(s.Code, s.Name.Pick(T).Text)).OrderBy(o => o.Text, comparer)];
        LanguageChoices = [.. members.Select(m => m.Language).Distinct().Select(l => new Option(l, T.LanguageName(l))).OrderBy(o => o.Text, comparer)];
        TakesPart = [new("yes", T["in a programme"]), new("no", T["in no programme"])];

        var words = Fold.Words(list.Q);
        var inSet = sets.FirstOrDefault(s => s.Code == list["set"])?.Members.Where(m => m.IsOn(today)).Select(m => m.OfMember).ToHashSet();
        var rows = members.Select((m, place) => (Member: m, Place: place))
            .Where(x => words.All(w => Finds(x.Member.Folded, w)))
            .Where(x => list.Choice<WcoRegion>("region") is not { } region || x.Member.Region == region)
            .Where(x => inSet is null || inSet.Contains(x.Member.Id))
            .Where(x => list["language"] is not { } language || x.Member.Language == language)
            .Where(x => list["part"] is not ("yes" or "no") || programmes.ContainsKey(x.Member.Id) == (list["part"] == "yes"))
            .Select(x => RowOf(x.Member, x.Place, T.List(setsOf[x.Member.Id]), programmes.GetValueOrDefault(x.Member.Id))).ToList();
        Marks = rows.Where(r => r.Iso3 is not null).ToDictionary(r => r.Iso3!, MarkOf);
        List = rows.ToPage(list, new Sorts<Row>
        {
            ["name"] = r => r.Place, ["region"] = r => r.RegionName, ["language"] = r => r.LanguageName, ["programmes"] = r => r.Programmes, Tie = r => r.Code,
        });
        return List.Query.IsExport ? Export() : Page();
    }

    Row RowOf(Member m, int place, string sets, MapFeature? part) => new(m.Code, m.Name, m.Administration, m.Region, T.Say(MemberWords.Of(m.Region)), sets,
        m.Language, T.LanguageName(m.Language), m.Iso3, m.Zone, m.Counted, m.Footnote, (int)(part?.Value ?? 0), part?.Href, place);

    MapMark MarkOf(Row row)
    {
        var name = row.Name.Pick(T).Text;
        return KnowsProgrammes
            ? new MapMark("chart-s1", T.Plural(row.Programmes, "{1}: {0} programme", "{1}: {0} programmes", name), $"/members/{row.Code}", row.Programmes)
            : new MapMark("chart-s1", name, $"/members/{row.Code}");
    }

    /// <summary>A word of a name begins with it; short codes must fit whole, so that "ge" is not every "General".</summary>
    internal static bool Finds(string folded, string word) =>
        word.Length <= 2 ? $" {folded} ".Contains($" {word} ", StringComparison.Ordinal) || folded.StartsWith(word, StringComparison.Ordinal)
            : $" {folded}".Contains($" {word}", StringComparison.Ordinal);

    IActionResult Export() => ListExport.Of(List, T["Members"],
        new(T["Code"], r => r.Code), new(T["Name"], r => r.Name.Pick(T).Text), new(T["Name in English"], r => r.Name["en"]), new(T["Name in French"], r => r.Name["fr"]),
        new(T["Name in Russian"], r => r.Name["ru"]), new(T["Name in Spanish"], r => r.Name["es"]), new(T["Administration"], r => r.Administration?.Pick(T).Text),
        new(T["WCO region"], r => r.RegionName), new(T["Region sets"], r => r.Sets), new(T["Language of letters"], r => r.LanguageName),
        new(T["Time zone"], r => r.Zone), new(T["Programmes"], r => r.Programmes, ColumnType.Integer), new(T["Footnote"], r => r.Footnote?.Pick(T).Text));
}
