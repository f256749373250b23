using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Intersessional;

/// <summary>The tasks of a programme, and for those who may see people, who has handed in what.</summary>
[Needs(Can.Read)]
internal sealed class TaskBoardModel : SeraiPage
{
    public sealed record TaskRow(IntersessionalTask Task, int All, int Accepted, int Waiting, int Late, Standing? Own);

    public sealed record PersonRow(BoardPerson Who, string Name, string Member, IReadOnlyList<BoardCell> Cells);

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Programme Programme { get; private set; } = null!;

    public TaskBoard? Board { get; private set; }

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public Page<PersonRow>? List { get; private set; }

    public IReadOnlyList<Option> Members { get; private set; } = [];

    public IReadOnlyList<Option> Standings => [.. Enum.GetValues<Standing>().Where(s => s != Standing.NotForThem).Select(s => new Option(s.ToString(), T.Say(TaskWords.Of(s).Word)))];

    public int Late { get; private set; }

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    public bool SeesPeople => Reader.Can(Can.ReadPeople);

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        if (await Db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme)
            return NotFound();
        Programme = programme;
        var tasks = await Db.Set<IntersessionalTask>().AsNoTracking().Where(t => t.ProgrammeId == programme.Id).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(Ct);
        // A participant's sight covers the whole administration; the work of colleagues is still not theirs to see.
        if (SeesPeople || Reader.PersonId is not null)
            Board = await TaskBoard.ReadAsync(Db, programme.Id, Now, Ct, SeesPeople ? null : Reader.PersonId);
        var cells = (Board?.Rows ?? []).Where(r => r.Who.IsActive || r.Cells.Any(c => c.Last is not null)).SelectMany(r => r.Cells.Select(c => (r.Who, Cell: c))).Where(c => c.Cell.Standing != Standing.NotForThem).ToLookup(c => c.Cell.Task.Id);
        Tasks = [.. tasks.Where(t => MayRun || t.State == TaskState.Published).Select(t => new TaskRow(t, cells[t.Id].Count(),
            cells[t.Id].Count(c => c.Cell.Standing == Standing.Accepted), cells[t.Id].Count(c => c.Cell.Standing is Standing.Submitted or Standing.SubmittedLate),
            cells[t.Id].Count(c => c.Cell.IsLate && c.Who.IsActive), SeesPeople || !cells[t.Id].Any() ? null : cells[t.Id].First().Cell.Standing))];
        Late = Tasks.Sum(t => t.Late);
        if (!SeesPeople || Board is null)
            return Page();
        Members = [.. Board.Rows.Select(r => r.Who).DistinctBy(w => w.MemberCode).Select(w => new Option(w.MemberCode, w.MemberName.Pick(T).Text))];
        var standing = list.Choice<Standing>("standing");
        var rows = Board.Rows.Where(r => (list["member"] is not { } member || r.Who.MemberCode == member)
                && (standing is null || r.Cells.Any(c => c.Standing == standing))
                && (list.Q.Length == 0 || Fold.Key($"{r.Who.Name} {r.Who.Person?.NativeName}").Contains(Fold.Key(list.Q), StringComparison.Ordinal)))
            .Select(r => new PersonRow(r.Who, r.Who.Name, r.Who.MemberName.Pick(T).Text, r.Cells));
        List = rows.ToPage(list, new Sorts<PersonRow> { ["member"] = r => r.Member, ["name"] = r => r.Name });
        if (!list.IsExport)
            return Page();
        return ListExport.Of(List, T["Tasks {0}", Code],
        [
            new ExportColumn<PersonRow>(T["Participant"], r => r.Name), new ExportColumn<PersonRow>(T["Member"], r => r.Member),
            .. Board.Tasks.Select((t, i) => new ExportColumn<PersonRow>(t.Title.Pick(T).Text, r => T.Say(TaskWords.Of(r.Cells[i].Standing).Word))),
        ]);
    }
}
