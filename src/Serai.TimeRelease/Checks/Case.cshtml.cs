using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Records;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Checks;

/// <summary>One case with all its stamps: where every figure ends up when it is opened.</summary>
[Needs(Can.Read)]
internal sealed class CaseModel : StudyPage
{
    public sealed record Stamp(string Name, DateTime? Start, DateTime At, TimeSpan? Since, string? Actor, int Row);

    public sealed record Form
    {
        public string? Reason { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public bool IsOut { get; private set; }

    public CaseDecision? Decision { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<Stamp> Stamps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string name) => await LoadAsync(code, name) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, string name, bool leaveOut)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        if (!await LoadAsync(code, name))
            return NotFound();
        var outcome = await Get<DecideCase>().ExecuteAsync(new(code, name, leaveOut, Input.Reason), Change(leaveOut ? "Case left out" : "Case let in"), Ct);
        return await RespondAsync(outcome, $"/studies/{code}/cases/{Uri.EscapeDataString(name)}", T["Saved"]);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string code, string name)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        ModelState.Clear();
        return await RespondAsync(await Get<DecideCase>().ExecuteAsync(new(code, name, null, null), Change("Decision on a case taken back"), Ct), $"/studies/{code}/cases/{Uri.EscapeDataString(name)}", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code, string name)
    {
        if (!await FindAsync(code) || await Get<StudyRecords>().ReadAsync(Study, Ct) is not { } read)
            return false;
        var log = read.All;
        var number = Enumerable.Range(0, log.CaseCount).FirstOrDefault(c => log.CaseNames[c] == name, -1);
        if (number < 0)
            return false;
        Name = name;
        IsOut = read.Excluded.Contains(name);
        Decision = await Db.Set<CaseDecision>().AsNoTracking().SingleOrDefaultAsync(c => c.StudyId == Study.Id && c.Case == name, Ct);
        Findings = [.. read.Verified.Findings.Where(f => f.Case == name)];
        List<Stamp> stamps = [];
        for (var i = log.CaseStarts[number]; i < log.CaseStarts[number + 1]; i++)
        {
            var at = Utc(log.TimeMicros[i]);
            stamps.Add(new Stamp(log.EventNames[log.EventIds[i]], log.StartMicros is { } starts && starts[i] != EventLog.NoTime ? Utc(starts[i]) : null, at, stamps.Count > 0 ? at - stamps[^1].At : null,
                log.ActorIds is { } actors && actors[i] >= 0 ? log.ActorNames[actors[i]] : null, log.Rows?[i] ?? 0));
        }
        Stamps = stamps;
        return true;
    }

    static DateTime Utc(long micros) => DateTime.UnixEpoch.AddTicks(micros * 10);
}
