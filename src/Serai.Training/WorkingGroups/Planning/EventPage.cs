using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Training.WorkingGroups;

/// <summary>What the pages of one event share.</summary>
internal abstract class EventPage : SeraiPage
{
    public ProgrammeEvent Event { get; private set; } = null!;

    public LocalText ProgrammeTitle { get; private set; } = LocalText.Empty;

    public string Name => T.TitleOf(Event);

    public string Full => $"{Event.ProgrammeCode} – {Name}";

    public string Href => $"/events/{Event.Id}";

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    public bool MaySeePeople => Reader.Can(Can.ReadPeople) || Reader.Can(Can.RunProgrammes);

    public string HostName { get; private set; } = "";

    /// <summary>The address of this installation, for links in mails and codes.</summary>
    protected string Site => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";

    protected async Task<bool> FindAsync(Guid id)
    {
        var found = await Db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, Ct);
        if (found is null)
            return false;
        Event = found;
        ProgrammeTitle = await Db.Set<Programmes.Programme>().Where(p => p.Id == found.ProgrammeId).Select(p => p.Title).FirstOrDefaultAsync(Ct) ?? LocalText.Empty;
        if (found.HostMember is { } host && await Db.Set<Member>().AsNoTracking().Where(m => m.Id == host).Select(m => m.Name).FirstOrDefaultAsync(Ct) is { } name)
            HostName = name.Pick(T).Text;
        return true;
    }

    protected Task<List<Session>> SessionsAsync() =>
        Db.Set<Session>().AsNoTracking().Include(s => s.Speakers.OrderBy(p => p.Order)).Where(s => s.EventId == Event.Id).OrderBy(s => s.Day).ThenBy(s => s.Starts).ToListAsync(Ct);

    public DateOnly Today => Platform.Time.Zones.ToLocal(Now, Event.Zone).Date.ToDateOnly();
}
