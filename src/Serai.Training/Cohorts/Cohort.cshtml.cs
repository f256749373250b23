using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Cohorts;

/// <summary>Who takes part, who left and why, who joined late: as far as the reader sees.</summary>
[Needs(Can.ReadPeople)]
internal sealed class CohortModel : SeraiPage
{
    public sealed record Row(Guid Id, Guid PersonId, string Name, string FullName, string? Native, string? NativeLanguage, string Member, string MemberCode, LocalText MemberName, Sex Sex, string Group,
        DateOnly? Joined, Precision JoinedPrecision, bool Late, int StepsDone, int Steps, ParticipantState State, DateOnly? Left, string? LeftBecause, int EventsPresent, int EventsHeld);

    public sealed record MemberCount(LocalText Name, int Started, int Women, int Now, int Left, int Certified);

    public Programme Programme { get; private set; } = null!;

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> States { get; private set; } = [];

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IReadOnlyList<Option> Groups { get; private set; } = [];

    public IReadOnlyList<MemberCount> ByMember { get; private set; } = [];

    public IReadOnlyList<(string Reason, int Count)> Reasons { get; private set; } = [];

    public CohortCount? Whole { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, ListQuery list)
    {
        if (await Db.Set<Programme>().AsNoTracking().Include(p => p.Groups).Include(p => p.Members).AsSplitQuery().SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return NotFound();
        Programme = programme;
        var all = await RowsAsync();
        States = [.. Enum.GetValues<ParticipantState>().Select(s => new Option(s.ToString(), T.Say(CohortWords.Of(s))))];
        Members = [.. all.Select(r => new Option(r.MemberCode, r.Member)).Distinct().OrderBy(o => o.Text, StringComparer.CurrentCulture)];
        Groups = [.. programme.Groups.Select(g => new Option(g.Code, T.Best(g.Name)))];
        var state = list.Choice<ParticipantState>("state");
        var words = Fold.Words(list.Q);
        var group = programme.Groups.FirstOrDefault(g => g.Code == list["group"]) is { } wanted ? T.Best(wanted.Name) : null;
        var rows = all.Where(r => (state is null || r.State == state) && (list["member"] is null || r.MemberCode == list["member"]) && (list["group"] is null || (group is not null && r.Group.Contains(group, StringComparison.Ordinal))))
            .Where(r => list["late"] is null || r.Late)
            .Where(r => words.Count == 0 || Fold.Key($"{r.Name} {r.Native} {r.Member}") is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)));
        List = rows.ToPage(list, new Sorts<Row> { ["name"] = r => r.Name, ["member"] = r => r.Member, ["joined"] = r => r.Joined, ["state"] = r => r.State, ["present"] = r => r.EventsPresent, Tie = r => r.Id });
        if (List.Query.IsExport)
            return ListExport.Of(List, T["Cohort of {0}", programme.Code],
                new ExportColumn<Row>(T["Family name and given name"], r => r.Name), new(T["Name in own script"], r => r.Native), new(T["Member"], r => r.Member), new(T["Sex"], r => T.Say(CohortWords.Of(r.Sex))), new(T["Group"], r => r.Group),
                new(T["Joined"], r => StatedDates.ToField(r.Joined, r.JoinedPrecision)), new(T["Late joiner"], r => r.Late ? T["yes"] : T["no"]), new(T["Events attended"], r => r.EventsPresent, ColumnType.Integer), new(T["State"], r => T.Say(CohortWords.Of(r.State))),
                new(T["Left"], r => r.Left, ColumnType.Date), new(T["Reason"], r => r.LeftBecause));
        Whole = (await CohortCount.OfAllAsync(Db, Ct)).GetValueOrDefault(programme.Id);
        ByMember = [.. all.GroupBy(r => r.MemberCode).Select(g => new MemberCount(g.First().MemberName, g.Count(), g.Count(r => r.Sex == Sex.Female), g.Count(r => r.State != ParticipantState.Withdrawn),
            g.Count(r => r.State == ParticipantState.Withdrawn), g.Count(r => r.State == ParticipantState.Certified))).OrderBy(c => T.Best(c.Name), StringComparer.CurrentCulture)];
        Reasons = [.. all.Where(r => r.State == ParticipantState.Withdrawn).GroupBy(r => r.LeftBecause ?? T["no reason recorded"].ToString()).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2)];
        return Page();
    }

    async Task<List<Row>> RowsAsync()
    {
        var rows = await (from p in Db.Set<Participant>().AsNoTracking().Where(p => p.ProgrammeId == Programme.Id)
                          join person in Db.Set<Person>() on p.PersonId equals person.Id
                          join member in Db.Set<Member>() on p.MemberId equals (Guid?)member.Id
                          select new { p, person, member.Code, member.Name }).ToListAsync(Ct);
        var events = await Db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.ProgrammeId == Programme.Id && e.State == EventState.Held).Select(e => new { e.Id, e.GroupId }).ToListAsync(Ct);
        var present = (await Db.Set<Attendance>().AsNoTracking().Where(a => a.ProgrammeId == Programme.Id && (a.Presence == Presence.Present || a.Presence == Presence.PresentOnline))
            .Select(a => new { a.ParticipantId, a.EventId }).Distinct().ToListAsync(Ct)).ToLookup(a => a.ParticipantId);
        var steps = (await Db.Set<CatchUpStep>().AsNoTracking().Where(s => s.ProgrammeId == Programme.Id).Select(s => new { s.ParticipantId, Done = s.DoneOn != null }).ToListAsync(Ct)).ToLookup(s => s.ParticipantId);
        var groups = Programme.Groups.ToDictionary(g => g.Id, g => T.Best(g.Name));
        return [.. rows.Select(r => new Row(r.p.Id, r.person.Id, $"{r.person.FamilyName.ToUpperInvariant()} {r.person.GivenName}".Trim(), r.person.FullName, r.person.NativeName, r.person.NativeLanguage, T.Best(r.Name), r.Code, r.Name, r.person.Sex,
            string.Join(", ", new[] { r.p.GroupId, r.p.EditionId }.OfType<Guid>().Distinct().Where(groups.ContainsKey).Select(g => groups[g])),
            r.p.JoinedOn, r.p.JoinedPrecision, r.p.LateJoiner, steps[r.p.Id].Count(s => s.Done), steps[r.p.Id].Count(), r.p.State, r.p.LeftOn, r.p.LeftBecause, present[r.p.Id].Count(), events.Count))];
    }
}
