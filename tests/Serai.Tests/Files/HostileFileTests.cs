using System.Net;
using System.Net.Sockets;
using System.Text;
using Serai.Platform.Files;

namespace Serai.Tests.Files;

public sealed class HostileFileTests
{
    public static TheoryData<string> Corpus => [.. HostileFiles.All.Select(f => f.What)];

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Each_file_of_the_corpus_gets_the_answer_written_beside_it(string what)
    {
        var sample = HostileFiles.All.Single(f => f.What == what);
        var file = new MemoryStream(sample.Make());

        var verdict = await new FileInspection().InspectAsync(file, sample.Name, sample.Purpose, TestContext.Current.CancellationToken);

        if (sample.Expected is { } fault) verdict.ShouldBeOfType<FileVerdict.Refused>().Fault.ShouldBe(fault);
        else verdict.ShouldBeOfType<FileVerdict.Accepted>();
    }

    [Fact]
    public void The_corpus_is_large_enough_to_mean_something() => HostileFiles.All.Count(f => f.Expected is not null).ShouldBeGreaterThan(60);

    [Fact]
    public async Task A_refusal_never_repeats_the_content_of_the_file()
    {
        foreach (var sample in HostileFiles.All.Where(f => f.Expected is not null && f.What.Contains("data exchange")))
        {
            var verdict = await new FileInspection().InspectAsync(new MemoryStream(sample.Make()), sample.Name, sample.Purpose, TestContext.Current.CancellationToken);
            verdict.ShouldBeOfType<FileVerdict.Refused>().Reason.ToString().ShouldNotContain("calc");
        }
    }

    [Fact]
    public async Task Nothing_is_fetched_while_a_document_is_read()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        byte[][] files =
        [
            Archives.XlsxWithSheet(Encoding.UTF8.GetBytes($"<!DOCTYPE w SYSTEM \"http://127.0.0.1:{port}/evil.dtd\"><w/>")),
            Archives.Docx(more: Archives.Relation("word/_rels/settings.xml.rels", "attachedTemplate", $"http://127.0.0.1:{port}/t.dotm", true)),
            Archives.Docx(more: Archives.Relation("word/_rels/document.xml.rels", "hyperlink", $"http://127.0.0.1:{port}/", true)),
        ];
        foreach (var file in files)
            foreach (var name in new[] { "a.xlsx", "a.docx" })
                await new FileInspection().InspectAsync(new MemoryStream(file), name, FilePurpose.Document, TestContext.Current.CancellationToken);
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_bomb_is_refused_without_filling_the_memory()
    {
        var bomb = new MemoryStream(Archives.Bomb());
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await new FileInspection().InspectAsync(bomb, "people.xlsx", FilePurpose.DataImport, TestContext.Current.CancellationToken);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(64L * 1024 * 1024);
    }

    [Fact]
    public async Task A_large_honest_workbook_is_read_with_bounded_memory()
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= 100_000; i++) rows.Append($"<row r=\"{i}\"><c r=\"A{i}\"><v>{i * 7919 % 100_003}</v></c><c r=\"B{i}\" t=\"inlineStr\"><is><t>Officer {i * 31 % 9973}</t></is></c></row>");
        var file = new MemoryStream(Archives.Xlsx(rows.ToString()));
        rows.Clear();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 5);

        var verdict = await new FileInspection().InspectAsync(file, "people.xlsx", FilePurpose.DataImport, TestContext.Current.CancellationToken);

        verdict.ShouldBeOfType<FileVerdict.Accepted>();
        (most - before).ShouldBeLessThan(150L * 1024 * 1024);
    }

    [Fact]
    public async Task A_picture_is_stored_upright_and_without_its_position()
    {
        var original = Pictures.JpegWithPosition();
        var verdict = await new FileInspection().InspectAsync(new MemoryStream(original), "photo.jpg", FilePurpose.Photo, TestContext.Current.CancellationToken);

        var file = verdict.ShouldBeOfType<FileVerdict.Accepted>().File;
        var cleaned = file.Cleaned.ShouldNotBeNull();
        Encoding.Latin1.GetString(original).ShouldContain("Exif");
        Encoding.Latin1.GetString(cleaned).ShouldNotContain("Exif");
        Pictures.SizeOf(cleaned).ShouldBe((30, 40));
        file.Sha256.ShouldNotBe(file.ReceivedSha256);
        file.Size.ShouldBe(cleaned.Length);
    }

    [Fact]
    public async Task Markup_hidden_in_a_picture_is_gone_after_cleaning()
    {
        var verdict = await new FileInspection().InspectAsync(new MemoryStream(Pictures.WithScriptBeforeEnd(Pictures.Jpeg())), "a.jpg", FilePurpose.Photo, TestContext.Current.CancellationToken);
        Encoding.Latin1.GetString(verdict.ShouldBeOfType<FileVerdict.Accepted>().File.Cleaned!).ShouldNotContain("script");
    }

    [Fact]
    public async Task Without_a_scanner_the_accepted_file_says_that_it_was_not_scanned()
    {
        var verdict = await new FileInspection().InspectAsync(new MemoryStream(Pdfs.Plain()), "x.exe.pdf", FilePurpose.Document, TestContext.Current.CancellationToken);
        var file = verdict.ShouldBeOfType<FileVerdict.Accepted>().File;
        file.Scan.ShouldBe(ScanState.NotConfigured);
        file.ContentType.ShouldBe("application/pdf");
        file.Notes.ShouldHaveSingleItem().ToString().ShouldContain("two extensions");
    }

    [Fact]
    public async Task Inspection_that_takes_too_long_ends_in_a_refusal()
    {
        var limits = new FileLimits { Time = TimeSpan.FromMilliseconds(20) };
        var verdict = await new FileInspection(limits).InspectAsync(new SlowFile(Pdfs.Plain()), "a.pdf", FilePurpose.Document, TestContext.Current.CancellationToken);
        verdict.ShouldBeOfType<FileVerdict.Refused>().Fault.ShouldBe(FileFault.TookTooLong);
    }

    private sealed class SlowFile(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            Thread.Sleep(400);
            return base.Read(buffer);
        }
    }
}
