using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Cli;
using Serai.Platform.Ports;

namespace Serai.Verbs;

/// <summary><c>serai export KIND --json|--csv|--xlsx FILE</c>.</summary>
sealed class ExportVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("export", "Write all records of a kind as JSON, CSV or XLSX");
        var kind = new Argument<string>("kind") { Description = "people, members, national-sessions …" };
        var csv = new Option<bool>("--csv") { Description = "Write CSV" };
        var output = new Option<FileInfo?>("--out") { Description = "File to write; a name that ends in .xlsx makes a workbook; without it, standard output" };
        command.Add(kind);
        command.Add(csv);
        command.Add(output);
        host.Run(command, async (run, ct) =>
        {
            var sources = run.Services.GetServices<IExportSource>().ToList();
            var source = sources.FirstOrDefault(s => s.Kind == run.Arguments.GetValue(kind))
                ?? throw new InvalidDataException($"There is no export of kind \"{run.Arguments.GetValue(kind)}\"; expected one of {string.Join(", ", sources.Select(s => s.Kind).Order())}.");
            if (!run.Json && !run.Arguments.GetValue(csv) && run.Arguments.GetValue(output) is null)
                throw new InvalidDataException("Say --json, --csv or --out FILE.");
            var sheet = await source.ReadAsync(ct);
            await using var stream = run.Arguments.GetValue(output) is { } file ? file.Create() : new MemoryStream() as Stream;
            if (run.Arguments.GetValue(output)?.Extension == ".xlsx")
                XlsxWriter.Write([sheet], stream);
            else if (run.Json)
                await JsonSerializer.SerializeAsync(stream, SheetJson.Of(sheet), JsonSerializerOptions.Web, ct);
            else
                CsvWriter.Write(sheet, stream);
            if (stream is MemoryStream memory)
                await run.Out.WriteAsync(System.Text.Encoding.UTF8.GetString(memory.ToArray()).TrimStart('\uFEFF'));
            return Exit.Done;
        });
        return command;
    }
}
