using System.Text.Json;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;
using Serai.Platform.Tables;
using Serai.Platform.Tables.Imports;

namespace Serai.ImportRoom;

/// <summary>Reads, previews and carries out an import; the page and the verb use the same one, with the same sentences.</summary>
sealed class ImportDesk(IEnumerable<IImportTarget> targets) : IOperation
{
    public sealed record Choices(Dictionary<string, int> Mapping, Dictionary<string, string> Answers)
    {
        public static Choices Read(string json) => JsonSerializer.Deserialize<Choices>(json, JsonSerializerOptions.Web) is { Mapping: not null, Answers: not null } read ? read : new Choices([], []);

        public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
    }

    public IEnumerable<IImportTarget> Targets => targets.OrderBy(t => t.Kind, StringComparer.Ordinal);

    public IImportTarget? Find(string kind) => targets.FirstOrDefault(t => t.Kind == kind);

    /// <summary>What the import would do; stores nothing.</summary>
    public static async Task<(ImportResult Result, TableReader Table)> PreviewAsync(IImportTarget target, Stream file, string name, Choices choices, CancellationToken ct)
    {
        var table = TableReader.Open(file, name);
        var result = await ImportReading.ReadAsync(table, await target.DescribeAsync(ct),
            new ImportOptions { Mapping = choices.Mapping, Answers = choices.Answers }, target.MatchAsync, ct);
        return (result, table);
    }

    /// <summary>Carries out the rows that add or change. With <paramref name="allOrNothing"/>, one bad row refuses the whole file.</summary>
    public static async Task<Outcome<ImportTotals>> ApplyAsync(IImportTarget target, ImportResult result, bool allOrNothing, Change change, CancellationToken ct)
    {
        if (!result.IsReady)
            return Outcome<ImportTotals>.Wrong("", "The table cannot be imported yet: answer the questions first");
        if (allOrNothing && result.Totals.Refused + result.Totals.Conflict > 0)
            return Outcome<ImportTotals>.Wrong("", "Nothing was imported: {0} rows are refused or in conflict, and all or nothing was asked for", result.Totals.Refused + result.Totals.Conflict);
        var rows = result.Rows.Where(r => r.Status is ImportStatus.Add or ImportStatus.Change).ToList();
        if (rows.Count > 0)
            await target.ApplyAsync(rows, change, ct);
        return result.Totals;
    }
}
