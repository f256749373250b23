using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

/// <summary>The fields of a module, as they are typed.</summary>
internal sealed record ModuleInput
{
    public string? Code { get; init; }
    public LocalText Title { get; init; } = LocalText.Empty;
    public LocalText Objective { get; init; } = LocalText.Empty;
    public Guid? ProgrammeId { get; init; }
    public Guid? TopicId { get; init; }
    public int Minutes { get; init; } = 90;
    public Guid? AdaptedFromId { get; init; }
    public string? AdaptedFromElsewhere { get; init; }
    public int ReviewersNeeded { get; init; } = 2;
    public bool Retired { get; init; }
}

/// <summary>Adds a module or changes what is said about it. Its versions are another matter.</summary>
internal sealed class SaveModule(SeraiDb db) : IOperation
{
    public sealed record Command(Guid? Id, ModuleInput Input, int Version);

    public async Task<Outcome<string>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var input = command.Input;
        var old = command.Id is { } id ? await db.Set<Module>().FirstOrDefaultAsync(m => m.Id == id, ct) : null;
        if (command.Id is not null && old is null)
            return Outcome<string>.Missing;
        var problems = new Problems();
        var code = old?.Code ?? problems.Required("Code", input.Code, new Message("Give the module a short code, for instance RM-10."), 30).ToUpperInvariant();
        if (old is null && code.Length > 0)
        {
            if (!code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || code == "NEW")
                problems.Add("Code", "A code has Latin letters, digits and hyphens only.");
            else if (await db.Set<Module>().AnyAsync(m => m.Code == code, ct))
                problems.Add("Code", "The code {0} is taken.", code);
        }
        if (input.Title.IsEmpty)
            problems.Add("Title", "Write the title, in at least one language.");
        if (input.Minutes is < 1 or > 6000)
            problems.Add("Minutes", "The length must lie between 1 minute and 100 hours.");
        if (input.ReviewersNeeded is < 1 or > 5)
            problems.Add("ReviewersNeeded", "Between one and five reviewers accept a version.");
        if (input.ProgrammeId is { } programme && !await db.Set<Programme>().AnyAsync(p => p.Id == programme, ct))
            problems.Add("ProgrammeId", "Choose a programme of the list.");
        if (input.AdaptedFromId is { } from && (from == old?.Id || !await db.Set<Module>().AnyAsync(m => m.Id == from, ct) || (old is not null && await LeadsToAsync(from, old.Id, ct))))
            problems.Add("AdaptedFromId", "A module cannot be adapted from itself, not even by a detour.");
        if (problems.Any)
            return problems;
        var module = old ?? new Module { Code = code, Title = input.Title, ProgrammeId = input.ProgrammeId };
        if (old is null)
            db.Add(module);
        else
            db.Entry(module).Property(e => e.Version).OriginalValue = command.Version;
        module.Title = input.Title;
        module.Objective = input.Objective.IsEmpty ? null : input.Objective;
        module.TopicId = input.TopicId;
        module.Minutes = input.Minutes;
        module.AdaptedFromId = input.AdaptedFromId;
        module.AdaptedFromElsewhere = string.IsNullOrWhiteSpace(input.AdaptedFromElsewhere) ? null : input.AdaptedFromElsewhere.Trim();
        module.ReviewersNeeded = input.ReviewersNeeded;
        module.Retired = input.Retired;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<string>.Conflict(module);
        }
        return module.Code;
    }

    async Task<bool> LeadsToAsync(Guid from, Guid target, CancellationToken ct)
    {
        for (Guid? at = from; at is { } id;)
        {
            if (id == target)
                return true;
            at = await db.Set<Module>().Where(m => m.Id == id).Select(m => m.AdaptedFromId).FirstOrDefaultAsync(ct);
        }
        return false;
    }
}
