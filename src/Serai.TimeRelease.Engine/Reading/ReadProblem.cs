using System.Globalization;

namespace Serai.TimeRelease.Engine.Reading;

/// <summary>What a finding means for what was read.</summary>
public enum ProblemKind
{
    /// <summary>Everything was read; something is worth knowing.</summary>
    Note,

    /// <summary>The row is left out; the rest is read.</summary>
    RowRefused,

    /// <summary>Nothing was read.</summary>
    FileRefused,
}

/// <summary>One finding about one place of an input.</summary>
/// <param name="File">File name as given, or null.</param>
/// <param name="Row">Row as the author of the file counts them (a header is row 1); 0 where it concerns the file as a whole.</param>
/// <param name="Column">Name of the column, or null.</param>
/// <param name="Code">Stable word for the kind of finding, see <see cref="ProblemCodes"/>.</param>
/// <param name="Found">What stood there, shortened.</param>
/// <param name="Expected">What was expected, or what can be done.</param>
public sealed record ReadProblem(string? File, int Row, string? Column, string Code, string Found, string Expected)
{
    public ProblemKind Kind { get; init; } = ProblemKind.RowRefused;

    /// <summary>"customs.csv, row 14, column `release`: found "31/02/2025"; expected a date that exists"</summary>
    public override string ToString()
    {
        var place = string.Join(", ", new[]
        {
            File,
            Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"row {Row}") : null,
            Column is null ? null : $"column `{Column}`",
        }.Where(p => p is not null));
        var what = Found.Length == 0 ? "found nothing" : $"found {Found}";
        return (place.Length > 0 ? place + ": " : "") + what + (Expected.Length > 0 ? $"; expected {Expected}" : "");
    }
}
