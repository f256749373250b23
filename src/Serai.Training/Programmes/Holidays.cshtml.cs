using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

/// <summary>The holidays that dates are checked against.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class HolidaysModel : SeraiPage
{
    public sealed record Row(Guid Id, string Member, LocalText MemberName, int Month, int Day, int? Year, LocalText Name, bool Unconfirmed);

    public sealed record Form
    {
        public Guid? Member { get; init; }
        public DateOnly? Day { get; init; }
        public bool EveryYear { get; init; } = true;
        public LocalText Name { get; init; } = LocalText.Empty;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        await LoadAsync(list);
        return List.Query.IsExport
            ? ListExport.Of(List, T["Holidays"], new ExportColumn<Row>(T["Member"], r => r.Member), new(T["Day"], r => DayOf(r)), new(T["Holiday"], r => T.Best(r.Name)), new(T["Confirmed"], r => r.Unconfirmed ? T["no"] : T["yes"]))
            : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = ModelState.IsValid ? await Get<AddHoliday>().ExecuteAsync(new(Input.Member, Input.Day, Input.EveryYear, Input.Name), Change("Holiday added"), Ct) : new Problems();
        return await RespondAsync(outcome, "/holidays", T["Saved"], () => LoadAsync(ListQuery.From(Request)));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id) =>
        await RespondAsync(await Get<RemoveHoliday>().ExecuteAsync(id, Change("Holiday removed"), Ct), "/holidays", T["The holiday is taken out. Add it again below if that was a mistake."]);

    public string DayOf(Row row) => row.Year is { } year ? T.Date(new DateOnly(year, row.Month, row.Day)) : new DateOnly(2000, row.Month, row.Day).ToString("M", T.Culture);

    async Task LoadAsync(ListQuery list)
    {
        var members = await Db.Set<Member>().AsNoTracking().Where(m => m.Counted).Select(m => new { m.Id, m.Name }).ToListAsync(Ct);
        var names = members.ToDictionary(m => m.Id, m => m.Name);
        Members = [.. members.Select(m => new Option(m.Id.ToString(), T.Best(m.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        var member = list.Id("member");
        var words = Fold.Words(list.Q);
        var rows = (await Db.Set<Holiday>().AsNoTracking().Where(h => member == null || h.OfMember == member).ToListAsync(Ct))
            .Where(h => names.ContainsKey(h.OfMember))
            .Select(h => new Row(h.Id, T.Best(names[h.OfMember]), names[h.OfMember], h.Month, h.Day, h.Year, h.Name, h.Unconfirmed))
            .Where(r => words.Count == 0 || Fold.Key($"{r.Member} {T.Best(r.Name)}") is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)));
        List = rows.ToPage(list, new Sorts<Row> { ["member"] = r => r.Member, ["day"] = r => (r.Month * 100) + r.Day, Tie = r => r.Id });
    }
}

/// <summary>A day on which an administration is closed.</summary>
internal sealed class AddHoliday(SeraiDb db) : IOperation
{
    public sealed record Command(Guid? Member, DateOnly? Day, bool EveryYear, LocalText Name);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        if (command.Member is not { } member || !await db.Set<Member>().AnyAsync(m => m.Id == member, ct))
            problems.Add("Member", "Choose a Member");
        if (command.Day is null)
            problems.Add("Day", "Give the day");
        if (command.Name.IsEmpty)
            problems.Add("Name", "Give the holiday a name in one language at least");
        if (problems.Any)
            return problems;
        var day = command.Day!.Value;
        db.Add(new Holiday { OfMember = command.Member!.Value, Month = day.Month, Day = day.Day, Year = command.EveryYear ? null : day.Year, Name = command.Name });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

internal sealed class RemoveHoliday(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid id, Change change, CancellationToken ct)
    {
        if (await db.Set<Holiday>().SingleOrDefaultAsync(h => h.Id == id, ct) is not { } holiday)
            return Outcome.Missing;
        db.Remove(holiday);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
