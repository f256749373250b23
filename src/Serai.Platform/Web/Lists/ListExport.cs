using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Serai.Documents;
using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>One column of a list as a file. The header is in the reader's language.</summary>
public sealed record ExportColumn<T>(string Header, Func<T, object?> Cell, ColumnType Type = ColumnType.Text);

public static class ListExport
{
    /// <summary>The rows of an export as CSV or XLSX, whichever the query asked for: exactly what is filtered, in the order asked for.</summary>
    public static IActionResult Of<T>(Page<T> page, string title, params IReadOnlyList<ExportColumn<T>> columns) => Of(page.Query, new Sheet(
        title, [.. columns.Select(c => new SheetColumn(c.Header, c.Type))], page.Rows.Select(row => columns.Select(c => c.Cell(row)).ToArray()))
    {
        Title = title,
    });

    public static IActionResult Of(ListQuery query, Sheet sheet) => query.Format == "xlsx" ? Xlsx(sheet) : Csv(sheet);

    public static IActionResult Csv(Sheet sheet) => new SheetResult(sheet, "csv");

    public static IActionResult Xlsx(Sheet sheet) => new SheetResult(sheet, "xlsx");
}

/// <summary>Writes a sheet to a file first and sends it then, so that an error half-way never looks like a finished file.</summary>
internal sealed class SheetResult(Sheet sheet, string format) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var services = context.HttpContext.RequestServices;
        var text = services.GetRequiredService<Text>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var query = ListQuery.From(context.HttpContext.Request);
        var notes = new List<string> { text["Made {0}", text.Moment(now)] };
        if (query.IsFiltered)
        {
            notes.Add(text["Filter: {0}", string.Join(", ", query.Filters.Select(f => $"{f.Key} = {string.Join(" / ", f.Value)}").Prepend(query.Q).Where(w => w.Length > 0))]);
        }

        if (sheet.Notes.Count == 0)
        {
            sheet = sheet with { Notes = notes };
        }

        var name = $"{sheet.Name} {now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{format}";
        var path = Path.Combine(Path.GetTempPath(), $"serai-{Guid.CreateVersion7():N}");
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        if (format == "xlsx")
        {
            XlsxWriter.Write([sheet], file);
        }
        else
        {
            CsvWriter.Write(sheet, file);
        }

        await file.FlushAsync(context.HttpContext.RequestAborted);
        file.Position = 0;
        await new FileStreamResult(file, format == "xlsx" ? XlsxWriter.ContentType : CsvWriter.ContentType) { FileDownloadName = name }.ExecuteResultAsync(context);
    }
}
