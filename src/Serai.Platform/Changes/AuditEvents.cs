using System.Text.Encodings.Web;
using System.Text.Json;
using Serai.Platform.Data;

namespace Serai.Platform.Changes;

/// <summary>Events that change no record but must be known: sign-in, export, reading of sensitive lists.</summary>
public sealed class AuditEvents(SeraiDb db)
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task RecordAsync(Change change, string action, string recordType, string recordId, Guid? memberId, IReadOnlyDictionary<string, string?> facts, CancellationToken ct) =>
        db.AppendAuditAsync(new AuditRecording.Described(action, recordType, recordId, memberId, null,
            JsonSerializer.Serialize(facts.ToDictionary(f => f.Key, f => new[] { null, f.Value }), Json)), change, ct);
}
