using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;

namespace Serai.Training.Intersessional;

/// <summary>On a person's page: their intersessional tasks. Only for those who may see people; a colleague may not.</summary>
internal sealed class TaskPanel(SeraiDb db, Reader reader, TimeProvider time) : IPersonPanel
{
    public async Task<Panel?> ReadAsync(Guid personId, CancellationToken ct)
    {
        if (!reader.Can(Can.ReadPeople) && reader.PersonId != personId)
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        var facts = new List<PanelFact>();
        foreach (var programme in await db.Set<Participant>().AsNoTracking().Where(p => p.PersonId == personId).Select(p => p.ProgrammeId).ToListAsync(ct))
            foreach (var (_, cells) in (await TaskBoard.ReadAsync(db, programme, now, ct, personId)).Rows)
                facts.AddRange(cells.Where(c => c.Standing != Standing.NotForThem).Select(c => new PanelFact
                {
                    Name = c.Task.Title, State = TaskWords.Of(c.Standing).State, StateTitle = TaskWords.Of(c.Standing).Word, To = c.Task.DueOn,
                    Href = c.Last is { } last ? $"/programmes/{c.Task.ProgrammeCode}/tasks/{c.Task.Id}/hand-ins/{last.Id}" : $"/programmes/{c.Task.ProgrammeCode}/tasks/{c.Task.Id}",
                }));
        return facts.Count == 0 ? null : new Panel(new Message("Intersessional tasks"), 50, facts);
    }
}
