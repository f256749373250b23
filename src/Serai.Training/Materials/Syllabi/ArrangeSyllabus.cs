using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

/// <summary>Starts a syllabus and arranges its modules: add, move, remove.</summary>
internal sealed class ArrangeSyllabus(SeraiDb db) : IOperation
{
    public enum Act { Add, Up, Down, Remove }

    public sealed record Command(Guid SyllabusId, Act Act, Guid? Item, Guid? ModuleId, int? Day, int? Minutes);

    public async Task<Outcome<Guid>> StartAsync(string programmeCode, LocalText title, string? number, Change change, CancellationToken ct)
    {
        if (await db.Set<Programme>().Where(p => p.Code == programmeCode).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct) is not { } programme)
            return Outcome<Guid>.Missing;
        if (title.IsEmpty)
            return Outcome<Guid>.Wrong("Title", "Write the title, in at least one language.");
        var syllabus = new Syllabus { ProgrammeId = programme, Title = title, Number = string.IsNullOrWhiteSpace(number) ? "1.0" : number.Trim() };
        db.Add(syllabus);
        await db.SaveAsync(change, ct);
        return syllabus.Id;
    }

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Syllabus>().Include(s => s.Items).Include(s => s.Adoptions).FirstOrDefaultAsync(s => s.Id == command.SyllabusId, ct) is not { } syllabus)
            return Outcome.Missing;
        if (syllabus.Adoptions.Count > 0)
            return Outcome.Wrong("", "A Member has adopted this syllabus, so it stays as it is. Start a new version.");
        var order = syllabus.Items.OrderBy(i => i.Order).ToList();
        if (command.Act == Act.Add)
            return await AddAsync(syllabus, order, command, change, ct);
        if (order.FindIndex(i => i.Id == command.Item) is var at && at < 0)
            return Outcome.Missing;
        var item = order[at];
        order.RemoveAt(at);
        if (command.Act == Act.Remove)
            db.Remove(item);
        else
            order.Insert(Math.Clamp(at + (command.Act == Act.Up ? -1 : 1), 0, order.Count), item);
        for (var i = 0; i < order.Count; i++)
            order[i].Order = i + 1;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    async Task<Outcome> AddAsync(Syllabus syllabus, List<SyllabusItem> order, Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var module = await db.Set<Module>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == command.ModuleId && !m.Retired, ct);
        if (module is null)
            problems.Add("ModuleId", "Choose a module.");
        else if (order.Any(i => i.ModuleId == module.Id))
            problems.Add("ModuleId", "This module is in the syllabus already.");
        if (command.Day is < 1 or > 60)
            problems.Add("Day", "The day lies between 1 and 60.");
        if (command.Minutes is < 1 or > 6000)
            problems.Add("Minutes", "The length must lie between 1 minute and 100 hours.");
        if (problems.Any)
            return problems;
        db.Add(new SyllabusItem
        {
            SyllabusId = syllabus.Id, ModuleId = module!.Id, Order = order.Count + 1, Minutes = command.Minutes ?? module.Minutes,
            Day = command.Day ?? (order.Count > 0 ? order[^1].Day : 1),
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
