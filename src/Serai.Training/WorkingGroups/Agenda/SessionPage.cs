using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.Training.Materials;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>The form of a session, for adding and for changing.</summary>
internal abstract class SessionPage : EventPage
{
    public sealed record SpeakerForm
    {
        public string? Name { get; init; }

        public string? Office { get; init; }

        public string? Organisation { get; init; }
    }

    public sealed record SessionForm
    {
        /// <summary>As in the choices of the form: 2027-01-25.</summary>
        public string? Day { get; init; }

        public TimeOnly? Starts { get; init; }

        public TimeOnly? Ends { get; init; }

        public SessionKind Kind { get; init; } = SessionKind.Lecture;

        public LocalText? Title { get; init; }

        public LocalText? Summary { get; init; }

        public string? RoomLink { get; init; }

        public Guid? ModuleId { get; init; }

        public List<SpeakerForm> Speakers { get; init; } = [];

        public string? Confirmed { get; init; }
    }

    [BindProperty]
    public SessionForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<Option> Days { get; private set; } = [];

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public IReadOnlyList<Option> Modules { get; private set; } = [];

    public IReadOnlyList<string> People { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; private set; } = ["en", "ru"];

    /// <summary>Double bookings that wait to be confirmed.</summary>
    public IReadOnlyList<SpeakerClashes.Clash> Clashes { get; private set; } = [];

    protected static string? Told(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected async Task LoadFormAsync()
    {
        Days = [.. Event.Days().Select(d => new Option(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{T.Weekday(d)}, {T.Date(d)}"))];
        Kinds = [.. Enum.GetValues<SessionKind>().Select(k => new Option(k.ToString(), T.Say(EventWords.Of(k))))];
        Modules = [.. (await Db.Set<Module>().AsNoTracking().Where(m => m.ProgrammeId == null || m.ProgrammeId == Event.ProgrammeId).OrderBy(m => m.Code).Select(m => new { m.Id, m.Code, m.Title }).ToListAsync(Ct))
            .Select(m => new Option(m.Id.ToString(), $"{m.Code} – {m.Title.Pick(T).Text}"))];
        // Experts and the team first of all: people without a home administration, and those who belong to the programme.
        People = [.. (await Db.Set<Person>().AsNoTracking().Where(p => !p.Erased && !p.Left && (p.MemberId == null || Db.Set<Cohorts.Participant>().Any(x => x.PersonId == p.Id && x.ProgrammeId == Event.ProgrammeId)
            || Db.Set<Qualification>().Any(q => q.PersonId == p.Id))).OrderBy(p => p.Folded).Select(p => new { p.GivenName, p.FamilyName }).Take(400).ToListAsync(Ct)).Select(p => $"{p.GivenName} {p.FamilyName}").Distinct()];
        var spoken = await Db.Set<Programme>().Where(p => p.Id == Event.ProgrammeId).Select(p => p.Languages).FirstOrDefaultAsync(Ct);
        Languages = (spoken ?? "en").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } own ? own : ["en"];
        Input = Input with { Speakers = [.. Input.Speakers.Where(s => !string.IsNullOrWhiteSpace(s.Name)), new(), new()] };
    }

    protected SaveSession.Command ToCommand(Guid? session) => new(Event.Id, session, Version, DateOnly.TryParseExact(Input.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, Input.Starts, Input.Ends, Input.Kind, Input.Title, Input.Summary,
        Input.RoomLink, Input.ModuleId, [.. Input.Speakers.Select(s => new SaveSession.Speaker(s.Name, s.Office, s.Organisation))], Input.Confirmed);

    /// <summary>The form again: with the double bookings, where it is they that stopped it.</summary>
    protected async Task LoadAgainAsync(Guid? session)
    {
        if (ModelState["Input.Confirmed"] is { Errors.Count: > 0 })
            Clashes = await Get<SaveSession>().ClashesAsync(ToCommand(session), Ct);
        await LoadFormAsync();
    }
}
