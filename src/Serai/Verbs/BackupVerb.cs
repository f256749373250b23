using System.CommandLine;
using Serai.Hosting;
using Serai.Platform.Cli;

namespace Serai.Verbs;

/// <summary><c>serai backup FILE</c> and <c>serai restore FILE --data DIR</c>.</summary>
sealed class BackupVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("backup", "Copy the database, the files and the keys into one archive, checked and with hashes; works while the server runs");
        var file = new Argument<FileInfo>("file") { Description = "Archive to write, for instance serai-2026-11-24.zip" };
        command.Add(file);
        host.Run(command, async (run, ct) =>
        {
            var manifest = await Backup.WriteAsync(run.Services, run.Arguments.GetValue(file)!, ct);
            await run.Out.WriteLineAsync(run.Json
                ? System.Text.Json.JsonSerializer.Serialize(manifest, System.Text.Json.JsonSerializerOptions.Web)
                : $"Wrote {run.Arguments.GetValue(file)!.FullName}: {manifest.Files.Count} files, {manifest.AuditRecords} audit records, head {manifest.AuditHead}.");
            return Exit.Done;
        });
        return command;
    }
}

/// <summary>Brings a backup into an empty folder, and checks it before anybody can use it.</summary>
sealed class RestoreVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("restore", "Bring a backup back into an empty folder, checked; mails stay held until somebody lets them go");
        var file = new Argument<FileInfo>("file") { Description = "Archive that serai backup wrote" };
        var data = VerbHost.DataOption(Path.Combine("data", "serai"));
        var erasures = new Option<string?>("--erasures") { Description = "The newest erasures.jsonl of the old data folder, or that folder: people erased since the backup are erased again" };
        command.Add(file);
        command.Add(data);
        command.Add(erasures);
        command.SetAction(async (arguments, ct) =>
        {
            var restored = await Backup.RestoreAsync(arguments.GetValue(file)!, Path.GetFullPath(arguments.GetValue(data)!), ct, arguments.GetValue(erasures));
            var report = restored.Manifest;
            await Console.Out.WriteLineAsync($"Restored {report.Files.Count} files and {report.AuditRecords} audit records of {report.At:yyyy-MM-dd HH:mm} UTC; integrity, hashes and the audit chain hold.");
            await Console.Out.WriteLineAsync($"Erasures newer than the backup: {restored.NewErasures}. People erased again: {restored.ErasedAgain}.");
            if (report.Folder is null || !System.IO.Directory.Exists(report.Folder))
                await Console.Out.WriteLineAsync("The folder that was backed up is not on this machine. If people were erased after the backup, restore again with --erasures and the newest erasures.jsonl.");
            return Exit.Done;
        });
        return command;
    }
}
