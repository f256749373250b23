using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents.Maps;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Regions;

[Needs(Can.ManageDirectory)]
sealed class ShowModel : SeraiPage
{
    public sealed record Form
    {
        public LocalText? Name { get; init; }

        public string? Member { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Until { get; init; }
    }

    public sealed record Row(RegionSetMember Entry, string Code, LocalText Name, string? Iso3, bool On);

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public DateOnly Day { get; private set; }

    public RegionSet Set { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IReadOnlyDictionary<string, MapMark> Marks { get; private set; } = new Dictionary<string, MapMark>();

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        Input = new Form { Name = Set.Name };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code) => await LoadAsync(code)
        ? await RespondAsync(await Get<SaveRegionSet>().ExecuteAsync(Set.Code, null, Input.Name, Change("Region set renamed"), Ct), saved => $"/regions/{saved}", T["Saved"])
        : NotFound();

    public async Task<IActionResult> OnPostAddAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<PlaceInSet>().ExecuteAsync(new(Set.Code, null, Input.Member, Input.From, Input.Until), Change("Member put into a region set"), Ct);
        Input = Input with { Name = Set.Name };
        return await RespondAsync(outcome, $"/regions/{Set.Code}", T["Saved"]);
    }

    public async Task<IActionResult> OnPostDatesAsync(string code, Guid entry)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<PlaceInSet>().ExecuteAsync(new(Set.Code, entry, null, Input.From, Input.Until), Change("Dates of a Member in a region set changed"), Ct);
        Input = Input with { Name = Set.Name };
        return await RespondAsync(outcome, $"/regions/{Set.Code}", T["Saved"]);
    }

    public async Task<IActionResult> OnPostMoveAsync(string code, Guid entry, string way) =>
        await RespondAsync(await Get<MoveInSet>().ExecuteAsync(code, entry, way, Change(way == "out" ? "Entry of a region set removed" : "Protocol order of a region set changed"), Ct), $"/regions/{code}", T["Saved"]);

    async Task<bool> LoadAsync(string code)
    {
        Day = On ?? DateOnly.FromDateTime(Now);
        if (await Db.Set<RegionSet>().AsNoTracking().Include(s => s.Members).FirstOrDefaultAsync(s => s.Code == code, Ct) is not { } set)
            return false;
        Set = set;
        var ids = set.Members.Select(m => m.OfMember).ToList();
        var members = await Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, Ct);
        Rows = [.. set.Members.OrderBy(m => m.Order).ThenBy(m => m.Id).Select(m => new Row(m, members[m.OfMember].Code, members[m.OfMember].Name, members[m.OfMember].Iso3, m.IsOn(Day)))];
        Marks = Rows.Where(r => r.On && r.Iso3 is not null).DistinctBy(r => r.Iso3).ToDictionary(r => r.Iso3!, r => new MapMark("chart-s1", r.Name.Pick(T).Text, $"/members/{r.Code}"));
        Members = await Get<MemberNames>().OptionsAsync(Ct);
        return true;
    }
}
