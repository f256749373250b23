using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Programmes;

internal sealed partial class EditAgreement(SeraiDb db) : IOperation
{
    /// <param name="Existing">Code of the agreement to edit; null for a new one.</param>
    public sealed record Command(string? Existing, int Version, string Code, LocalText Title, string Parties, string? Signed, Guid? ParentId, LocalText? Scope, LocalText? Territory, LocalText? Enables, string? Sources);

    public async Task<Outcome<Agreement>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var code = problems.Required("Code", command.Code, new Message("Give the agreement a short code"), 30);
        if (code.Length > 0 && !Slug().IsMatch(code))
            problems.Add("Code", "A code has letters, digits and hyphens only, such as RM-CAC");
        if (command.Title.IsEmpty)
            problems.Add("Title", "Give the agreement a title in one language at least");
        var parties = problems.Required("Parties", command.Parties, new Message("Name the parties"), 500);
        if (!StatedDates.TryRead(command.Signed, out var signed, out var precision))
            problems.Add("Signed", "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
        if (command.Existing != code && await db.Set<Agreement>().AnyAsync(a => a.Code == code, ct))
            problems.Add("Code", "The code {0} is taken by another agreement", code);
        if (problems.Any)
            return problems;
        var agreement = command.Existing is { } existing ? await db.Set<Agreement>().SingleOrDefaultAsync(a => a.Code == existing, ct) : new Agreement { Code = code, Title = command.Title };
        if (agreement is null || command.ParentId == agreement.Id)
            return Outcome<Agreement>.Missing;
        if (command.Existing is null)
            db.Add(agreement);
        else
            db.Entry(agreement).Property(a => a.Version).OriginalValue = command.Version;
        (agreement.Title, agreement.Parties, agreement.Signed, agreement.SignedPrecision, agreement.ParentId) = (command.Title, Lines(parties), signed, precision, command.ParentId);
        (agreement.Scope, agreement.Territory, agreement.Enables, agreement.Sources) = (Some(command.Scope), Some(command.Territory), Some(command.Enables), Lines(command.Sources ?? ""));
        try
        {
            await db.SaveAsync(change, ct);
            return agreement;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<Agreement>.Conflict(agreement);
        }
    }

    static LocalText? Some(LocalText? text) => text is { IsEmpty: false } ? text : null;

    static string Lines(string text) => string.Join('|', text.Split(['\r', '\n', ',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]*$")]
    private static partial Regex Slug();
}
