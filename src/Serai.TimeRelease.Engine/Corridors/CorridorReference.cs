using System.Globalization;
using System.Reflection;
using System.Text;
using Serai.TimeRelease.Engine.Comparing;

namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>A published figure. Years and places without a sample are not listed: missing is not zero.</summary>
/// <param name="Mode">"road" or "rail".</param>
/// <param name="Scope">"region", "country", "corridor" or "border crossing point".</param>
/// <param name="Place">Name.</param>
/// <param name="Country">ISO 3166 code, empty for a region or corridor.</param>
/// <param name="Direction">"out", "in", or empty for both.</param>
/// <param name="Indicator">"TFI1", "TFI2", "TFI3", "SWD" (TFI4) or "SWOD".</param>
/// <param name="Unit">"h", "USD" or "km/h".</param>
/// <param name="Year">Year of the figure.</param>
/// <param name="Value">As printed, with its decimals.</param>
/// <param name="Source">Page it stands on.</param>
public sealed record PublishedFigure(
    string Mode, string Scope, string Place, string Country, string Direction, string Indicator, string Unit, int Year, PrintedNumber Value, string Source);

/// <summary>A node of the Middle Corridor. Points need a look on a map before they are shown as exact.</summary>
/// <param name="Name">Name.</param>
/// <param name="Country">ISO 3166 code; two for a pair of posts.</param>
/// <param name="Locations">UN/LOCODEs; none if unknown.</param>
/// <param name="Latitude">Degrees north; nothing if unknown.</param>
/// <param name="Longitude">Degrees east; nothing if unknown.</param>
/// <param name="Approximate">Whether the point is rounded.</param>
/// <param name="Role">What it is.</param>
/// <param name="Check">What still has to be confirmed; empty if nothing is noted.</param>
/// <param name="Attribution">To be printed with the point.</param>
public sealed record CorridorNode(
    string Name, string Country, IReadOnlyList<string> Locations, double? Latitude, double? Longitude, bool Approximate, string Role, string Check, string Attribution);

/// <summary>An activity at a stop. The list is data: later editions of CPMM have others.</summary>
/// <param name="Code">Number in CPMM; empty if unknown.</param>
/// <param name="Mode">"road" or "rail".</param>
/// <param name="Name">Name.</param>
/// <param name="Published">Whether it stands on a page of CPMM; the others are drafts.</param>
/// <param name="Source">The page.</param>
public sealed record CorridorActivity(string Code, string Mode, string Name, bool Published, string Source);

/// <summary>A CAREC corridor.</summary>
/// <param name="Number">1 to 6.</param>
/// <param name="Name">Name.</param>
/// <param name="Source">Page it stands on.</param>
public sealed record CarecCorridor(string Number, string Name, string Source);

/// <summary>Published figures, nodes and lists that come with the engine, each with its source.</summary>
public static class CorridorReference
{
    /// <summary>CPMM figures of 2019 to 2022.</summary>
    public static IReadOnlyList<PublishedFigure> Figures { get; } = [.. Rows("cpmm-figures").Select(cells => new PublishedFigure(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], int.Parse(cells[7], CultureInfo.InvariantCulture), PrintedNumber.Parse(cells[8])!.Value, cells[9]))];

    /// <summary>Nodes of the Middle Corridor.</summary>
    public static IReadOnlyList<CorridorNode> Nodes { get; } = [.. Rows("nodes").Select(cells => new CorridorNode(
        cells[0], cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), Degrees(cells[3]), Degrees(cells[4]), cells[5] == "yes", cells[6], cells[7], cells[8]))];

    /// <summary>Activities at stops.</summary>
    public static IReadOnlyList<CorridorActivity> Activities { get; } =
        [.. Rows("activities").Select(cells => new CorridorActivity(cells[0], cells[1], cells[2], cells[3] == "published", cells[4]))];

    /// <summary>CAREC's corridors.</summary>
    public static IReadOnlyList<CarecCorridor> Corridors { get; } = [.. Rows("corridors").Select(cells => new CarecCorridor(cells[0], cells[1], cells[2]))];

    private static double? Degrees(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"corridors/{name}.csv")
            ?? throw new InvalidOperationException($"The reference table {name} is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            rows.Add(Cells(line));
        return rows;
    }

    // These files are the engine's own: one row a line, quotes only around cells with a comma.
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(letter);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
