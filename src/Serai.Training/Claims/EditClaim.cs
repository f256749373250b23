using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Claims;

/// <summary>Adds a published figure, or corrects one that was copied wrongly. A figure that another source words otherwise is a new claim of the same subject.</summary>
internal sealed partial class EditClaim(SeraiDb db) : IOperation
{
    /// <param name="Existing">Code of the claim to correct; null for a new one.</param>
    public sealed record Command(string? Existing, int Version, string Code, string Subject, LocalText Title, string Value, string Unit, ClaimQualifier Qualifier, string? From, string? To, string? AsOf,
        Guid? ProgrammeId, string Wording, string? DocumentDate, string Sources, OwnMeasure Measure, string? Why);

    public async Task<Outcome<Claim>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var code = problems.Required("Code", command.Code, new Message("Give the figure a short code"), 60);
        if (code.Length > 0 && !Slug().IsMatch(code))
            problems.Add("Code", "A code has small letters, digits and hyphens only, such as trained-vn");
        var subject = problems.Required("Subject", command.Subject, new Message("Say what it is about, so that figures about the same thing stand together"), 60);
        if (command.Title.IsEmpty)
            problems.Add("Title", "Give the figure a title in one language at least");
        var typed = problems.Required("Value", command.Value, new Message("Give the number or the date"), 40);
        var sources = problems.Required("Sources", command.Sources.Replace("\r\n", "|", StringComparison.Ordinal).Replace('\n', '|'), new Message("Name the document or its address"), 2000);
        var wording = problems.Required("Wording", command.Wording, new Message("Copy the words of the source"), 1000);
        double? value = double.TryParse(typed.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && (command.Unit.Trim() != "date") ? number : null;
        DateOnly? date = null;
        var datePrecision = Precision.Unknown;
        if (value is null && typed.Length > 0 && !StatedDates.TryRead(typed, out date, out datePrecision))
            problems.Add("Value", "\"{0}\" is neither a number nor a date; expected such as 49000 or 2021-07", typed);
        var (from, fromPrecision) = Read("From", command.From);
        var (to, toPrecision) = Read("To", command.To);
        var (asOf, asOfPrecision) = Read("AsOf", command.AsOf);
        var (document, documentPrecision) = Read("DocumentDate", command.DocumentDate);
        if (command.Existing is not null && string.IsNullOrWhiteSpace(command.Why))
            problems.Add("Why", "Say why the copy of the source was wrong. If another source says something else, add it as a figure of its own.");
        if (command.Existing != code && await db.Set<Claim>().AnyAsync(c => c.Code == code, ct))
            problems.Add("Code", "The code {0} is taken by another figure", code);
        if (problems.Any)
            return problems;

        var claim = command.Existing is { } existing ? await db.Set<Claim>().SingleOrDefaultAsync(c => c.Code == existing, ct) : new Claim { Code = code, Subject = subject, Title = command.Title, Sources = sources };
        if (claim is null)
            return Outcome<Claim>.Missing;
        if (command.Existing is null)
            db.Add(claim);
        else
            db.Entry(claim).Property(c => c.Version).OriginalValue = command.Version;
        (claim.Subject, claim.Title, claim.Value, claim.DateValue, claim.DatePrecision, claim.Unit, claim.Qualifier) = (subject, command.Title, value, date, datePrecision, date is null ? command.Unit.Trim() : "date", command.Qualifier);
        (claim.PeriodFrom, claim.PeriodFromPrecision, claim.PeriodTo, claim.PeriodToPrecision, claim.AsOf, claim.AsOfPrecision) = (from, fromPrecision, to, toPrecision, asOf, asOfPrecision);
        (claim.ProgrammeId, claim.Wording, claim.DocumentDate, claim.DocumentPrecision, claim.Sources, claim.Measure) = (command.ProgrammeId, wording, document, documentPrecision, sources, command.Measure);
        try
        {
            await db.SaveAsync(change.Because(command.Why), ct);
            return claim;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome<Claim>.Conflict(claim);
        }

        (DateOnly?, Precision) Read(string field, string? text)
        {
            if (StatedDates.TryRead(text, out var on, out var precision))
                return (on, precision);
            problems.Add(field, "Write a year, a month or a day: 2026, 2026-07 or 2026-07-14");
            return (null, Precision.Unknown);
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Slug();
}
