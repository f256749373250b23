using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Serai.Documents;
using Serai.Platform.Cli;
using Serai.Platform.Language;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Logs;
using Serai.TimeRelease.Reports;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs report LOG --format docx|xlsx|html --language ru --out FILE</c></summary>
sealed class ReportCommand : ITrsCommand
{
    public Command Build()
    {
        var command = new Command("report", "The report of a study along the Guide's outline, as DOCX, XLSX or HTML");
        var file = new Argument<string>("study") { Description = "Event log of the study" };
        var format = new Option<string?>("--format") { Description = "docx, xlsx or html; by the name of --out if not given" };
        var language = new Option<string>("--language") { Description = "en, fr, ru or es", DefaultValueFactory = _ => "en" };
        var output = new Option<string>("--out") { Description = "File to write", Required = true };
        var description = new Option<string?>("--study") { Description = "JSON file with title, objectives, offices, recommendations …" };
        var intervals = new Option<string[]>("--interval") { Description = "\"A..B\"; the first one is the headline" };
        var cutoff = new Option<string?>("--cutoff") { Description = "Instant of the freeze" };
        var target = new Option<string?>("--target") { Description = "Longest time that meets the target, such as 24h" };
        var percentile = new Option<string?>("--percentile") { Description = "type7, type6 or nearest" };
        var order = new Option<string?>("--order") { Description = "The process map, for verification: activities in their order, with commas between" };
        var log = new LogOptions();
        command.Add(file);
        foreach (var option in new Option[] { format, language, output, description, intervals, cutoff, target, percentile, order }) command.Add(option);
        log.AddTo(command);
        command.Does(log.Json, (arguments, terminal, cancel) =>
        {
            var path = arguments.GetValue(output)!;
            var kind = (arguments.GetValue(format) ?? Path.GetExtension(path).TrimStart('.')).ToLowerInvariant();
            if (kind is not ("docx" or "xlsx" or "html")) throw new UsageException($"--format {kind}: expected docx, xlsx or html.");
            var words = Languages.Find(arguments.GetValue(language)) ?? throw new UsageException($"--language {arguments.GetValue(language)}: expected one of {string.Join(", ", Languages.Interface.Select(l => l.Code))}.");
            var ticker = new Ticker(terminal.Error);
            var request = log.Request(arguments, cancel) with { Progress = ticker };
            var analysis = new AnalysisRequest
            {
                Intervals = LogOptions.Intervals(arguments.GetValue(intervals)),
                By = request.Mapping.By,
                PercentileType = AnalyseCommand.Percentile(arguments.GetValue(percentile)),
                TargetSeconds = AnalyseCommand.Target(arguments.GetValue(target)),
            };
            Instant? freeze = arguments.GetValue(cutoff) is { } instant ? LogOptions.InstantOf("--cutoff", instant, request.Options.Zone, request.Options.DateOrder) : null;
            StudyDescription study;
            try
            {
                study = arguments.GetValue(description) is { } given ? StudyDescription.Read(given) : new StudyDescription();
            }
            catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
            {
                return terminal.Refuse($"{arguments.GetValue(description)}: {fault.Message}");
            }
            var problems = new Problems();
            var source = arguments.GetValue(file)!;
            var events = EventFile.Read(source, request, problems);
            ticker.Done();
            terminal.Tell(problems);
            if (events is null)
            {
                terminal.Write(writer => JsonParts.Problems(writer, problems), _ => { });
                return Exit.Refused;
            }
            var measures = new Measures(analysis, null, freeze);
            measures.Add(events);
            var now = TimeProvider.System.GetUtcNow();
            var zone = request.Options.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
            var verification = Verifier.Verify(events, new VerificationSetup { Now = Instant.FromDateTimeOffset(now), Freeze = freeze, Zone = zone, Order = LogOptions.Columns(arguments.GetValue(order) is { } map ? [map] : null) }, problems);
            var figures = new ReportFigures(Path.GetFileName(source), Hash(source), events, analysis, measures.Elapsed(), null, measures.Attribution(), measures, verification, problems, freeze, zone);
            var text = new Text(Phrases.Load(typeof(Text).Assembly, typeof(Serai.Directory.DirectoryModule).Assembly, typeof(TimeReleaseModule).Assembly), words, request.Options.Zone ?? "UTC");
            using (var stream = File.Create(path))
            {
                if (kind == "xlsx") XlsxWriter.Write(ReportSheets.Of(text, study, figures), stream);
                else if (kind == "docx") DocxWriter.Write(new StudyReport(text, study, figures).Write(now), stream);
                else HtmlWriter.Write(new StudyReport(text, study, figures).Write(now), stream);
            }
            terminal.Write(writer =>
            {
                writer.WriteString("out", path);
                writer.WriteString("format", kind);
                writer.WriteString("language", words.Code);
                writer.WriteString("source_sha256", figures.Sha256);
                JsonParts.Problems(writer, problems);
            }, writer => writer.WriteLine(path));
            return Exit.Done;
        });
        return command;
    }

    static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
