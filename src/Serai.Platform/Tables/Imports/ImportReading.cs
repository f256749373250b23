using Serai.Platform.Language;

namespace Serai.Platform.Tables.Imports;

/// <summary>
/// Reads a table as an import: finds the columns, asks what has two readings, reads every value, finds doubles within the file, and holds
/// each row against the register. Stores nothing. The web page and the command line use the same one.
/// </summary>
public static class ImportReading
{
    private const int Batch = 500;

    public static async Task<ImportResult> ReadAsync(TableReader table, ImportKind kind, ImportOptions options, ImportMatcher matcher, CancellationToken ct, IProgress<int>? progress = null)
    {
        if (kind.CountryOf is null && kind.Columns.Any(c => c.Kind == ColumnKind.Country)) throw new ArgumentException($"The import {kind.Name} has a country column and no way to find countries.", nameof(kind));
        if (table.Fault is { } fault) return Unusable(table, [fault]);
        var mapping = HeaderMapping.Of(table.Headers, kind, options.Mapping);
        if (mapping.Faults.Count > 0) return Unusable(table, mapping.Faults) with { Mapping = mapping.Found, Ignored = mapping.Ignored };

        var columns = kind.Columns.Where(c => mapping.Found.ContainsKey(c.Key))
            .Select(c => new Place(c, mapping.Found[c.Key], table.Headers[mapping.Found[c.Key]], new ColumnReading(c, kind, options.Answers.GetValueOrDefault(c.Key))))
            .ToList();
        var questions = Ask(table, columns, ct);
        if (table.Fault is { } later) return Unusable(table, [later]) with { Mapping = mapping.Found, Ignored = mapping.Ignored };
        if (questions.Count > 0) return Unusable(table, []) with { Mapping = mapping.Found, Ignored = mapping.Ignored, Questions = questions };

        var rows = ReadRows(table, kind, columns, ct);
        if (table.Fault is { } last) return Unusable(table, [last]) with { Mapping = mapping.Found, Ignored = mapping.Ignored };
        FlagDoubles(rows, columns);
        await MatchAsync(rows, columns, matcher, progress, ct);
        FlagSameRecord(rows);
        return new ImportResult(table.Recognised, mapping.Found, mapping.Ignored, [], [], rows, Count(rows));
    }

    private static List<ImportQuestion> Ask(TableReader table, List<Place> columns, CancellationToken ct)
    {
        var open = columns.Where(c => ColumnReading.CanBeAmbiguous(c.Column.Kind)).Select(c => (c.Position, Questions: new ColumnQuestions(c.Column, c.Header, c.Reading))).ToList();
        if (open.Count == 0) return [];
        foreach (var row in table.Rows())
        {
            ct.ThrowIfCancellationRequested();
            foreach (var (position, questions) in open) questions.Look(row[position]);
        }
        return [.. open.Select(o => o.Questions.Question()).OfType<ImportQuestion>()];
    }

    private static List<ImportRow> ReadRows(TableReader table, ImportKind kind, List<Place> columns, CancellationToken ct)
    {
        List<ImportRow> rows = [];
        foreach (var row in table.Rows())
        {
            ct.ThrowIfCancellationRequested();
            List<ImportProblem> problems = [];
            if (row.Fault is { } fault) problems.Add(new ImportProblem(row.Number, null, fault));
            var values = new Dictionary<string, object>(columns.Count);
            foreach (var (column, position, header, reading) in columns)
            {
                var cell = reading.Read(row[position]);
                if (cell.Value is not null) values[column.Key] = cell.Value;
                if (cell.Problem is { } problem) problems.Add(new ImportProblem(row.Number, header, problem));
            }
            var read = new ImportValues(row.Number, values);
            if (problems.Count == 0 && kind.Check is not null)
                foreach (var (key, what) in kind.Check(read).Select(r => (r.Column, r.What)))
                    problems.Add(new ImportProblem(row.Number, columns.FirstOrDefault(c => c.Column.Key == key)?.Header, what));
            rows.Add(new ImportRow(row.Number, read, problems.Count > 0 ? ImportStatus.Refused : ImportStatus.Add, problems));
        }
        return rows;
    }

