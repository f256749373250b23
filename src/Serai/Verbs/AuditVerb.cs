using System.CommandLine;
using System.Text.Json;
using Serai.Platform.Changes;
using Serai.Platform.Cli;
using Serai.Platform.Data;
using Serai.Platform.Keys;

namespace Serai.Verbs;

/// <summary><c>serai audit verify</c> and <c>serai audit checkpoint</c>.</summary>
sealed class AuditVerb : IVerb
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Command Build(IVerbHost host)
    {
        var command = new Command("audit", "Verify the audit chain, or take a signed checkpoint of it");
        var verify = new Command("verify", "Walk the chain and name the first record that does not hold");
        var against = new Option<FileInfo?>("--against") { Description = "A checkpoint kept outside the database; finds a chain that was cut off or rebuilt" };
        verify.Add(against);
        host.Run(verify, async (run, ct) =>
        {
            Checkpoint? checkpoint = null;
            if (run.Arguments.GetValue(against) is { } file)
            {
                checkpoint = Read(file);
                if (!checkpoint.IsSignedBy(run.Services.GetRequiredService<KeyRing>().Receipts))
                    throw new InvalidDataException($"{file.Name}: the signature of the checkpoint does not hold; it was changed or belongs to another installation.");
            }
            var result = await run.Services.GetRequiredService<AuditVerification>().VerifyAsync(checkpoint, ct);
            if (run.Json)
                await run.Out.WriteLineAsync(JsonSerializer.Serialize(new { holds = result.Holds, records = result.Links, erased = result.Erased, head = result.Head, broken = result.Broken, reason = result.Reason?.ToString() }, Json));
            else if (result.Holds)
                await run.Out.WriteLineAsync($"The chain holds: {result.Links} records, {result.Erased} with erased details, head {result.Head}.");
            else
                await run.Error.WriteLineAsync($"The chain is broken at record {result.Broken}: {result.Reason}.");
            return result.Holds ? Exit.Done : Exit.Refused;
        });
        var take = new Command("checkpoint", "Print a signed checkpoint of the chain, to be kept elsewhere");
        host.Run(take, async (run, ct) =>
        {
            var checkpoint = await Checkpoint.TakeAsync(run.Services.GetRequiredService<SeraiDb>(), run.Services.GetRequiredService<KeyRing>().Receipts,
                run.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, ct);
            await run.Out.WriteLineAsync(JsonSerializer.Serialize(checkpoint, Json));
            return Exit.Done;
        });
        command.Add(verify);
        command.Add(take);
        return command;
    }

    static Checkpoint Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<Checkpoint>(File.ReadAllText(file.FullName), Json) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"{file.Name} is not a checkpoint; expected the JSON that serai audit checkpoint prints.");
        }
    }
}
