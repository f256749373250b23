using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Documents;
using Serai.Documents.Charts;
using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-chart chart="Model.Certified"/&gt;: the drawing, one sentence of what it shows, and the same numbers as a table to read, copy and take away.
/// </summary>
[HtmlTargetElement("s-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartFigure : Part
{
    public Chart? Chart { get; set; }

    /// <summary>Where the records behind the numbers are.</summary>
    public string? Href { get; set; }

    /// <summary>Opens the table at once, on pages where the numbers matter more than the picture.</summary>
    public bool Open { get; set; }

    /// <summary>Leaves the title out, where a card or heading above says the same.</summary>
    public bool Untitled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Chart is null)
        {
            output.SuppressOutput();
            return;
        }

        View.ViewData["Charts"] = true;
        var drawn = Drawn.GetOrCreateValue(Chart).GetOrAdd((T.Language.Code, Href, Open, Untitled), _ => Draw(Chart).ToString());
        Render(output, new HtmlString(drawn));
    }

    /// <summary>Drawing takes longer than all the rest of a page; a chart that is remembered is drawn once.</summary>
    private static readonly ConditionalWeakTable<Chart, ConcurrentDictionary<(string, string?, bool, bool), string>> Drawn = [];

    private Markup Draw(Chart chart)
    {
        var html = new Markup().Open("figure", ("class", "s-chart")).Open("figcaption");
        if (!Untitled)
        {
            html.Element("b", chart.Title).Space();
        }

        html.Element("span", chart.Description, ("class", "s-muted")).Close("figcaption")
            .Html(new HtmlString(SvgChart.WriteResponsive(chart)))
            .Html(Numbers(chart.ToTable(), chart.Title, T, Open, Href));
        return html.Close("figure");
    }

    /// <summary>The table of a picture, folded away below it, with a file of it.</summary>
    internal static Markup Numbers(ChartTable table, string title, Text T, bool open, string? href)
    {
        var html = new Markup().Open("details", ("open", open ? "" : null)).Element("summary", T["The numbers as a table"])
            .Open("div", ("class", "s-table-wrap")).Open("table", ("class", "s-table")).Element("caption", title, ("class", "visually-hidden")).Open("thead").Open("tr");
        for (var column = 0; column < table.Headers.Count; column++)
        {
            html.Element("th", table.Headers[column], ("scope", "col"), ("class", table.IsNumeric(column) ? "s-num" : null));
        }

        html.Close("tr").Close("thead").Open("tbody");
        foreach (var row in table.Rows)
        {
            html.Open("tr").Element("th", row[0], ("scope", "row"));
            for (var column = 1; column < row.Count; column++)
            {
                html.Open("td", ("class", table.IsNumeric(column) ? "s-num" : null), ("data-label", table.Headers[column])).Element("span", row[column]).Close("td");
            }

            html.Close("tr");
        }

        html.Close("tbody").Close("table").Close("div").Open("p", ("class", "d-flex gap-3 flex-wrap"));
        html.Open("a", ("href", Address(table, title)), ("download", $"{title}.csv")).Icon("download").Space().Text(T["Take the numbers away (CSV)"]).Close("a");
        if (href is not null)
        {
            html.Element("a", T["See the records behind this"], ("href", href));
        }

        return html.Close("p").Close("details");
    }

    /// <summary>A picture has few numbers, so its file travels inside the link and needs no address of its own.</summary>
    private static string Address(ChartTable table, string title)
    {
        using var file = new MemoryStream();
        CsvWriter.Write(new Sheet(title, [.. table.Headers.Select(h => new SheetColumn(h))], table.Rows.Select(row => row.Cast<object?>().ToArray())), file);
        return "data:text/csv;charset=utf-8;base64," + Convert.ToBase64String(file.ToArray());
    }
}

/// <summary>&lt;s-qr text="https://…" label="Open the registration on a phone"/&gt;: a code to scan, and under it the address to type.</summary>
[HtmlTargetElement("s-qr", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Qr : Part
{
    public string Text { get; set; } = "";

    public string? Label { get; set; }

    /// <summary>Leaves the written address out.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Say(Label, null) ?? T["Code with the address {0}", Text];
        var html = new Markup().Open("figure", ("class", "s-qr")).Html(new HtmlString(QrCode.Svg(Text, label)));
        if (!Bare)
        {
            html.Open("figcaption").Element("a", Text, ("href", Text), ("dir", "ltr")).Close("figcaption");
        }

        Render(output, html.Close("figure"));
    }
}
