using System.Globalization;
using Serai.Documents;
using Serai.Documents.Charts;

namespace Serai.Tests.Documents;

internal static class Samples
{
    public static BarChart Bars(string language = "en") => new(
        ["Tonga", "Papua New Guinea", "Solomon Islands"],
        [new("Women", [1200, 2600, null]), new("Men", 1800.0, 3100, 70)])
    {
        Title = "People trained",
        Description = "Papua New Guinea has most people trained.",
        CategoryTitle = "Member",
        Culture = CultureInfo.GetCultureInfo(language),
    };

    public static TimelineChart Timeline() => new(
    [
        new("HS and Valuation, Pacific",
        [
            new(new(2021, 7, 5), new(2021, 7, 16), "WG1"),
            new(new(2021, 7, 17), new(2024, 3, 1), "Intersessional work", 2),
            new(new(2024, 3, 4), new(2024, 3, 15), "WG5", 1, Planned: true) { Link = "/programmes/1/wg/5" },
        ])
        {
            Milestones = [new(new(2024, 3, 15), "Certification")],
        },
    ])
    {
        Title = "Programme",
        Description = "Five working groups in three years.",
        Words = new("Programme", "What", "From", "To"),
        Kinds = ["Working group", "Intersessional"],
        Today = new(2023, 5, 1),
        TodayLabel = "today",
    };

    public static IReadOnlyList<Chart> EveryChart(string language = "en") =>
    [
        Bars(language),
        Bars(language) with { Stacked = true },
        Bars(language) with { Vertical = true },
        Bars(language) with { Vertical = true, Stacked = true },
        new LineChart(["Jan", "Feb", "Mar", "Apr"], [new("Hours", [4.5, null, 3.9, 3.1]), new("Target", 4.0, 4, 4, 4)])
        {
            Title = "Release time", Description = "It fell below the target in March.", CategoryTitle = "Month", Format = "N1", Culture = CultureInfo.GetCultureInfo(language),
        },
        Timeline() with { Culture = CultureInfo.GetCultureInfo(language) },
        new ProgressChart(16, 21, "16 of 21 certified") { Title = "Certified", Description = "Sixteen of twenty-one.", DoneTitle = "Certified", TotalTitle = "Nominated" },
        new ProgressChart(160, 210, "160 of 210 certified") { Title = "Certified", Description = "Most.", DoneTitle = "Certified", TotalTitle = "Nominated" },
        new DonutChart([new("Pacific", 21), new("Africa", 84)]) { Title = "By region", Description = "Africa has most.", CategoryTitle = "Region", ValueTitle = "People" },
        new HistogramChart([new(0, 2, 10), new(2, 4, 40), new(4, 6, 15)])
        {
            Title = "Hours", Description = "Most take two to four hours.", ValueTitle = "Hours", CountTitle = "Declarations", Marks = [new(2.9, "Median 2.9"), new(3.1, "Mean 3.1")],
        },
        new HeatMap(["Tonga", "Samoa"], ["WG1", "WG2"], [[3, null], [0, 7]]) { Title = "Attendance", Description = "Samoa came to WG2.", RowTitle = "Member" },
    ];

    public static Document Document(string language) => new()
    {
        Title = "Report of Working Group 3",
        Subtitle = "HS and Valuation, Pacific",
        Language = language,
        Letterhead = new(
            new("en", ["World Customs Organization", "Capacity Building Directorate"]),
            new("fr", ["Organisation mondiale des douanes", "Direction du renforcement des capacités"]),
            "Rue du Marché 30, 1210 Brussels"),
        Reference = "Reference: 26IL0045E",
        DateLine = "Brussels, 24 November 2026",
        Addressee = ["The Director General", "Tonga Customs"],
        Stamp = "2026-11-24 12:00 UTC · sha256 9f86d081",
        Author = "Capacity Building Directorate",
        Created = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero),
        Blocks =
        [
            new Heading(1, "Participation"),
            new Paragraph(new Run("Twenty-one "), new Run("officers", Bold: true), new Run(" came, ", Italic: true), new Run("see the list", Link: "https://example.org/list")),
            new Paragraph("Texte français.") { Language = "fr" },
            new Paragraph("Source: attendance list.") { Small = true },
            new Bullets(["One", "Two"]),
            new Numbers(["First", "Second"]),
            new KeyValues([("Venue", "Suva"), ("Dates", "2–13 May 2022")]),
            new Heading(2, "Attendance"),
            new Table(
                [new("Member", Width: 3), new("Nominated", Align.End), new("Place", Align.Centre)],
                [["Tonga", "3", "a"], ["Samoa", "2", "b"], ["Total", "5"]])
            {
                Caption = "Table 1. Attendance",
                LastRowIsTotal = true,
            },
            new Picture(QrCode.Png("https://example.org/check/1"), "QR code of the check page", 3) { Caption = "Check" },
            new ChartBlock(Bars(language)),
            new Notice("This is a translation", "The English text is the original."),
            new PageBreak(),
            new SignatureBlock([new("A. Example", "Director", "WCO"), new("B. Example", "Project Manager"), new("C. Example", "JICA")]),
        ],
    };
}
