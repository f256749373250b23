using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;
using Serai.Platform.Web;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class ImportAttendanceModel : EventPage
{
    public sealed record Form
    {
        public string? Day { get; init; }

        public int? Threshold { get; init; } = 30;

        public IFormFile? File { get; init; }

        /// <summary>Participant and presence, joined by a bar.</summary>
        public List<string> Take { get; init; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Days { get; private set; } = [];

    public MeetingMatch? Match { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Load();
        Input = new Form { Day = (Event.Days().Contains(Today) ? Today : Event.From)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Load();
        if (Day is not { } day)
            return Refuse("Day", T["Choose one of the days of the event."]);
        if (Input.File is not { Length: > 0 } file)
            return Refuse("File", T["Choose the file."]);
        var change = Change("Meeting report received");
        var received = await Get<ReceiveFile>().ExecuteAsync(new(file, FilePurpose.DataImport, "File", id, null), change, Ct);
        if (received is not Outcome<StoredFile>.Done { Value: var stored })
            return await RespondAsync(received, _ => Href);
        await Db.SaveAsync(change with { Key = null }, Ct);
        await using var content = Get<FileStore>().Open(stored.Id);
        var guests = MeetingReport.Read(content, stored.Name, out var fault);
        if (fault is not null)
            return Refuse("File", T.Say(fault));
        Match = MeetingMatch.Of((await AttendanceSheet.ReadAsync(Db, id, T, Ct))!, day, guests, Input.Threshold ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid id)
    {
        if (!await FindAsync(id) || Day is not { } day)
            return NotFound();
        Load();
        var lines = Input.Take.Select(t => t.Split('|')).Where(t => t.Length == 2 && Guid.TryParse(t[0], out _) && Enum.TryParse<Presence>(t[1], out _))
            .Select(t => new RecordAttendance.Line(Guid.Parse(t[0]), Enum.Parse<Presence>(t[1]))).ToList();
        var outcome = await Get<RecordAttendance>().ExecuteAsync(new(id, day, lines, AttendanceSource.MeetingReport), Change("Attendance taken over from a meeting report"), Ct);
        return await RespondAsync(outcome, _ => $"{Href}/attendance?day={Input.Day}", T.Plural(lines.Count, "{0} person taken over from the report.", "{0} people taken over from the report."));
    }

    DateOnly? Day => DateOnly.TryParseExact(Input.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Event.Days().Contains(day) ? day : null;

    PageResult Refuse(string field, string message)
    {
        ModelState.AddModelError("Input." + field, message);
        return Again();
    }

    void Load() => Days = [.. Event.Days().Select(d => new Option(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{T.Weekday(d)}, {T.Date(d)}"))];
}
