using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Time;
using Serai.Training.Cohorts;
using Serai.Training.Materials;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Intersessional;

/// <summary>The home of a working-group member: what to do, what comes next, what is mine. Made for a phone first.</summary>
[Needs(Can.Participate)]
internal sealed class MyModel : SeraiPage
{
    public sealed record Part(Programme Programme, Participant Participant, IReadOnlyList<(IntersessionalTask Task, Standing Standing, Deadline Due)> Open,
        IReadOnlyList<(IntersessionalTask Task, Standing Standing)> Done, ProgrammeEvent? Next, int Modules, int Present, int Days, int Accepted, int Counting,
        IReadOnlyList<CatchUpStep> CatchUp, IReadOnlyList<(AttendanceCertificate Paper, ProgrammeEvent Event)> Papers);

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public string Line(Deadline due) => DeadlineLine.Of(T, due, Now);

    public async Task OnGetAsync()
    {
        if (Reader.PersonId is not { } me)
            return;
        var participations = await Db.Set<Participant>().AsNoTracking().Where(p => p.PersonId == me && p.State != ParticipantState.Withdrawn).ToListAsync(Ct);
        var parts = new List<Part>();
        foreach (var participant in participations)
            parts.Add(await ReadAsync(participant, me));
        Parts = [.. parts.OrderByDescending(p => p.Programme.IsRunning).ThenByDescending(p => p.Programme.StartOn)];
    }

    async Task<Part> ReadAsync(Participant participant, Guid me)
    {
        var programme = await Db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == participant.ProgrammeId, Ct);
        var board = await TaskBoard.ReadAsync(Db, programme.Id, Now, Ct, me);
        var (who, all) = board.Rows.Single();
        var cells = all.Where(c => c.Standing != Standing.NotForThem).ToList();
        var today = DateOnly.FromDateTime(Now);
        var next = await Db.Set<ProgrammeEvent>().AsNoTracking()
            .Where(e => e.ProgrammeId == programme.Id && e.State == EventState.Planned && e.To >= today && (e.GroupId == null || e.GroupId == participant.GroupId || e.GroupId == participant.EditionId))
            .OrderBy(e => e.From).FirstOrDefaultAsync(Ct);
        var days = await Db.Set<Attendance>().AsNoTracking().Where(a => a.ParticipantId == participant.Id).Select(a => a.Presence).ToListAsync(Ct);
        var papers = (await (from c in Db.Set<AttendanceCertificate>().AsNoTracking().Where(c => c.ParticipantId == participant.Id) join e in Db.Set<ProgrammeEvent>().AsNoTracking() on c.EventId equals e.Id orderby e.From select new { c, e }).ToListAsync(Ct))
            .Select(x => (x.c, x.e)).ToList();
        var counting = cells.Where(c => c.Task.CountsTowardsCertification).ToList();
        return new Part(programme, participant,
            [.. cells.Where(c => c.Standing is Standing.NotStarted or Standing.Draft or Standing.Overdue or Standing.Returned)
                .OrderByDescending(c => c.Standing is Standing.Returned or Standing.Overdue).ThenBy(c => c.Task.DueOn).Select(c => (c.Task, c.Standing, c.Task.DueIn(who.Zone)))],
            [.. cells.Where(c => c.Standing is Standing.Submitted or Standing.SubmittedLate or Standing.Accepted or Standing.Closed).Select(c => (c.Task, c.Standing))],
            next, await Db.Set<Module>().CountAsync(m => m.ProgrammeId == programme.Id && !m.Retired, Ct),
            days.Count(d => d is Presence.Present or Presence.PresentOnline), days.Count, counting.Count(c => c.Standing == Standing.Accepted), counting.Count,
            await Db.Set<CatchUpStep>().AsNoTracking().Where(s => s.ParticipantId == participant.Id).ToListAsync(Ct), papers);
    }
}
