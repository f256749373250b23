using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

[Needs(Can.ReadPeople)]
internal sealed class ProgrammeAttendanceModel : SeraiPage
{
    public sealed record Form
    {
        public string? Numbers { get; init; } = "1,2,3,4";

        public int? MayMiss { get; init; } = 1;

        public bool CatchUp { get; init; } = true;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public AttendanceFacts Facts { get; private set; } = null!;

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    public async Task<IActionResult> OnGetAsync(string code, string? format)
    {
        if (!await LoadAsync(code))
            return NotFound();
        if (format == "xlsx")
            return File(XlsxWriter.ToArray(Facts.ToSheet(T)), XlsxWriter.ContentType, $"{code} {T["Attendance"]}.xlsx");
        if (Facts.Rule is { } rule)
            Input = new Form { Numbers = rule.Numbers, MayMiss = rule.MayMiss, CatchUp = rule.CatchUp };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!MayRun || !await LoadAsync(code))
            return NotFound();
        var outcome = await Get<SetAttendanceRule>().ExecuteAsync(new(code, Input.MayMiss, Input.Numbers, Input.CatchUp), Change("Rule on attendance set"), Ct);
        return await RespondAsync(outcome, $"/programmes/{code}/attendance", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return false;
        Programme = programme;
        Facts = await AttendanceFacts.ReadAsync(Db, programme.Id, T, DateOnly.FromDateTime(Now), Ct);
        return true;
    }
}
