using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;

namespace Serai.Training.Materials;

/// <summary>The syllabus as a Word document, and the package with its materials for places without internet.</summary>
internal static class SyllabusFiles
{
    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    sealed record Entry(string Path, string Module, string Version, string Language, long Size, string Sha256);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = new NeedsAttribute(Can.Read);
        routes.MapGet("/programmes/{code}/syllabus/{id:guid}/syllabus.docx", DocumentAsync).RequireAuthorization(read);
        routes.MapGet("/programmes/{code}/syllabus/{id:guid}/package.zip", PackageAsync).RequireAuthorization(read);
    }

    static async Task<IResult> DocumentAsync(string code, Guid id, string? language, SeraiDb db, Text text, TimeProvider time, CancellationToken ct)
    {
        var t = Languages.Find(language) is { } wanted ? text.In(wanted) : text;
        return await SyllabusFacts.ReadAsync(db, code, id, ct) is { } facts
            ? Results.File(DocxWriter.ToArray(ToDocument(facts, t, time.GetUtcNow())), DocxWriter.ContentType, $"{code} {t["Syllabus"]} {facts.Syllabus.Number} {t.Language.Code}.docx")
            : Results.NotFound();
    }

    public static Document ToDocument(SyllabusFacts facts, Text t, DateTimeOffset now)
    {
        string Say(LocalText text) => text.Pick(t).Text;
        string Hours(int minutes) => t.Number(minutes / 60m);
        var blocks = new List<Block>
        {
            new KeyValues(
            [
                (t["Programme"], Say(facts.Programme.Title)), (t["Version"], facts.Syllabus.Number), (t["Modules"], t.Number(facts.Items.Count)), (t["Hours"], Hours(facts.Minutes)),
                (t["Adopted by"], facts.Adoptions.Count == 0 ? t["no Member yet"] : t.List(facts.Adoptions.Select(a => $"{Say(a.Member)} ({t.Date(a.On)})"))),
            ]),
        };
        if (facts.Syllabus.Invented)
            blocks.Add(new Notice(null, t["Invented for the demonstration."]));
        blocks.Add(new Table([new(t["Day"], Align.End, 0.5), new(t["Code"], Width: 0.8), new(t["Module"], Width: 4), new(t["Hours"], Align.End, 0.8)],
            [.. facts.Items.Select(i => (IReadOnlyList<string>)[t.Number(i.Item.Day), i.Module.Code, Say(i.Module.Title), Hours(i.Item.Minutes)]), ["", "", t["Total"], Hours(facts.Minutes)]])
        {
            Caption = t["Modules in order"], LastRowIsTotal = true,
        });
        blocks.Add(new Heading(1, t["Objectives"]));
        foreach (var (_, module) in facts.Items)
        {
            blocks.Add(new Heading(2, $"{module.Code} {Say(module.Title)}"));
            blocks.Add(new Paragraph(module.Objective is { } objective ? Say(objective) : t["No objective is written yet."]));
            blocks.Add(new Paragraph(MaterialWords.Latest(facts.Versions.Where(v => v.ModuleId == module.Id)) is { Count: > 0 } latest
                ? t["Accepted material: {0}", latest.Select(v => $"{t.LanguageName(v.Language)} {v.Number}")]
                : t["No accepted material yet."]) { Small = true });
        }
        return new Document { Title = Say(facts.Syllabus.Title), Subtitle = t["Model training programme"], Language = t.Language.Code, Created = now, Stamp = t["Made with Serai on {0}", t.DateOf(now.UtcDateTime)], Blocks = blocks };
    }

    static async Task<IResult> PackageAsync(string code, Guid id, string? language, SeraiDb db, Reader reader, FileStore store, Text text, TimeProvider time, CancellationToken ct)
    {
        if (await SyllabusFacts.ReadAsync(db, code, id, ct) is not { } facts)
            return Results.NotFound();
        var t = Languages.Find(language) is { } wanted ? text.In(wanted) : text;
        var temporary = new FileStream(Path.Combine(Path.GetTempPath(), $"serai-{Guid.CreateVersion7():N}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await WriteAsync(temporary, facts, t, db, reader, store, time.GetUtcNow(), ct);
        }
        catch
        {
            await temporary.DisposeAsync();
            throw;
        }
        temporary.Position = 0;
        return Results.Stream(temporary, "application/zip", $"{code} {facts.Syllabus.Number} {t.Language.Code}.zip");
    }

    static async Task WriteAsync(Stream to, SyllabusFacts facts, Text t, SeraiDb db, Reader reader, FileStore store, DateTimeOffset now, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        var entries = new List<Entry>();
        var list = new StringBuilder();
        foreach (var (item, module) in facts.Items)
        {
            var best = MaterialWords.Pick(facts.Versions.Where(v => v.ModuleId == module.Id), [t.Language.Code]);
            list.Append("<li><b>").Append(Encode($"{module.Code} {module.Title.Pick(t).Text}")).Append("</b> (").Append(Encode(t.Duration(TimeSpan.FromMinutes(item.Minutes)))).Append(')');
            if (best is null)
                list.Append(": ").Append(Encode(t["No accepted material yet."]));
            else if (!await MaterialRights.MayReadAsync(db, reader, module, best, ct))
                list.Append(": ").Append(Encode(t["The files are for participants of the programme, Master Trainers and officers."]));
            else
                foreach (var file in await db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId == best.Id && f.Scan != "held").OrderBy(f => f.Name).ToListAsync(ct))
                {
                    var path = $"files/{module.Code}/{best.Language}/{file.Id.ToString("N")[^6..]}-{Plain(file.Name)}";
                    await using (var entry = await zip.CreateEntry(path).OpenAsync(ct))
                    await using (var content = store.Open(file.Id))
                        await content.CopyToAsync(entry, ct);
                    entries.Add(new Entry(path, module.Code, best.Number, best.Language, file.Size, file.Sha256));
                    list.Append("<br><a href=\"").Append(Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)).Append("\" hreflang=\"").Append(Encode(best.Language)).Append("\">")
                        .Append(Encode(file.Name)).Append("</a> ").Append(Encode($"{t.LanguageName(best.Language)}, {best.Number}, {t.Bytes(file.Size)}"));
                }
            list.Append("</li>");
        }
        await using (var docx = await zip.CreateEntry("syllabus.docx").OpenAsync(ct))
            await docx.WriteAsync(DocxWriter.ToArray(ToDocument(facts, t, now)), ct);
        await TextAsync(zip, "manifest.json", JsonSerializer.Serialize(new
        {
            syllabus = facts.Syllabus.Id, title = facts.Syllabus.Title.Pick(t).Text, number = facts.Syllabus.Number, programme = facts.Programme.Code, language = t.Language.Code,
            made = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), files = entries.Select(e => new { path = e.Path, module = e.Module, version = e.Version, language = e.Language, size = e.Size, sha256 = e.Sha256 }),
        }, Json), ct);
        var title = Encode(facts.Syllabus.Title.Pick(t).Text);
        await TextAsync(zip, "index.html", $"<!doctype html><html lang=\"{t.Language.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head><body><h1>{title}</h1><p>{Encode(t["Made {0}", t.Moment(now.UtcDateTime)])}</p><p><a href=\"syllabus.docx\">{Encode(t["Syllabus"])}</a></p><ol>{list}</ol></body></html>", ct);
    }

    static async Task TextAsync(ZipArchive zip, string name, string text, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
    }

    static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>File names that every system can unpack.</summary>
    static string Plain(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
}
