using System.CommandLine;
using System.Text.Json;
using Serai.ImportRoom;
using Serai.Platform.Changes;
using Serai.Platform.Cli;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Tables.Imports;

namespace Serai.Verbs;

/// <summary><c>serai import KIND FILE [--dry-run] [--json]</c>, with the same reader and the same sentences as the page.</summary>
sealed class ImportVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("import", "Bring in a table from CSV or XLSX");
        var kind = new Argument<string>("kind") { Description = "people, members, sessions …" };
        var file = new Argument<FileInfo>("file");
        var dry = new Option<bool>("--dry-run") { Description = "Say what would happen and store nothing" };
        var all = new Option<bool>("--all-or-nothing") { Description = "Import only when no row is refused or in conflict" };
        var answer = new Option<string[]>("--answer") { Description = "How to read a column with two readings: COLUMN=ANSWER", AllowMultipleArgumentsPerToken = false };
        var output = new Option<FileInfo?>("--out") { Description = "Write the file with status and reason columns here" };
        command.Add(kind);
        command.Add(file);
        command.Add(dry);
        command.Add(all);
        command.Add(answer);
        command.Add(output);
        host.Run(command, async (run, ct) =>
        {
            var desk = run.Services.GetRequiredService<ImportDesk>();
            var target = desk.Find(run.Arguments.GetValue(kind)!)
                ?? throw new InvalidDataException($"There is no import of kind \"{run.Arguments.GetValue(kind)}\"; expected one of {string.Join(", ", desk.Targets.Select(t => t.Kind))}.");
            var source = run.Arguments.GetValue(file)!;
            if (!source.Exists)
                throw new InvalidDataException($"{source.FullName} does not exist.");
            await using (var look = source.OpenRead())
                if (await run.Services.GetRequiredService<FileInspection>().InspectAsync(look, source.Name, FilePurpose.DataImport, ct) is FileVerdict.Refused refused)
                    throw new InvalidDataException($"{source.Name}: {refused.Reason}");
            var choices = new ImportDesk.Choices([], (run.Arguments.GetValue(answer) ?? []).Select(a => a.Split('=', 2)).Where(a => a.Length == 2).ToDictionary(a => a[0], a => a[1]));
            var (result, table) = await ImportDesk.PreviewAsync(target, source.OpenRead(), source.Name, choices, ct);
            using (table)
            {
                if (run.Arguments.GetValue(output) is { } to)
                {
                    await using var written = to.Create();
                    ImportAnswer.Write(table, result, Text.Plain, written);
                }
            }
            var problems = result.Faults.Select(f => f.ToString())
                .Concat(result.Questions.Select(q => $"{q.Text} Say --answer {q.Column}={string.Join(" or ", q.Options.Select(o => o.Answer))}"))
                .Concat(result.Rows.SelectMany(r => r.Reasons).Select(r => r.Message.ToString())).ToList();
            var applied = false;
            if (result.IsReady && !run.Arguments.GetValue(dry))
            {
                var outcome = await ImportDesk.ApplyAsync(target, result, run.Arguments.GetValue(all),
                    new Change(Actor.System, run.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, $"Import of {source.Name} on the command line"), ct);
                applied = outcome.IsDone;
                if (outcome is Outcome<ImportTotals>.Invalid invalid)
                    problems.InsertRange(0, invalid.Problems.All.Select(p => p.Message.ToString()));
            }
            if (run.Json)
                await run.Out.WriteLineAsync(JsonSerializer.Serialize(new
                {
                    kind = target.Kind, file = source.Name, recognised = result.Recognised?.ToString(), applied, totals = result.Totals, problems,
                    questions = result.Questions.Select(q => new { q.Column, q.Header, answers = q.Options.Select(o => o.Answer) }),
                }, JsonSerializerOptions.Web));
            else
            {
                await run.Out.WriteLineAsync(result.Totals.Summary.ToString());
                foreach (var problem in problems)
                    await run.Error.WriteLineAsync(problem);
            }
            return result.IsReady && (applied || run.Arguments.GetValue(dry)) && result.Totals.Refused + result.Totals.Conflict == 0 ? Exit.Done : Exit.Refused;
        });
        return command;
    }
}
