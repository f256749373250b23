using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.ImportRoom;
using Serai.Platform.Changes;
using Serai.Platform.Cli;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Tables.Imports;
using Serai.Platform.Uploads;

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
            Guid? id = null;
            if (result.IsReady && !run.Arguments.GetValue(dry))
            {
                var change = new Change(Actor.System, run.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, $"Import of {source.Name} on the command line");
                var batch = await KeepAsync(run, source, target.Kind, choices, change, ct);
                var outcome = await run.Services.GetRequiredService<CarryOutImport>().ExecuteAsync(new(batch, target, run.Arguments.GetValue(all)), change, ct);
                if (outcome.IsDone)
                    id = batch.Id;
                if (outcome is Outcome<ImportTotals>.Invalid invalid)
                    problems.InsertRange(0, invalid.Problems.All.Select(p => p.Message.ToString()));
            }
            var applied = id is not null;
            if (run.Json)
                await run.Out.WriteLineAsync(JsonSerializer.Serialize(new
                {
                    id, kind = target.Kind, file = source.Name, recognised = result.Recognised?.ToString(), applied, totals = result.Totals, problems,
                    questions = result.Questions.Select(q => new { q.Column, q.Header, answers = q.Options.Select(o => o.Answer) }),
                }, JsonSerializerOptions.Web));
            else
            {
                await run.Out.WriteLineAsync(result.Totals.Summary.ToString());
                if (applied)
                    await run.Out.WriteLineAsync($"To undo it within 30 days: serai import undo {id}");
                foreach (var problem in problems)
                    await run.Error.WriteLineAsync(problem);
            }
            return result.IsReady && (applied || run.Arguments.GetValue(dry)) && result.Totals.Refused + result.Totals.Conflict == 0 ? Exit.Done : Exit.Refused;
        });
        command.Add(Undo(host));
        return command;
    }

    /// <summary>The file goes the same way as one from the page: inspected, counted, kept.</summary>
    static async Task<ImportBatch> KeepAsync(VerbRun run, FileInfo source, string kind, ImportDesk.Choices choices, Change change, CancellationToken ct)
    {
        await using var stream = source.OpenRead();
        var received = await run.Services.GetRequiredService<ReceiveFile>()
            .ExecuteAsync(new(new FormFile(stream, 0, stream.Length, "File", source.Name), FilePurpose.DataImport, "File", null, null), change, ct);
        if (received is not Outcome<StoredFile>.Done { Value: var file })
            throw new InvalidDataException($"{source.Name}: {string.Join("; ", ((Outcome<StoredFile>.Invalid)received).Problems.All.Select(p => p.Message))}");
        var batch = new ImportBatch { Kind = kind, FileId = file.Id, FileName = file.Name, ByName = "Command line", At = change.At, Choices = choices.Write() };
        file.SubjectId = batch.Id;
        var db = run.Services.GetRequiredService<SeraiDb>();
        db.Add(batch);
        await db.SaveAsync(change, ct);
        return batch;
    }

    static Command Undo(IVerbHost host)
    {
        var command = new Command("undo", "Undo an import of the last 30 days: what it added is removed, what it changed gets its old values back; what was changed since stays");
        var id = new Argument<Guid>("id") { Description = "Id of the import, from its address or from import --json" };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing" };
        command.Add(id);
        command.Add(dry);
        host.Run(command, async (run, ct) =>
        {
            var db = run.Services.GetRequiredService<SeraiDb>();
            var batch = await db.Set<ImportBatch>().FirstOrDefaultAsync(b => b.Id == run.Arguments.GetValue(id), ct)
                ?? throw new InvalidDataException($"There is no import {run.Arguments.GetValue(id)}.");
            var undo = run.Services.GetRequiredService<UndoImport>();
            var change = new Change(Actor.System, run.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, $"Import of {batch.FileName} undone on the command line");
            Outcome<UndoPlan> outcome = UndoImport.Fault(batch, change.At) is { } fault ? fault
                : run.Arguments.GetValue(dry) ? await undo.PlanAsync(batch, ct) : await undo.ExecuteAsync(new(batch), change, ct);
            if (outcome is Outcome<UndoPlan>.Conflict)
                throw new InvalidDataException("Somebody changed these records at the same moment. Nothing was undone; try again.");
            var plan = outcome is Outcome<UndoPlan>.Done { Value: var made } ? made : new UndoPlan([]);
            var problems = (outcome is Outcome<UndoPlan>.Invalid invalid ? invalid.Problems.All.Select(p => p.Message.ToString()) : [])
                .Concat(plan.Rows.Where(r => r.Act == UndoAct.Keep).Select(r => $"{r.RecordType} {r.RecordId} {r.Name}: {r.Why}")).ToList();
            if (run.Json)
                await run.Out.WriteLineAsync(JsonSerializer.Serialize(new
                {
                    id = batch.Id, file = batch.FileName, undone = batch.State == ImportState.Undone && outcome.IsDone, removed = plan.Count(UndoAct.Remove), restored = plan.Count(UndoAct.Restore), kept = plan.Count(UndoAct.Keep),
                    problems, rows = plan.Rows.Select(r => new { record = r.RecordType, id = r.RecordId, name = r.Name, act = r.Act.ToString().ToLowerInvariant(), why = r.Why?.ToString() }),
                }, JsonSerializerOptions.Web));
            else
            {
                await run.Out.WriteLineAsync($"{plan.Count(UndoAct.Remove)} removed, {plan.Count(UndoAct.Restore)} restored, {plan.Count(UndoAct.Keep)} kept as they are{(run.Arguments.GetValue(dry) ? " (dry run: nothing was changed)" : "")}");
                foreach (var problem in problems)
                    await run.Error.WriteLineAsync(problem);
            }
            return problems.Count == 0 ? Exit.Done : Exit.Refused;
        });
        return command;
    }
}
