using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Designs;

namespace Serai.TimeRelease.Studies;

/// <summary>
/// Opens a study from a template, or as the next round of an earlier one: a round repeats the design, so that the two can be
/// compared, and starts with an empty checklist and no data.
/// </summary>
internal sealed partial class SetUpStudy(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(string Code, Guid? MemberId, LocalText Title, LocalText? Purpose, StudyTemplate Template, CaseUnit Unit, IReadOnlyList<string> Regimes,
        DateOnly? From, DateOnly? To, DateOnly? Freeze, string Zone, Guid? EarlierRoundId);

    public async Task<Outcome<Study>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var code = problems.Required("Code", command.Code, new Message("Give the study a short code"), 30);
        if (code.Length > 0 && !Slug().IsMatch(code))
            problems.Add("Code", "A code has letters, digits and hyphens only, such as KZ-2026");
        else if (await db.Set<Study>().IgnoreQueryFilters().AnyAsync(s => s.Code == code, ct))
            problems.Add("Code", "The code {0} is taken by another study", code);
        if (command.Title.IsEmpty)
            problems.Add("Title", "Give the study a title in one language at least");
        if (command.MemberId is null && !reader.Sight.All)
            problems.Add("Member", "Choose your administration; a corridor of several is opened by the project team");
        else if (command.MemberId is { } id && (!reader.Sight.Sees(id) || !await db.Set<Member>().AnyAsync(m => m.Id == id, ct)))
            problems.Add("Member", "Choose your administration");
        if (command.Regimes.Count == 0)
            problems.Add("Regimes", "Choose at least one: import, export or transit");
        StudyRules.CheckPeriod(problems, command.From, command.To, command.Freeze);
        StudyRules.CheckZone(problems, "Zone", command.Zone);
        var earlier = command.EarlierRoundId is { } before ? await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == before, ct) : null;
        if (command.EarlierRoundId is not null && earlier is null)
            return Outcome<Study>.Missing;
        if (earlier is not null && earlier.MemberId != command.MemberId)
            problems.Add("Member", "A new round is of the same administration as the earlier one");
        if (problems.Any)
            return problems;

        var study = new Study
        {
            Code = code, MemberId = command.MemberId, Title = command.Title, Purpose = command.Purpose is { IsEmpty: false } purpose ? purpose : null,
            Template = earlier?.Template ?? command.Template, Unit = command.Unit, Regimes = string.Join('|', command.Regimes), From = command.From, To = command.To, Freeze = command.Freeze, Zone = command.Zone,
            Round = (earlier?.Round ?? 0) + 1, EarlierRoundId = earlier?.Id,
        };
        db.Add(study);
        if (earlier is null)
            db.AddRange(Catalogue.Standard.For(study.Template, study.Id, study.MemberId));
        else
            await RepeatAsync(earlier, study, ct);
        await db.SaveAsync(change, ct);
        return study;
    }

    async Task RepeatAsync(Study earlier, Study study, CancellationToken ct)
    {
        (study.HeadlineFrom, study.HeadlineTo, study.TargetMinutes, study.Rule, study.Percentile, study.FlagBelow, study.HideBelow) =
            (earlier.HeadlineFrom, earlier.HeadlineTo, earlier.TargetMinutes, earlier.Rule, earlier.Percentile, earlier.FlagBelow, earlier.HideBelow);
        foreach (var a in await db.Set<StudyActor>().AsNoTracking().Where(x => x.StudyId == earlier.Id).ToListAsync(ct))
            db.Add(new StudyActor { StudyId = study.Id, MemberId = study.MemberId, Code = a.Code, Name = a.Name, Order = a.Order });
        foreach (var p in await db.Set<TimePoint>().AsNoTracking().Where(x => x.StudyId == earlier.Id).ToListAsync(ct))
            db.Add(new TimePoint { StudyId = study.Id, MemberId = study.MemberId, Code = p.Code, Name = p.Name, Actor = p.Actor, Step = p.Step, Pair = p.Pair, Optional = p.Optional, InData = p.InData });
        foreach (var i in await db.Set<StudyInterval>().AsNoTracking().Where(x => x.StudyId == earlier.Id).ToListAsync(ct))
            db.Add(new StudyInterval { StudyId = study.Id, MemberId = study.MemberId, Code = i.Code, Name = i.Name, FromPoint = i.FromPoint, ToPoint = i.ToPoint, Holder = i.Holder, Order = i.Order });
        foreach (var p in await db.Set<StudyPost>().AsNoTracking().Where(x => x.StudyId == earlier.Id).ToListAsync(ct))
            db.Add(new StudyPost { StudyId = study.Id, MemberId = study.MemberId, Code = p.Code, Name = p.Name, Zone = p.Zone, Expected = p.Expected });
        db.AddRange(Catalogue.Standard.FreshReadiness(study.Id, study.MemberId));
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]*$")]
    private static partial Regex Slug();
}
