using System.Xml.Linq;
using Serai.Documents;
using Serai.Documents.Charts;

namespace Serai.Tests.Documents;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<int, string, double> Every()
    {
        var data = new TheoryData<int, string, double>();
        for (var i = 0; i < Samples.EveryChart().Count; i++)
        {
            foreach (var width in new[] { 320, 720, 1200 })
            {
                data.Add(i, "en", width);
                data.Add(i, "ru", width);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_chart_is_well_formed_named_and_free_of_style(int index, string language, double width)
    {
        var svg = SvgChart.Write(Samples.EveryChart(language)[index], new SvgOptions(width));
        svg.ShouldNotContain("style=");
        svg.ShouldNotContain("<style");
        svg.ShouldNotContain("<script");
        var root = XDocument.Parse(svg).Root!;
        root.Attribute("viewBox").ShouldNotBeNull();
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();
        ids.ShouldBeUnique();
        root.Attribute("aria-labelledby")!.Value.Split(' ').ShouldAllBe(id => ids.Contains(id));
        root.Element(Svg + "title")!.Value.ShouldNotBeEmpty();
        root.Element(Svg + "desc")!.Value.ShouldNotBeEmpty();
        svg.Length.ShouldBeLessThan(20_000);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void No_text_leaves_the_picture(int index, string language, double width)
    {
        var root = XDocument.Parse(SvgChart.Write(Samples.EveryChart(language)[index], new SvgOptions(width))).Root!;
        var box = root.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        foreach (var text in root.Descendants(Svg + "text").Where(text => text.Attribute("transform") is null))
        {
            var size = Number(text.Attribute("font-size")?.Value ?? "13");
            var wide = Fonts.Width(text.Value, size, text.Attribute("font-weight") is not null);
            var x = Number(text.Attribute("x")!.Value);
            var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - wide / 2, "end" => x - wide, _ => x };
            left.ShouldBeGreaterThanOrEqualTo(-0.6, text.Value);
            (left + wide).ShouldBeLessThanOrEqualTo(box[2] + 0.6, text.Value);
            Number(text.Attribute("y")!.Value).ShouldBeInRange(size * .7, box[3] - size * .2, text.Value);
        }
    }

    [Fact]
    public void The_table_of_a_bar_chart_has_its_numbers_in_the_language_of_the_chart()
    {
        var table = Samples.Bars("fr").ToTable();
        table.Headers.ShouldBe(["Member", "Women", "Men"]);
        table.Rows.Select(row => string.Join('|', row)).ShouldBe(["Tonga|1\u202f200|1\u202f800", "Papua New Guinea|2\u202f600|3\u202f100", "Solomon Islands|–|70"]);
    }

    [Fact]
    public void Every_value_of_every_chart_is_in_its_table()
    {
        var charts = Samples.EveryChart();
        charts[4].ToTable().Rows.Select(row => string.Join('|', row)).ShouldBe(["Jan|4.5|4.0", "Feb|–|4.0", "Mar|3.9|4.0", "Apr|3.1|4.0"]);
        charts[5].ToTable().Rows.Select(row => row[1] + " " + row[2]).ShouldBe(["WG1 5 Jul 2021", "Intersessional work 17 Jul 2021", "WG5 4 Mar 2024", "Certification 15 Mar 2024"]);
        charts[6].ToTable().Rows.Single().ShouldBe(["16", "21"]);
        charts[8].ToTable().Rows.Select(row => string.Join('|', row)).ShouldBe(["Pacific|21|20%", "Africa|84|80%"]);
        charts[9].ToTable().Rows.Select(row => string.Join('|', row)).ShouldBe(["0 – 2|10", "2 – 4|40", "4 – 6|15"]);
        charts[10].ToTable().Rows.Select(row => string.Join('|', row)).ShouldBe(["Tonga|3|–", "Samoa|0|7"]);
    }

    [Fact]
    public void The_length_of_a_bar_is_its_value()
    {
        var root = XDocument.Parse(SvgChart.Write(Samples.Bars())).Root!;
        var bars = root.Descendants(Svg + "path").Where(path => path.Element(Svg + "title") is not null)
            .ToDictionary(path => path.Element(Svg + "title")!.Value, path => Length(path.Attribute("d")!.Value));
        (bars["Papua New Guinea, Women: 2,600"] / bars["Tonga, Women: 1,200"]).ShouldBe(2600.0 / 1200, 0.01);
        (bars["Papua New Guinea, Men: 3,100"] / bars["Solomon Islands, Men: 70"]).ShouldBe(3100.0 / 70, 1);

        static double Length(string path)
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(path, @"-?\d+(\.\d+)?").Select(match => Number(match.Value)).ToArray();
            return numbers[2] + numbers[3] - numbers[0]; // M left top H (right - r) a r …
        }
    }

    [Fact]
    public void Series_differ_by_pattern_and_not_only_by_colour()
    {
        var svg = SvgChart.Write(Samples.Bars(), new SvgOptions(IdPrefix: "x"));
        svg.ShouldContain("<pattern id=\"x-p2\"");
        svg.ShouldContain("fill=\"url(#x-p2)\"");
    }

    [Fact]
    public void A_chart_with_links_is_a_group_of_links_and_not_one_image()
    {
        var root = XDocument.Parse(SvgChart.Write(Samples.Timeline())).Root!;
        root.Attribute("role")!.Value.ShouldBe("group");
        var link = root.Descendants(Svg + "a").Single();
        link.Attribute("href")!.Value.ShouldBe("/programmes/1/wg/5");
        link.Attribute("aria-label")!.Value.ShouldContain("WG5");
    }

    [Fact]
    public void The_drawing_for_phones_has_other_identifiers_than_the_wide_one()
    {
        var both = XDocument.Parse("<div>" + SvgChart.WriteResponsive(Samples.Bars()) + "</div>");
        both.Root!.Elements().Count().ShouldBe(2);
        both.Descendants().Attributes("id").Select(id => id.Value).ShouldBeUnique();
    }

    [Fact]
    public void Hostile_text_is_escaped()
    {
        var svg = SvgChart.Write(Samples.Bars() with { Title = "<script>alert(1)</script>\u0000", Links = ["\"><x>", null, null] });
        svg.ShouldNotContain("<script>");
        XDocument.Parse(svg).Root!.Element(Svg + "title")!.Value.ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public void Every_class_in_a_chart_is_in_the_style_sheet_or_needs_no_colour()
    {
        var classes = Samples.EveryChart().SelectMany(chart => XDocument.Parse(SvgChart.Write(chart)).Descendants().Attributes("class"))
            .SelectMany(attribute => attribute.Value.Split(' ')).Distinct().Except(["chart-today", "chart-mark"]);
        classes.ShouldAllBe(name => ChartLook.StyleSheet.Contains("." + name + "{", StringComparison.Ordinal) || ChartLook.StyleSheet.Contains("." + name + ",", StringComparison.Ordinal));
    }

    [Fact]
    public void The_png_has_the_asked_size_and_the_colours_of_the_series()
    {
        var png = PngChart.Write(Samples.Bars(), 700, 2);
        Png.Size(png).Width.ShouldBe(1400);
        png.Length.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void Charts_with_nothing_in_them_are_drawn_all_the_same()
    {
        Chart[] empty =
        [
            new BarChart(["Tonga"], [new("People", [null])]) { Title = "t", Description = "d", CategoryTitle = "Member" },
            new BarChart([], [new("People", new List<double?>())]) { Title = "t", Description = "d", CategoryTitle = "Member" },
            new BarChart([], []) { Title = "t", Description = "d", CategoryTitle = "Member", Vertical = true },
            new LineChart([], [new("People", new List<double?>())]) { Title = "t", Description = "d", CategoryTitle = "Month" },
            new TimelineChart([]) { Title = "t", Description = "d", Words = new("a", "b", "c", "d") },
            new ProgressChart(0, 0, "0 of 0") { Title = "t", Description = "d", DoneTitle = "a", TotalTitle = "b" },
            new DonutChart([]) { Title = "t", Description = "d", CategoryTitle = "a", ValueTitle = "b" },
            new HistogramChart([]) { Title = "t", Description = "d", ValueTitle = "a", CountTitle = "b" },
            new HeatMap([], [], []) { Title = "t", Description = "d", RowTitle = "a" },
        ];
        foreach (var chart in empty)
        {
            SvgChart.Write(chart).ShouldNotContain("NaN", Case.Insensitive, chart.GetType().Name);
            SvgChart.Write(chart).ShouldNotContain("Infinity", Case.Insensitive, chart.GetType().Name);
            chart.ToTable().Headers.ShouldNotBeEmpty();
        }
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
