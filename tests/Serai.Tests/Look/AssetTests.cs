using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Serai.Platform.Web;

namespace Serai.Tests.Look;

public sealed partial class AssetTests
{
    private static readonly Assets All = new([typeof(Assets).Assembly]);

    private static string Css(string name) => Encoding.UTF8.GetString(All.Find(name)!.Content.Span);

    [Fact]
    public void Every_style_sheet_takes_its_pictures_from_our_own_address()
    {
        foreach (var sheet in All.All.Where(a => a.Name.EndsWith(".css", StringComparison.Ordinal)))
        {
            foreach (Match address in Address().Matches(Css(sheet.Name)))
            {
                var parts = address.Groups["at"].Value.Split('/');
                parts[0].ShouldBe("..", $"{sheet.Name}: {address.Value}");
                All.Find(parts[2]).ShouldNotBeNull().Hash.ShouldBe(parts[1]);
            }
        }
    }

    [Fact]
    public void Bootstraps_own_pictures_become_files_that_are_drawings()
    {
        var icons = All.All.Where(a => a.Name.StartsWith("icon-", StringComparison.Ordinal)).ToList();
        icons.Count.ShouldBeGreaterThan(10);
        icons.Select(icon => Encoding.UTF8.GetString(icon.Content.Span)).ShouldAllBe(drawing => drawing.StartsWith("<svg "));
    }

    [Fact]
    public void Dark_rules_hold_by_choice_and_by_device_but_never_on_paper()
    {
        foreach (var name in new[] { "bootstrap.min.css", "bootstrap.rtl.min.css", "serai.css" })
        {
            var css = Css(name);
            var dark = css.Split("[data-bs-theme=dark]").Length - 1;
            css.Split("[data-bs-theme=auto]").Length.ShouldBe(dark + 1, name);
            css.ShouldContain("@media screen and (prefers-color-scheme:dark)");
        }
    }

    [Fact]
    public void The_address_changes_with_the_content_and_an_unknown_name_is_a_mistake()
    {
        All.Href("serai.css").ShouldMatch("^/a/[0-9a-f]{16}/serai\\.css$");
        Should.Throw<InvalidOperationException>(() => All.Href("missing.css")).Message.ShouldContain("serai.css");
    }

    [Fact]
    public void What_is_sent_compressed_is_the_same_file()
    {
        var sheet = All.Find("serai.css")!;
        Unpack(new BrotliStream(new MemoryStream(sheet.Brotli.ToArray()), CompressionMode.Decompress)).ShouldBe(sheet.Content.ToArray());
        Unpack(new GZipStream(new MemoryStream(sheet.Gzip.ToArray()), CompressionMode.Decompress)).ShouldBe(sheet.Content.ToArray());
    }

    [Fact]
    public void The_files_of_a_first_visit_leave_room_for_the_page()
    {
        // 60 kB for a first visit, of which 12 kB for the page itself.
        string[] first = ["bootstrap.min.css", "serai.css", "print.css", "serai.js", "mark.svg", "arches.svg"];
        first.Sum(name => All.Find(name)!.Brotli.Length).ShouldBeLessThan(48_000);
        All.Find("serai.js")!.Content.Length.ShouldBeLessThan(10_000);
    }

    private static byte[] Unpack(Stream packed)
    {
        using var copy = new MemoryStream();
        packed.CopyTo(copy);
        return copy.ToArray();
    }

    [GeneratedRegex(@"url\((?<at>[^)]*)\)")]
    private static partial Regex Address();
}
