using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Cli;
using Serai.Platform.Keys;

namespace Serai.Verbs;

/// <summary><c>serai keys list</c> and <c>serai keys rotate</c>: the keys by which credentials are verified.</summary>
sealed class KeysVerb : IVerb
{
    sealed record Key(string Fingerprint, bool Signs, DateTime? ReplacedAt, string File);

    public Command Build(IVerbHost host)
    {
        var command = new Command("keys", "The keys that sign credentials");
        var list = new Command("list", "Name the key that signs, and those that only verify what they signed before");
        host.Run(list, async (run, ct) =>
        {
            await SayAsync(run, Keys(run.Services.GetRequiredService<KeyRing>()));
            return Exit.Done;
        });
        var rotate = new Command("rotate", "Sign with a new key from now on; credentials that were issued before still verify. A running server takes it up at once");
        var why = new Option<string>("--why") { Description = "Reason, for the audit", Required = true };
        rotate.Add(why);
        host.Run(rotate, async (run, ct) =>
        {
            if (string.IsNullOrWhiteSpace(run.Arguments.GetValue(why)))
                throw new InvalidDataException("Say why the key is replaced: --why \"…\".");
            var ring = run.Services.GetRequiredService<KeyRing>();
            var time = run.Services.GetRequiredService<TimeProvider>();
            var old = Keys(ring)[0].Fingerprint;
            ring.RotateCredentials(time.GetUtcNow().UtcDateTime);
            var keys = Keys(ring);
            await run.Services.GetRequiredService<AuditEvents>().RecordAsync(run.Services.GetRequiredService<Reader>().Change(run.Arguments.GetValue(why)!, time),
                "key-rotated", "CredentialKey", keys[0].Fingerprint, null, new Dictionary<string, string?> { ["replaced"] = old }, ct);
            await SayAsync(run, keys);
            return Exit.Done;
        });
        command.Add(list);
        command.Add(rotate);
        return command;
    }

    static async Task SayAsync(VerbRun run, List<Key> keys)
    {
        if (run.Json)
            await run.Out.WriteLineAsync(JsonSerializer.Serialize(keys, JsonSerializerOptions.Web));
        else
            foreach (var key in keys)
                await run.Out.WriteLineAsync(key.Signs ? $"{key.Fingerprint}  signs" : $"{key.Fingerprint}  verifies only, replaced {key.ReplacedAt:yyyy-MM-dd HH:mm} UTC, keys/{key.File}");
    }

    static List<Key> Keys(KeyRing ring) =>
    [
        new(Fingerprint(ring.Credentials.ExportParameters(includePrivateParameters: false)), true, null, "credentials.pem"),
        .. ring.RetiredCredentials().OrderByDescending(k => k.Since).Select(k => new Key(Fingerprint(k.Public), false, k.Since, k.File)),
    ];

    static string Fingerprint(RSAParameters key) => Training.Certification.CompactJws.ThumbprintOf(key);
}
