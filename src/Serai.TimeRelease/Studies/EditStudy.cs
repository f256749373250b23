using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Studies;

/// <summary>Changes what the study is: period, mandate, headline, rules of counting.</summary>
internal sealed class EditStudy(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, int Version, LocalText Title, LocalText? Purpose, CaseUnit Unit, IReadOnlyList<string> Regimes, DateOnly? From, DateOnly? To, DateOnly? Freeze, string Zone,
        string HeadlineFrom, string HeadlineTo, double? TargetHours, OverlapRule Rule, PercentileType Percentile, int FlagBelow, int HideBelow,
        string? MandateBody, string? MandateSignatory, DateOnly? MandateDate, string? MandateReference);

    public async Task<Outcome<Study>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().SingleOrDefaultAsync(s => s.Code == command.Code, ct) is not { } study)
            return Outcome<Study>.Missing;
        var problems = new Problems();
        if (command.Title.IsEmpty)
            problems.Add("Title", "Give the study a title in one language at least");
        if (command.Regimes.Count == 0)
            problems.Add("Regimes", "Choose at least one: import, export or transit");
        StudyRules.CheckPeriod(problems, command.From, command.To, command.Freeze);
        StudyRules.CheckZone(problems, "Zone", command.Zone);
        var points = await db.Set<TimePoint>().Where(p => p.StudyId == study.Id).Select(p => p.Code).ToListAsync(ct);
        foreach (var (field, code) in new[] { ("HeadlineFrom", command.HeadlineFrom), ("HeadlineTo", command.HeadlineTo) })
            if (!points.Contains(code))
                problems.Add(field, "The study has no time point {0}", code);
        if (command.HeadlineFrom == command.HeadlineTo)
            problems.Add("HeadlineTo", "The headline needs two different points");
        if (command.TargetHours is <= 0 or > 24 * 365)
            problems.Add("TargetHours", "Give the target in hours, more than none and less than a year");
        if (command.HideBelow < 0 || command.FlagBelow < command.HideBelow)
            problems.Add("FlagBelow", "Cells are flagged below {0} and left out below {1}: the first must not be smaller", command.FlagBelow, command.HideBelow);
        if (problems.Any)
            return problems;
        db.Entry(study).Property(s => s.Version).OriginalValue = command.Version;
        (study.Title, study.Purpose, study.Unit, study.Regimes) = (command.Title, command.Purpose is { IsEmpty: false } p2 ? p2 : null, command.Unit, string.Join('|', command.Regimes));
        (study.From, study.To, study.Freeze, study.Zone) = (command.From, command.To, command.Freeze, command.Zone);
        (study.HeadlineFrom, study.HeadlineTo, study.TargetMinutes) = (command.HeadlineFrom, command.HeadlineTo, command.TargetHours is { } hours ? (int)Math.Round(hours * 60) : null);
        (study.Rule, study.Percentile, study.FlagBelow, study.HideBelow) = (command.Rule, command.Percentile, command.FlagBelow, command.HideBelow);
        (study.MandateBody, study.MandateSignatory, study.MandateDate, study.MandateReference) = (Some(command.MandateBody), Some(command.MandateSignatory), command.MandateDate, Some(command.MandateReference));
        try
        {
            await db.SaveAsync(change, ct);
            return study;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<Study>.Conflict(study);
        }
    }

    static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
