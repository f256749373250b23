using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;

namespace Serai.Directory.Erasing;

/// <summary>Everything about a person from every module, with the files of their record, as one archive.</summary>
internal sealed class PersonArchive(SeraiDb db, Reader reader, IEnumerable<IPersonalData> modules, FileStore store, AuditEvents events, Text text, TimeProvider time) : IOperation
{
    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>Null when the person is not in the reader's sight.</returns>
    public async Task<(string Name, byte[] Bytes)?> MakeAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && !p.Erased, ct) is not { } person)
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        var records = new List<PersonalRecord>();
        foreach (var module in modules)
            records.AddRange(await module.CollectAsync(id, ct));
        // Papers of a nominee and files of hand-ins are told by the modules as records under their own ids.
        var told = records.Select(r => Guid.TryParse(r.Id, out var one) ? one : Guid.Empty).Distinct().ToList();
        var recorded = await db.Set<AuditEntry>().AsNoTracking().Where(e => db.Set<AuditDetail>().Any(d => d.Sequence == e.Sequence && d.PersonId == id))
            .OrderBy(e => e.Sequence).Select(e => new { e.At, By = e.ActorName, e.Action, e.RecordType, e.RecordId, e.Why }).ToListAsync(ct);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var kind in records.GroupBy(r => r.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
                await WriteAsync(zip, $"records/{FileName(kind.Key)}.json", JsonSerializer.Serialize(kind.Select(r => new { r.Id, r.Values }), Json), ct);
            await using (var sheet = await zip.CreateEntry("everything.xlsx").OpenAsync(ct))
                await sheet.WriteAsync(PersonSheet.Of(records, text), ct);
            await WriteAsync(zip, "recorded.json", JsonSerializer.Serialize(recorded, Json), ct);
            await WriteAsync(zip, "README.txt", text["What Serai holds on {0}, taken out at {1}. records/: records about the person, by kind. everything.xlsx: the same as a table. recorded.json: what was recorded of changes about the person. files/: files of the person's record.", person.FullName, now], ct);
            foreach (var file in await db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == id || told.Contains(f.Id)).ToListAsync(ct))
                if (store.Exists(file.Id))
                {
                    await using var target = await zip.CreateEntry($"files/{file.Id:N}-{file.Name}").OpenAsync(ct);
                    await using var source = store.Open(file.Id);
                    await source.CopyToAsync(target, ct);
                }
        }
        await events.RecordAsync(reader.Change("Everything about a person taken out", time), "exported", nameof(Person), id.ToString(), person.MemberId, new Dictionary<string, string?>(), ct);
        return ($"person-{now:yyyy-MM-dd}.zip", bytes.ToArray());
    }

    static string FileName(string kind) => new([.. kind.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);

    static async Task WriteAsync(ZipArchive zip, string name, string content, CancellationToken ct)
    {
        await using var stream = await zip.CreateEntry(name).OpenAsync(ct);
        await using var writer = new StreamWriter(stream);
        await writer.WriteAsync(content.AsMemory(), ct);
    }
}
