using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Ports;
using Serai.Platform.Tables.Imports;

namespace Serai.ImportRoom;

[Needs(Can.Import)]
sealed class ImportModel : SeraiPage
{
    const int MostShown = 200;

    public ImportBatch Batch { get; private set; } = null!;

    public bool MayUndo { get; private set; }

    public ImportKind Kind { get; private set; } = null!;

    public ImportResult? Result { get; private set; }

    public IReadOnlyList<string> Headers { get; private set; } = [];

    public IReadOnlyList<ImportRow> Shown => [.. Result!.Rows.OrderBy(r => r.Status is ImportStatus.Refused or ImportStatus.Conflict ? 0 : 1).ThenBy(r => r.Number).Take(MostShown)];

    IImportTarget _target = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>Keeps how to read the columns and shows the preview again.</summary>
    public async Task<IActionResult> OnPostChoicesAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var choices = ImportDesk.Choices.Read(Batch.Choices);
        foreach (var field in Request.Form)
            if (field.Key.StartsWith("answer.", StringComparison.Ordinal))
                choices.Answers[field.Key[7..]] = field.Value.ToString();
            else if (field.Key.StartsWith("map.", StringComparison.Ordinal) && int.TryParse(field.Value, out var at))
                choices.Mapping[field.Key[4..]] = at;
        Batch.Choices = choices.Write();
        await Db.SaveAsync(Change("Columns of an import chosen"), Ct);
        return LocalRedirect($"/imports/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool allOrNothing)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Batch.State != ImportState.Preview)
            return LocalRedirect($"/imports/{id}");
        var outcome = await Get<CarryOutImport>().ExecuteAsync(new(Batch, _target, allOrNothing), Change($"Import of {Batch.FileName}") with { Evidence = Batch.FileId.ToString() }, Ct);
        if (outcome is not Outcome<ImportTotals>.Done { Value: var totals })
        {
            Show(((Outcome<ImportTotals>.Invalid)outcome).Problems);
            return Again();
        }
        Notice(T.Say(totals.Summary));
        return LocalRedirect($"/imports/{id}");
    }

    /// <summary>The file as it came, with a column for what happens and one for why.</summary>
    public async Task<IActionResult> OnGetAnswerAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Batch.AnswerFileId is { } kept)
            return LocalRedirect($"/files/{kept}");
        var (result, table) = await ImportDesk.PreviewAsync(_target, Get<FileStore>().Open(Batch.FileId), Batch.FileName, ImportDesk.Choices.Read(Batch.Choices), Ct);
        using (table)
        {
            var output = new MemoryStream();
            var extension = ImportAnswer.Write(table, result, T, output);
            output.Position = 0;
            return File(output, "application/octet-stream", Path.GetFileNameWithoutExtension(Batch.FileName) + " " + T["answers"] + extension);
        }
    }

    public string Say(ImportRow row) => row.Status == ImportStatus.Change
        ? string.Join("; ", row.Changes.Select(c => T["{0}: {1} becomes {2}", c.Column, Value(c.Old), Value(c.New)]))
        : string.Join(" · ", row.Values.All.Take(6).Select(v => Value(v.Value)));

    string Value(object? value) => value switch
    {
        null => "–", DateOnly date => T.Date(date), long or int => Convert.ToString(value, T.Culture)!, _ => Convert.ToString(value, T.Culture) ?? "",
    };

    internal static string Word(ImportStatus status) => status switch
    {
        ImportStatus.Add => /*T*/"New", ImportStatus.Change => /*T*/"Changes", ImportStatus.None => /*T*/"Nothing to do", ImportStatus.Conflict => /*T*/"In conflict", _ => /*T*/"Refused",
    };

    internal static string Colour(ImportStatus status) => status switch
    {
        ImportStatus.Add => "ok", ImportStatus.Change => "busy", ImportStatus.None => "quiet", ImportStatus.Conflict => "warn", _ => "bad",
    };

    async Task<bool> LoadAsync(Guid id)
    {
        if (await ImportsModel.FindAsync(Db, Reader, Get<ImportDesk>(), id, Ct) is not var (batch, target))
            return false;
        (Batch, _target) = (batch, target);
        MayUndo = UndoImport.Fault(batch, Now) is null;
        if (batch.State != ImportState.Preview)
            return true;
        Kind = await target.DescribeAsync(Ct);
        var (result, table) = await ImportDesk.PreviewAsync(target, Get<FileStore>().Open(batch.FileId), batch.FileName, ImportDesk.Choices.Read(batch.Choices), Ct);
        using (table)
            (Result, Headers) = (result, table.Headers);
        return true;
    }
}
