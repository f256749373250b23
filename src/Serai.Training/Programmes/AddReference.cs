using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Programmes;

/// <summary>Adds a reference, or a domain or action of one (R14).</summary>
internal sealed partial class AddReference(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, LocalText Title, string Kind, string? On, Guid? ParentId, ReferenceLevel Level, string? Number, string? Synonyms, LocalText? Note, string? Sources);

    public async Task<Outcome<PolicyReference>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var code = problems.Required("Code", command.Code, new Message("Give the reference a short code"), 40);
        if (code.Length > 0 && !Slug().IsMatch(code))
            problems.Add("Code", "A code has letters, digits and hyphens only, such as RM-CAC");
        else if (await db.Set<PolicyReference>().AnyAsync(r => r.Code == code, ct))
            problems.Add("Code", "The code {0} is taken by another reference", code);
        if (command.Title.IsEmpty)
            problems.Add("Title", "Give the reference a title in one language at least");
        if (!StatedDates.TryRead(command.On, out var on, out var precision))
            problems.Add("On", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
        if (command.ParentId is null != (command.Level == ReferenceLevel.Whole))
            problems.Add("Level", "A part needs the document that it belongs to, and a whole document belongs to none");
        if (problems.Any)
            return problems;
        if (command.ParentId is { } parent && !await db.Set<PolicyReference>().AnyAsync(r => r.Id == parent, ct))
            return Outcome<PolicyReference>.Missing;
        var reference = new PolicyReference
        {
            Code = code, Title = command.Title, Kind = command.Kind, On = on, Precision = precision, ParentId = command.ParentId, Level = command.Level, Number = string.IsNullOrWhiteSpace(command.Number) ? null : command.Number.Trim(),
            Synonyms = Lines(command.Synonyms), Note = command.Note is { IsEmpty: false } note ? note : null, Sources = Lines(command.Sources),
        };
        db.Add(reference);
        await db.SaveAsync(change, ct);
        return reference;
    }

    internal static string Lines(string? text) => string.Join('|', (text ?? "").Split(['\r', '\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]*$")]
    private static partial Regex Slug();
}

/// <summary>Adds what a body decided on a reference. A second source that words it otherwise is a second decision (R13).</summary>
internal sealed class AddDecision(SeraiDb db) : IOperation
{
    public sealed record Command(string Reference, string Body, string? Meeting, string? On, string Decided, string? Sources);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var reference = await db.Set<PolicyReference>().Include(r => r.Decisions).SingleOrDefaultAsync(r => r.Code == command.Reference, ct);
        if (reference is null)
            return Outcome.Missing;
        var problems = new Problems();
        var body = problems.Required("Body", command.Body, new Message("Name the body that decided"), 300);
        var decided = problems.Required("Decided", command.Decided, new Message("Say what was decided, in the words of the source"), 200);
        if (!StatedDates.TryRead(command.On, out var on, out var precision))
            problems.Add("On", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
        if (problems.Any)
            return problems;
        db.Add(new ReferenceDecision
        {
            ReferenceId = reference.Id, Body = body, Meeting = string.IsNullOrWhiteSpace(command.Meeting) ? null : command.Meeting.Trim(), On = on, Precision = precision, Decided = decided,
            Sources = AddReference.Lines(command.Sources), Order = reference.Decisions.Select(d => d.Order).DefaultIfEmpty().Max() + 1,
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
