using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Rubrics;

/// <summary>Makes or changes a rubric. One that scores were given against is never changed: a new one takes its place.</summary>
internal sealed class SaveRubric(SeraiDb db) : IOperation
{
    public sealed record Criterion(Guid? Id, LocalText? Name, LocalText? Guide, int? MostPoints, int? Weight);

    public sealed record Command(Guid? RubricId, string? Code, LocalText? Name, RubricUse Use, int? PassPercent, int? ModerateAbovePercent, IReadOnlyList<Criterion> Criteria);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var criteria = command.Criteria.Where(c => c.Name is { IsEmpty: false }).ToList();
        if (command.Name is not { IsEmpty: false })
            problems.Add(nameof(command.Name), "Give the rubric a name.");
        if (criteria.Count == 0)
            problems.Add(nameof(command.Criteria), "A rubric needs at least one criterion.");
        if (criteria.Any(c => c.MostPoints is < 2 or > 10))
            problems.Add(nameof(command.Criteria), "The most points of a criterion are between 2 and 10.");
        if (criteria.Any(c => c.Weight is < 1 or > 10))
            problems.Add(nameof(command.Criteria), "The weight of a criterion is between 1 and 10.");
        if (command.PassPercent is < 0 or > 100)
            problems.Add(nameof(command.PassPercent), "A share is between 0 and 100 percent.");
        if (command.ModerateAbovePercent is < 0 or > 100)
            problems.Add(nameof(command.ModerateAbovePercent), "A share is between 0 and 100 percent.");
        var rubric = command.RubricId is { } id ? await db.Set<Rubric>().Include(r => r.Criteria).FirstOrDefaultAsync(r => r.Id == id, ct) : null;
        if (command.RubricId is not null && rubric is null)
            return Outcome<Guid>.Missing;
        var code = command.Code?.Trim() ?? rubric?.Code ?? "";
        if (rubric is null && code.Length == 0)
            problems.Add(nameof(command.Code), "Give the rubric a short code, for instance RB-PRES.");
        if (rubric is null && await db.Set<Rubric>().AnyAsync(r => r.Code == code, ct))
            problems.Add(nameof(command.Code), "The code {0} is taken.", code);
        if (problems.Any)
            return problems;
        var used = rubric is not null && await db.Set<Presentation>().AnyAsync(p => p.RubricId == rubric.Id, ct);
        if (rubric is null || used)
        {
            rubric = new Rubric { Code = rubric is null ? code : await NextAsync(rubric.Code, ct), Name = command.Name!, Use = rubric?.Use ?? command.Use, ProgrammeId = rubric?.ProgrammeId };
            db.Add(rubric);
        }
        rubric.Name = command.Name!;
        rubric.PassPercent = command.PassPercent ?? 60;
        rubric.ModerateAbovePercent = command.ModerateAbovePercent ?? 15;
        Put(rubric, criteria);
        await db.SaveAsync(change, ct);
        return rubric.Id;
    }

    void Put(Rubric rubric, List<Criterion> wanted)
    {
        foreach (var gone in rubric.Criteria.Where(c => wanted.All(w => w.Id != c.Id)).ToList())
            db.Remove(gone);
        for (var i = 0; i < wanted.Count; i++)
        {
            var row = rubric.Criteria.FirstOrDefault(c => c.Id == wanted[i].Id);
            if (row is null)
                db.Add(row = new RubricCriterion { RubricId = rubric.Id, Name = wanted[i].Name! });
            (row.Order, row.Name, row.MostPoints, row.Weight) = (i + 1, wanted[i].Name!, wanted[i].MostPoints ?? 5, wanted[i].Weight ?? 1);
            row.Guide = wanted[i].Guide is { IsEmpty: false } guide ? guide : null;
        }
    }

    /// <summary>RB-PRES, RB-PRES-2, RB-PRES-3 …</summary>
    async Task<string> NextAsync(string code, CancellationToken ct)
    {
        var stem = code.LastIndexOf('-') is > 0 and var at && int.TryParse(code[(at + 1)..], out _) ? code[..at] : code;
        var taken = await db.Set<Rubric>().Where(r => r.Code.StartsWith(stem)).Select(r => r.Code).ToListAsync(ct);
        var n = 2;
        while (taken.Contains($"{stem}-{n}"))
            n++;
        return $"{stem}-{n}";
    }
}
