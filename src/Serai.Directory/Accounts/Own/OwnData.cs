using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Directory.Accounts.Own;

/// <summary>Everything that the house holds on the reader, from every module, as one archive to take along.</summary>
sealed class OwnData(SeraiDb db, Reader reader, OwnAccount own, IEnumerable<IPersonalData> modules, AuditEvents events, Text text, TimeProvider time)
{
    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<(string Name, byte[] Bytes)?> ArchiveAsync(CancellationToken ct)
    {
        if (await own.FindAsync(ct) is not { } account)
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        var records = new List<PersonalRecord>();
        var files = new List<(string Name, object Content)> { ("account.json", await AccountAsync(account, ct)) };
        if (account.PersonId is { } person)
        {
            foreach (var module in modules)
                records.AddRange(await module.CollectAsync(person, ct));
            files.AddRange(records.GroupBy(r => r.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => ($"records/{FileName(g.Key)}.json", (object)g.Select(r => new { r.Id, r.Values }).ToList())));
        }
        files.Add(("recorded.json", await Recorded(account).OrderBy(e => e.Sequence)
            .Select(e => new { e.At, By = e.ActorName, e.Action, e.RecordType, e.RecordId, e.Why }).ToListAsync(ct)));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
                await WriteAsync(zip, name, JsonSerializer.Serialize(content, Json), ct);
            if (records.Count > 0)
                await using (var sheet = await zip.CreateEntry("everything.xlsx").OpenAsync(ct))
                    await sheet.WriteAsync(PersonSheet.Of(records, text), ct);
            await WriteAsync(zip, "README.txt", text["What Serai holds on {0}, taken out at {1}. account.json: your account, roles and sign-ins. records/: records about you, by kind. everything.xlsx: the same as a table. recorded.json: what was recorded of changes by you or about you.", account.DisplayName, now], ct);
        }
        await events.RecordAsync(reader.Change("Own data taken out", time), "exported", nameof(Account), account.Id.ToString(), null, new Dictionary<string, string?>(), ct);
        return ($"serai-{now:yyyy-MM-dd}.zip", bytes.ToArray());
    }

    /// <summary>Links of the audit chain by this person or about them.</summary>
    public IQueryable<AuditEntry> Recorded(Account account)
    {
        var id = account.Id;
        var key = id.ToString();
        var person = account.PersonId;
        return db.Set<AuditEntry>().AsNoTracking().Where(e => e.AccountId == id || (e.RecordType == nameof(Account) && e.RecordId == key)
            || (person != null && db.Set<AuditDetail>().Any(d => d.Sequence == e.Sequence && d.PersonId == person)));
    }

    async Task<object> AccountAsync(Account account, CancellationToken ct) => new
    {
        account.Id, account.Email, Name = account.DisplayName, Languages = account.LanguageChain, account.Zone, account.CreatedAt, account.LastSignInAt,
        AuthenticatorAppSince = account.CodesSince,
        Roles = await db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == account.Id)
            .Select(g => new { Role = g.Role.ToString(), g.OverMember, g.OverProgramme, g.From, g.Until, g.RevokedAt }).ToListAsync(ct),
        SignIns = await db.Set<SignIn>().AsNoTracking().Where(s => s.AccountId == account.Id).OrderBy(s => s.StartedAt)
            .Select(s => new { s.StartedAt, s.LastSeenAt, s.EndedAt, s.EndedBecause, s.Method, s.Device }).ToListAsync(ct),
    };

    static string FileName(string kind) => new([.. kind.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);

    static async Task WriteAsync(ZipArchive zip, string name, string content, CancellationToken ct)
    {
        await using var stream = await zip.CreateEntry(name).OpenAsync(ct);
        await using var writer = new StreamWriter(stream);
        await writer.WriteAsync(content.AsMemory(), ct);
    }
}
