using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

/// <summary>Certificates of attendance of an event: who has one, who could, what has changed since.</summary>
[Needs(Can.ReadPeople)]
internal sealed class AttendanceCertificatesModel : EventPage
{
    public sealed record Row(Guid Person, string Name, string? Native, string? NativeLanguage, string Member, AttendedTime? Time, AttendanceCertificate? Certificate)
    {
        /// <summary>The attendance or the agenda was corrected after the certificate was issued.</summary>
        public bool IsStale => Certificate is not null && (Time is null || !Certificate.Says(Time));
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int ToIssue => Rows.Count(r => r.Time is not null && (r.Certificate is null || r.IsStale));

    public int Issued => Rows.Count(r => r.Certificate is not null);

    public bool IsOver => Event.State != EventState.Cancelled && Event.IsOver(Today);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!MayRun || !await FindAsync(id))
            return NotFound();
        var outcome = await Get<IssueAttendanceCertificates>().ExecuteAsync(new(id), Change("Certificates of attendance issued"), Ct);
        if (outcome.IsDone)
            Notice(T.Plural(outcome.Made, "{0} certificate of attendance is issued.", "{0} certificates of attendance are issued."));
        return await RespondAsync(outcome, _ => $"{Href}/certificates", reload: LoadAsync);
    }

    public string Time(int minutes) => minutes > 0 ? AttendedTime.Hours(T, minutes) : "–";

    async Task LoadAsync()
    {
        var sheet = (await AttendanceSheet.ReadAsync(Db, Event.Id, T, Ct))!;
        var times = (await AttendedTime.ReadAsync(Db, Event.Id, Ct)).ToDictionary(t => t.Participant);
        var issued = await Db.Set<AttendanceCertificate>().AsNoTracking().Where(c => c.EventId == Event.Id).ToDictionaryAsync(c => c.ParticipantId, Ct);
        var ids = sheet.Rows.Select(r => r.Participant).ToList();
        var people = await Db.Set<Cohorts.Participant>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.PersonId, Ct);
        Rows = [.. sheet.Rows.Select(r => new Row(people[r.Participant], r.Name, r.Native, r.NativeLanguage, r.Member, times.GetValueOrDefault(r.Participant), issued.GetValueOrDefault(r.Participant)))];
    }
}

/// <summary>One certificate of attendance with its four languages; for the person and for whoever has it in sight.</summary>
[Needs(Can.Read)]
internal sealed class AttendanceCertificateModel : EventPage
{
    public AttendanceCertificate Certificate { get; private set; } = null!;

    public string Person { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await AttendanceCertificateFiles.FindAsync(id, Db, Reader, Ct) is not { } found || !await FindAsync(found.EventId))
            return NotFound();
        Certificate = found;
        Person = await Db.Set<Directory.People.Person>().IgnoreQueryFilters().Where(p => p.Id == found.PersonId).Select(p => p.GivenName + " " + p.FamilyName).FirstOrDefaultAsync(Ct) ?? "–";
        return Page();
    }
}
