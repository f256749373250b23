using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;

namespace Serai.Platform.Changes;

/// <summary>
/// The head of the audit chain at a moment, signed with ECDSA P-256 over the text form
/// <c>serai-checkpoint|sequence|hash|time</c>. Kept outside the database, it shows a chain that was cut or rebuilt;
/// <c>openssl dgst -sha256 -verify</c> checks it without Serai.
/// </summary>
public sealed record Checkpoint(long Sequence, string Hash, DateTime At, string Signature)
{
    public string Text => $"serai-checkpoint|{Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)}|{Hash}|{At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)}";

    public bool IsSignedBy(ECDsa key) =>
        key.VerifyData(Encoding.UTF8.GetBytes(Text), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public static async Task<Checkpoint> TakeAsync(SeraiDb db, ECDsa key, DateTime now, CancellationToken ct)
    {
        var head = await db.Set<AuditEntry>().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(ct);
        var unsigned = new Checkpoint(head?.Sequence ?? 0, head?.Hash ?? AuditChain.Start, new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc), "");
        return unsigned with
        {
            Signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(unsigned.Text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        };
    }
}
