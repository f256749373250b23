using System.Xml.Linq;
using Serai.Documents.Maps;

namespace Serai.Tests.Documents;

public sealed class MapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Pacific = ["TON", "WSM", "PNG", "SLB", "VUT", "FJI", "PLW", "KIR", "TUV", "NRU", "FSM", "COK", "NIU", "MHL", "TLS"];

    [Fact]
    public void A_world_map_shows_every_marked_place_with_Kosovo_and_Tonga_under_60_kB()
    {
        string[] codes = [.. Pacific, "XKX", "CPV", "CIV", "HKG", "MAC", "BMU", "CUW", "PSE", "KAZ", "RUS", "276", "8", "SYC", "MDV"];
        var svg = WorldMap.Svg(codes.ToDictionary(code => code, Mark), Options(MapView.World));
        svg.Length.ShouldBeLessThan(60_000);
        var root = XDocument.Parse(svg).Root!;
        root.Descendants(Svg + "a").Select(link => link.Attribute("aria-label")!.Value).ShouldBe(codes, ignoreOrder: true);
        foreach (var mark in root.Descendants(Svg + "a").Select(link => link.Element(Svg + "g")!))
        {
            mark.Elements(Svg + "path").ShouldNotBeEmpty(mark.Element(Svg + "title")!.Value);
        }
    }

    [Fact]
    public void The_Pacific_lies_in_one_picture_across_the_180th_meridian_with_a_dot_for_each_small_island()
    {
        var svg = WorldMap.Svg(Pacific.ToDictionary(code => code, Mark), Options(MapView.Marked));
        svg.Length.ShouldBeLessThan(25_000);
        var root = XDocument.Parse(svg).Root!;
        var size = root.Attribute("viewBox")!.Value.Split(' ').Select(int.Parse).ToArray();
        var dots = root.Descendants(Svg + "g").Where(g => g.Elements().Any(e => e.Attribute("vector-effect") is not null))
            .ToDictionary(g => g.Element(Svg + "title")!.Value, g => g.Elements().Last().Attribute("d")!.Value[1..].Split('h')[0].Split(' ').Select(int.Parse).ToArray());
        foreach (var island in new[] { "TON", "WSM", "PLW", "NRU", "TUV", "COK", "NIU" })
        {
            dots.ShouldContainKey(island);
            dots[island][0].ShouldBeInRange(20, size[2] - 20);
            dots[island][1].ShouldBeInRange(20, size[3] - 20);
        }

        dots["PLW"][0].ShouldBeLessThan(dots["TUV"][0]);
        dots["TUV"][0].ShouldBeLessThan(dots["TON"][0]);
        dots["TON"][0].ShouldBeLessThan(dots["COK"][0]);
        dots["TON"][1].ShouldBeGreaterThan(dots["WSM"][1]);
    }

    [Theory]
    [InlineData("KAZ", "KGZ", "UZB", "TJK", "AZE", "GEO", "ARM", "MNG")]
    [InlineData("NGA", "SEN", "CPV", "KEN", "MUS", "ZAF", "XKX")]
    [InlineData("RUS")]
    [InlineData("TUV")]
    [InlineData("USA", "CAN", "NZL")]
    public void A_region_is_under_25_kB_and_has_no_style(params string[] codes)
    {
        var svg = WorldMap.Svg(codes.ToDictionary(code => code, Mark), Options(MapView.Marked));
        svg.Length.ShouldBeLessThan(25_000);
        svg.ShouldNotContain("style=");
        svg.ShouldNotContain("NaN");
        var root = XDocument.Parse(svg).Root!;
        root.Descendants(Svg + "a").Count().ShouldBe(codes.Length);
        root.Attribute("aria-labelledby")!.Value.ShouldBe("m-t m-d");
    }

    [Fact]
    public void Codes_are_numbers_or_three_letters_and_what_is_no_country_is_passed_over()
    {
        WorldMap.Knows("776").ShouldBeTrue();
        WorldMap.Knows("ton").ShouldBeTrue();
        WorldMap.Knows("XKX").ShouldBeTrue();
        WorldMap.Knows("EU").ShouldBeFalse();
        WorldMap.Knows("ATA").ShouldBeFalse();
        WorldMap.Svg(new Dictionary<string, MapMark> { ["EU"] = Mark("EU") }, Options(MapView.Marked)).ShouldNotContain("aria-label=\"EU\"");
    }

    [Fact]
    public void No_ring_runs_across_the_whole_map()
    {
        // A country on both sides of the 180th meridian (Russia, Fiji) must be drawn in two pieces, not as a band around the world.
        var root = XDocument.Parse(WorldMap.Svg(new Dictionary<string, MapMark>(), Options(MapView.World))).Root!;
        var steps = System.Text.RegularExpressions.Regex.Matches(root.Descendants(Svg + "path").First().Attribute("d")!.Value, @"(?<=[l ]|\d)(-?\d+)")
            .Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).Where(step => step < 0);
        steps.Min().ShouldBeGreaterThan(-400);
    }

    private static MapMark Mark(string code) => new("chart-s1", code, "/members/" + code) { Name = code };

    private static MapOptions Options(MapView view) => new() { Title = "Members", Description = "Where they are.", View = view, IdPrefix = "m" };
}
