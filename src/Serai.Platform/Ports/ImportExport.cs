using Serai.Documents;
using Serai.Platform.Changes;
using Serai.Platform.Tables;

namespace Serai.Platform.Ports;

/// <summary>A kind of record that tables can be imported into: on the page and with <c>serai import KIND</c>.</summary>
public interface IImportTarget
{
    /// <summary>Stable name on the command line, for instance <c>people</c>.</summary>
    string Kind { get; }

    ImportKind Describe();

    /// <summary>Matches the values of each row against what is stored, without changing anything.</summary>
    Task PrepareAsync(ImportPlan plan, CancellationToken ct);

    /// <summary>Carries out the rows that add or change, in one save.</summary>
    Task ApplyAsync(ImportPlan plan, Change change, CancellationToken ct);
}

/// <summary>A kind of record that leaves as CSV, XLSX or JSON: <c>serai export KIND</c> and <c>/api/v1/KIND</c>.</summary>
public interface IExportSource
{
    string Kind { get; }

    Language.Message Title { get; }

    string Capability { get; }

    Task<Sheet> ReadAsync(CancellationToken ct);
}
