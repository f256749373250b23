using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Programmes;

namespace Serai.Training.Claims;

/// <summary>The published figures of the Joint Project, with the documents that state them.</summary>
internal sealed class ClaimsDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 120;

    sealed record ClaimRow(string Id, string Subject, string Kind, Dictionary<string, string> Title, System.Text.Json.JsonElement Value, string Unit, string Qualifier, string? PeriodFrom, string? PeriodTo, string? AsOf,
        string? Programme, string Wording, string? DocumentDate, string? DocumentPrecision, string[] Sources);
    sealed record ConflictRow(string Subject, Dictionary<string, string> Note, string[] Sources);
    sealed record ClaimFile(ConflictRow[] Conflicts, ClaimRow[] Claims);
    sealed record BaselineRow(string Id, string Kind, double Value, string Qualifier, string? PeriodFrom, string? PeriodTo, int? Members, string[] Sources);
    sealed record BaselineFile(BaselineRow[] Baselines);

    public async Task LoadAsync(CancellationToken ct)
    {
        var programmes = await db.Set<Programme>().ToDictionaryAsync(p => p.Code, p => p.Id, ct);
        var file = Sample.Read<ClaimFile>("claims.json");
        foreach (var row in file.Claims)
        {
            var date = row.Kind == "date" ? row.Value.GetString() : null;
            db.Add(new Claim
            {
                Code = row.Id, Subject = row.Subject, Title = row.Title.Local(), Value = date is null ? row.Value.GetDouble() : null,
                DateValue = SampleShapes.Day(date), DatePrecision = PrecisionOf(date), Unit = row.Unit, Qualifier = QualifierOf(row.Qualifier),
                PeriodFrom = SampleShapes.Day(row.PeriodFrom), PeriodFromPrecision = PrecisionOf(row.PeriodFrom), PeriodTo = SampleShapes.Day(row.PeriodTo), PeriodToPrecision = PrecisionOf(row.PeriodTo),
                AsOf = SampleShapes.Day(row.AsOf), AsOfPrecision = PrecisionOf(row.AsOf), ProgrammeId = row.Programme is { } p ? programmes[p] : null, Wording = row.Wording,
                DocumentDate = SampleShapes.Day(row.DocumentDate), DocumentPrecision = PrecisionOf(row.DocumentDate), Sources = string.Join('|', row.Sources),
                Measure = MeasureOf(row.Subject, row.Programme),
            });
        }
        db.AddRange(file.Conflicts.Select(c => new ClaimConflict { Subject = c.Subject, Note = c.Note.Local(), Sources = string.Join('|', c.Sources) }));
        db.AddRange(Sample.Read<BaselineFile>("baselines.json").Baselines.Select(b => new Baseline
        {
            Code = b.Id, Kind = b.Kind, Value = b.Value, Qualifier = QualifierOf(b.Qualifier), PeriodFrom = SampleShapes.Day(b.PeriodFrom), PeriodFromPrecision = PrecisionOf(b.PeriodFrom),
            PeriodTo = SampleShapes.Day(b.PeriodTo), PeriodToPrecision = PrecisionOf(b.PeriodTo), MemberCount = b.Members, Sources = string.Join('|', b.Sources),
        }));
        await db.SaveAsync(reader.Change("Joint Project loaded: published figures", time), ct);
    }

    static OwnMeasure MeasureOf(string subject, string? programme) => subject switch
    {
        "wco-members" => OwnMeasure.WcoMembers,
        "roo-members-joined" => OwnMeasure.MembersThatJoined,
        // The French edition is a part of the programme: the whole programme's count would not be the same thing.
        "roo-fr-mts" => OwnMeasure.None,
        _ when programme is not null && subject.EndsWith("-mts", StringComparison.Ordinal) => OwnMeasure.Certified,
        _ when programme is not null && subject.Contains("-members", StringComparison.Ordinal) => OwnMeasure.Members,
        _ => OwnMeasure.None,
    };

    static ClaimQualifier QualifierOf(string qualifier) => qualifier switch
    {
        "about" => ClaimQualifier.About, "more than" => ClaimQualifier.MoreThan, "at most" => ClaimQualifier.AtMost, "since" => ClaimQualifier.Since, _ => ClaimQualifier.Exactly,
    };

    static Precision PrecisionOf(string? stated) => stated?.Length switch { 4 => Precision.Year, 7 => Precision.Month, 10 => Precision.Day, _ => Precision.Unknown };
}
