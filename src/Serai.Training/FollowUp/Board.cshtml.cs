using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.FollowUp;

/// <summary>What became of the Master Trainers after their programme.</summary>
[Needs(Can.ReadPeople)]
internal sealed class BoardModel : SeraiPage
{
    public sealed record Row(Graduate Graduate, string Member, bool Silent, CheckIn? Last, CheckIn? Overdue);

    public sealed record ProgrammeRow(string Code, LocalText Title, int Certified, IReadOnlyList<(int Active, int Reached)> Marks, double? MedianMonths, int NeverTrained);

    public IReadOnlyList<ProgrammeRow> Programmes { get; private set; } = [];

    public Page<Row> List { get; private set; } = null!;

    public BarChart? Active { get; private set; }

    public int Silent { get; private set; }

    public int Overdue { get; private set; }

    public int Answered { get; private set; }

    public int Certified { get; private set; }

    public Quartiles? MonthsToFirst { get; private set; }

    public IReadOnlyList<Option> ProgrammeOptions { get; private set; } = [];

    public IReadOnlyList<Option> States => [new("silent", T["No session in the last year"]), new("active", T["Trained in the last year"]), new("overdue", T["Check-in overdue"]), new("never", T["Never trained"]), new("materials", T["Still uses the materials"])];

    public bool MayAsk => Reader.Can(Can.RunProgrammes);

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        await LoadAsync(list);
        return List.Query.IsExport ? Export() : Page();
    }

    public async Task<IActionResult> OnPostAskAsync()
    {
        if (!MayAsk)
            return NotFound();
        var outcome = await Get<PrepareCheckIns>().ExecuteAsync(new($"{Request.Scheme}://{Request.Host}"), Change("Check-ins prepared and asked for"), Ct);
        var made = outcome.Made;
        Notice(T["{0} new check-ins; {1} mails are in the outbox.", made.Made, made.Asked]);
        return LocalRedirect("/follow-up");
    }

    async Task LoadAsync(ListQuery list)
    {
        var (all, programmes) = await Get<DataMemory>().ReadAsync($"follow-up {Today:yyyy-MM-dd} {string.Join(',', Reader.Languages)}", ReadRowsAsync);
        ProgrammeOptions = [.. all.Select(r => r.Graduate.ProgrammeCode).Distinct().Order(StringComparer.Ordinal).Select(c => new Option(c, $"{c}: {programmes[c].Pick(Reader.Languages).Text}"))];
        var chosen = all.Where(r => list["programme"] is not { } code || r.Graduate.ProgrammeCode == code).ToList();
        Certified = chosen.Count;
        Silent = chosen.Count(r => r.Silent);
        Overdue = chosen.Count(r => r.Overdue is not null);
        Answered = chosen.Count(r => r.Last is not null);
        MonthsToFirst = Quartiles.Of(chosen.Select(r => r.Graduate.MonthsToFirst).OfType<double>());
        Programmes = [.. chosen.GroupBy(r => r.Graduate.ProgrammeCode).OrderBy(g => g.Min(r => r.Graduate.CertifiedOn)).Select(g => new ProgrammeRow(g.Key, programmes[g.Key], g.Count(),
            [.. CheckIn.Rounds.Select(m => g.Where(r => r.Graduate.HasReached(m, Today)).ToList()).Select((reached, i) => (reached.Count(r => r.Graduate.WasActiveAt(CheckIn.Rounds[i])), reached.Count))],
            Quartiles.Of(g.Select(r => r.Graduate.MonthsToFirst).OfType<double>())?.Median, g.Count(r => r.Graduate.Days.Count == 0)))];
        if (Programmes.Count > 0)
            Active = await Get<DataMemory>().ReadAsync($"follow-up drawn {Today:yyyy-MM-dd} {string.Join(',', Reader.Languages)} {list["programme"]}", async () =>
            {
                // Depends on the same tables as the rows.
                await Get<DataMemory>().ReadAsync($"follow-up {Today:yyyy-MM-dd} {string.Join(',', Reader.Languages)}", ReadRowsAsync);
                return Draw();
            });
        List = chosen.Where(r => Fits(r, list)).ToPage(list, new Sorts<Row>
        {
            ["name"] = r => r.Graduate.Name, ["member"] = r => r.Member, ["certified"] = r => r.Graduate.CertifiedOn, ["first"] = r => r.Graduate.MonthsToFirst, ["last"] = r => r.Graduate.LastSession,
            ["sessions"] = r => r.Graduate.SessionsLastYear, Tie = r => r.Graduate.PersonId,
        });
    }

    async Task<(List<Row> Rows, Dictionary<string, LocalText> Programmes)> ReadRowsAsync()
    {
        var graduates = await Get<Graduates>().ReadAsync(Today, null, Ct);
        var programmes = await Db.Set<Programme>().AsNoTracking().Select(p => new { p.Code, p.Title }).ToDictionaryAsync(p => p.Code, p => p.Title, Ct);
        var members = await Db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, Ct);
        var checkIns = (await Db.Set<CheckIn>().AsNoTracking().OrderBy(c => c.DueOn).ToListAsync(Ct)).ToLookup(c => (c.PersonId, c.ProgrammeId));
        var rows = graduates.Select(g =>
        {
            var own = checkIns[(g.PersonId, g.ProgrammeId)].ToList();
            return new Row(g, g.MemberId is { } m && members.TryGetValue(m, out var name) ? name.Pick(Reader.Languages).Text : "–", g.SessionsLastYear == 0 && g.HasReached(12, Today),
                own.LastOrDefault(c => c.AnsweredAt is not null), own.FirstOrDefault(c => c.IsOverdue(Today)));
        }).ToList();
        return (rows, programmes);
    }

    static bool Fits(Row row, ListQuery list) =>
        (list.Q.Length == 0 || Fold.Key($"{row.Graduate.Name} {row.Member}").Contains(Fold.Key(list.Q), StringComparison.Ordinal)) && list["state"] switch
        {
            "silent" => row.Silent,
            "active" => row.Graduate.SessionsLastYear > 0,
            "overdue" => row.Overdue is not null,
            "never" => row.Graduate.Days.Count == 0,
            "materials" => row.Last is { Materials.Length: > 0 },
            _ => true,
        };

    BarChart Draw() =>
        new([.. Programmes.Select(p => p.Code)], [.. CheckIn.Rounds.Select((m, i) => new ChartSeries(T["After {0} months", m],
            [.. Programmes.Select(p => p.Marks[i].Reached == 0 ? (double?)null : (double)p.Marks[i].Active / p.Marks[i].Reached)]))])
        {
            Title = T["Share that trained others, by programme"], CategoryTitle = T["Programme"], Format = "P0", Culture = T.Culture,
            Description = T["At least one logged session in the year before the mark. A programme that has not reached a mark yet has no bar."],
            Links = [.. Programmes.Select(p => $"/follow-up?programme={Uri.EscapeDataString(p.Code)}")],
        };

    public string ShareText((int Active, int Reached) mark) => mark.Reached == 0 ? "–" : T["{0} of {1}", mark.Active, mark.Reached];

    public string MonthsText(double? months) => months is { } value ? T.Number(value, 1) : "–";

    IActionResult Export() => ListExport.Of(List, T["Follow-up"],
        new(T["Name"], r => r.Graduate.Name), new(T["Member"], r => r.Member), new(T["Programme"], r => r.Graduate.ProgrammeCode), new(T["Certified"], r => r.Graduate.CertifiedOn, ColumnType.Date),
        new(T["Months to first session"], r => r.Graduate.MonthsToFirst, ColumnType.Number), new(T["Last session"], r => r.Graduate.LastSession, ColumnType.Date),
        new(T["Sessions in the last year"], r => r.Graduate.SessionsLastYear, ColumnType.Integer), new(T["Attendances in the last year"], r => r.Graduate.AttendancesLastYear, ColumnType.Integer),
        new(T["Last answer"], r => r.Last?.AnsweredAt is { } at ? DateOnly.FromDateTime(at) : null, ColumnType.Date), new(T["Still in Customs"], r => YesNo(r.Last?.InCustoms)), new(T["Still trains"], r => YesNo(r.Last?.StillTrains)),
        new(T["Check-in overdue since"], r => r.Overdue?.DueOn, ColumnType.Date));

    public string YesNo(bool? value) => value switch { true => T["yes"], false => T["no"], _ => "" };
}