    /// <summary>Which of two rows with one key is right, the file does not say: both are flagged.</summary>
    private static void FlagDoubles(List<ImportRow> rows, List<Place> columns)
    {
        var keys = columns.Where(c => c.Column.IsKey).ToList();
        if (keys.Count == 0) return;
        var header = string.Join(" + ", keys.Select(k => k.Header));
        var groups = Enumerable.Range(0, rows.Count)
            .Select(i => (Index: i, Key: string.Join('\u001F', keys.Select(k => KeyOf(rows[i].Values[k.Column.Key])))))
            .Where(r => r.Key.Any(c => c != '\u001F'))
            .GroupBy(r => r.Key, r => r.Index)
            .Where(g => g.Skip(1).Any());
        foreach (var group in groups)
        {
            var numbers = group.Select(i => rows[i].Number).ToList();
            foreach (var i in group)
            {
                var others = numbers.Where(n => n != rows[i].Number).Take(10).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
                rows[i] = Refuse(rows[i], new ImportProblem(rows[i].Number, header, new Message("The same value stands in this file again, in row {0}", others)));
            }
        }
    }

    private static async Task MatchAsync(List<ImportRow> rows, List<Place> columns, ImportMatcher matcher, IProgress<int>? progress, CancellationToken ct)
    {
        var sound = Enumerable.Range(0, rows.Count).Where(i => rows[i].Status != ImportStatus.Refused).ToList();
        var done = rows.Count - sound.Count;
        foreach (var batch in sound.Chunk(Batch))
        {
            var matches = await matcher([.. batch.Select(i => rows[i].Values)], ct);
            if (matches.Count != batch.Length) throw new InvalidOperationException($"{batch.Length} rows were to be matched and {matches.Count} answers came back.");
            for (var n = 0; n < batch.Length; n++) rows[batch[n]] = Matched(rows[batch[n]], matches[n], columns);
            progress?.Report(done += batch.Length);
        }
    }

    private static ImportRow Matched(ImportRow row, ImportMatch match, List<Place> columns)
    {
        switch (match)
        {
            case ImportMatch.Found found:
                List<FieldChange> changes = [];
                foreach (var (key, value) in row.Values.All)
                {
                    if (found.Fields.TryGetValue(key, out var old) && !Equals(old, value)) changes.Add(new FieldChange(key, old, value));
                }
                changes.Sort((a, b) => Order(columns, a.Column).CompareTo(Order(columns, b.Column)));
                return row with { Status = changes.Count > 0 ? ImportStatus.Change : ImportStatus.None, Existing = found.Id, Changes = changes };
            case ImportMatch.Unclear unclear:
                return row with { Status = ImportStatus.Conflict, Reasons = [.. row.Reasons, new ImportProblem(row.Number, null, unclear.Reason)] };
            case ImportMatch.Forbidden forbidden:
                return Refuse(row, new ImportProblem(row.Number, null, forbidden.Reason));
            default:
                return row;
        }
    }

    private static void FlagSameRecord(List<ImportRow> rows)
    {
        foreach (var group in Enumerable.Range(0, rows.Count).Where(i => rows[i].Existing is not null).GroupBy(i => rows[i].Existing).Where(g => g.Skip(1).Any()).ToList())
            foreach (var i in group)
                rows[i] = rows[i] with
                {
                    Status = ImportStatus.Conflict,
                    Reasons = [.. rows[i].Reasons, new ImportProblem(rows[i].Number, null, new Message("Another row of this file means the same record"))],
                };
    }

    private static ImportRow Refuse(ImportRow row, ImportProblem problem) => row with { Status = ImportStatus.Refused, Reasons = [.. row.Reasons, problem] };

    private static string KeyOf(object? value) => value is string text ? Fold.Key(text) is { Length: > 0 } key ? key : text : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static int Order(List<Place> columns, string key) => columns.FindIndex(c => c.Column.Key == key);

    private static ImportTotals Count(List<ImportRow> rows)
    {
        int Of(ImportStatus status) => rows.Count(r => r.Status == status);
        return new ImportTotals(rows.Count, Of(ImportStatus.Add), Of(ImportStatus.Change), Of(ImportStatus.None), Of(ImportStatus.Conflict), Of(ImportStatus.Refused));
    }

    private static ImportResult Unusable(TableReader table, IReadOnlyList<Message> faults) =>
        new(table.HeaderRow == 0 ? null : table.Recognised, new Dictionary<string, int>(), [], [], faults, [], new ImportTotals(0, 0, 0, 0, 0, 0));

    private sealed record Place(ImportColumn Column, int Position, string Header, ColumnReading Reading);
}
