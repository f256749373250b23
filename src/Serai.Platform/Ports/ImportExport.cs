using Serai.Documents;
using Serai.Platform.Changes;
using Serai.Platform.Language;
using Serai.Platform.Tables.Imports;

namespace Serai.Platform.Ports;

/// <summary>A kind of record that tables can be imported into: on the page and with <c>serai import KIND</c>.</summary>
public interface IImportTarget
{
    /// <summary>Stable name on the command line, for instance <c>people</c>.</summary>
    string Kind { get; }

    Message Title { get; }

    /// <summary>What the person must be able to do beyond importing.</summary>
    string Capability { get; }

    Task<ImportKind> DescribeAsync(CancellationToken ct);

    /// <summary>Holds rows against the register without changing anything; one answer a row, in their order.</summary>
    Task<IReadOnlyList<ImportMatch>> MatchAsync(IReadOnlyList<ImportValues> rows, CancellationToken ct);

    /// <summary>Carries out the rows that add or change, in one save.</summary>
    Task ApplyAsync(IReadOnlyList<ImportRow> rows, Change change, CancellationToken ct);
}

/// <summary>A kind of record that leaves as CSV, XLSX or JSON: <c>serai export KIND</c> and <c>/api/v1/KIND</c>.</summary>
public interface IExportSource
{
    string Kind { get; }

    Message Title { get; }

    string Capability { get; }

    /// <summary>All records in the reader's sight, with stable column keys in English.</summary>
    Task<Sheet> ReadAsync(CancellationToken ct);
}

/// <summary>Says who may read the files of a module's records; null when the file is not the module's.</summary>
public interface IFileGuard
{
    Task<bool?> MayReadAsync(Data.StoredFile file, CancellationToken ct);
}
