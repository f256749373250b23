using System.Text;
using Serai.Documents.Charts;

namespace Serai.Documents;

/// <summary>
/// Writes a <see cref="Document"/> as one HTML page that needs nothing else: charts as inline SVG, pictures as data, no script and nothing from another
/// host. For reading on a screen and for printing from a browser.
/// </summary>
public static class HtmlWriter
{
    public const string ContentType = "text/html; charset=utf-8";

    private const string Style = """
        body{font:16px/1.5 "Noto Sans",system-ui,sans-serif;color:#1c2b2d;max-width:52rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.9rem;line-height:1.2;margin:1rem 0 .2rem}h2{margin-top:2.2rem;border-bottom:2px solid #0b5f66;padding-bottom:.2rem}
        .subtitle,.small,figcaption,caption{color:#586460}.subtitle{font-size:1.15rem}.small{font-size:.85rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.6rem 0 1.2rem}caption{text-align:start;padding:.3rem 0;font-weight:600}
        th,td{padding:.3rem .5rem;border-bottom:1px solid #e4ddd0;text-align:start;vertical-align:top}th{border-bottom:2px solid #948a78}
        .n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}.c{text-align:center}tr.total td{font-weight:700;border-top:2px solid #948a78}
        figure{margin:1.2rem 0}svg{width:100%;height:auto}aside{border-inline-start:4px solid #b56a0c;padding:.5rem 1rem;background:#faf6ee;margin:1rem 0}
        dt{font-weight:600;float:left;clear:left;width:14rem;padding-right:1rem}dd{margin:0 0 .35rem 15rem}
        .table{overflow-x:auto}footer{margin-top:3rem;border-top:1px solid #e4ddd0;padding-top:.5rem}
        @media(max-width:40rem){dt{float:none;width:auto}dd{margin:0 0 .6rem}}@media print{body{max-width:none;margin:0}tr,figure{break-inside:avoid}.break{break-before:page}}
        """;

    public static void Write(Document document, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true);
        writer.Write(ToText(document));
    }

    public static string ToText(Document document)
    {
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html>\n<html lang=\"{E(document.Language)}\" dir=\"{(document.RightToLeft ? "rtl" : "ltr")}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{E(document.Title)}</title><style>{Style}{ChartLook.StyleSheet}</style></head><body><main>\n");
        foreach (var line in document.Letterhead?.First.Lines ?? [])
        {
            html.Append($"<p class=\"small\">{E(line)}</p>\n");
        }

        html.Append($"<h1>{E(document.Title)}</h1>\n");
        Small(html, "subtitle", document.Subtitle);
        Small(html, "small", document.Reference);
        Small(html, "small", document.DateLine);
        foreach (var block in document.Blocks)
        {
            Write(html, block);
        }

        html.Append("</main>\n");
        if (document.Stamp is { } stamp)
        {
            html.Append($"<footer class=\"small\">{E(stamp)}</footer>\n");
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void Write(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Heading heading:
                html.Append($"<h{heading.Level + 1}>{E(heading.Text)}</h{heading.Level + 1}>\n");
                break;
            case Paragraph paragraph:
                html.Append($"<p{(paragraph.Small ? " class=\"small\"" : "")}{Language(paragraph.Language)}>{Runs(paragraph)}</p>\n");
                break;
            case Bullets bullets:
                List(html, "ul", bullets.Items);
                break;
            case Numbers numbers:
                List(html, "ol", numbers.Items);
                break;
            case Table table:
                Write(html, table);
                break;
            case KeyValues facts:
                html.Append("<dl>").AppendJoin("", facts.Pairs.Select(pair => $"<dt>{E(pair.Key)}</dt><dd>{E(pair.Value)}</dd>")).Append("</dl>\n");
                break;
            case Picture picture:
                html.Append($"<figure><img src=\"data:image/png;base64,{Convert.ToBase64String(picture.Png)}\" alt=\"{E(picture.Alt)}\">{Caption(picture.Caption)}</figure>\n");
                break;
            case ChartBlock chart:
                html.Append($"<figure>{SvgChart.Write(chart.Chart)}{Caption(chart.Caption ?? chart.Chart.Title)}</figure>\n<p>{E(chart.Chart.Description)}</p>\n");
                if (chart.WithTable)
                {
                    Write(html, Table(chart.Chart.ToTable()));
                }

                break;
            case Notice notice:
                html.Append($"<aside>{(notice.Title is null ? "" : $"<strong>{E(notice.Title)}</strong> ")}{Runs(notice.Text)}</aside>\n");
                break;
            case SignatureBlock signatures:
                html.AppendJoin("", signatures.Signatures.Select(s => $"<p>____________________<br>{E(s.Name)}<br>{E(s.Role)}{(s.Organisation is null ? "" : "<br>" + E(s.Organisation))}</p>\n"));
                break;
            case PageBreak:
                html.Append("<div class=\"break\"></div>\n");
                break;
        }
    }

    private static Table Table(ChartTable table) =>
        new([.. table.Headers.Select((header, i) => new TableColumn(header, table.IsNumeric(i) ? Align.End : Align.Start))], table.Rows);

    private static void Write(StringBuilder html, Table table)
    {
        html.Append("<div class=\"table\"><table>");
        if (table.Caption is { } caption)
        {
            html.Append($"<caption>{E(caption)}</caption>");
        }

        html.Append("<thead><tr>").AppendJoin("", table.Columns.Select(column => $"<th scope=\"col\"{Class(column.Align)}>{E(column.Header)}</th>")).Append("</tr></thead><tbody>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            html.Append(table.LastRowIsTotal && r == table.Rows.Count - 1 ? "<tr class=\"total\">" : "<tr>");
            html.AppendJoin("", table.Rows[r].Select((cell, i) => $"<td{Class(i < table.Columns.Count ? table.Columns[i].Align : Align.Start)}>{E(cell)}</td>")).Append("</tr>");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Class(Align align) => align switch
    {
        Align.End => " class=\"n\"",
        Align.Centre => " class=\"c\"",
        _ => "",
    };

    private static void List(StringBuilder html, string tag, IReadOnlyList<Paragraph> items) =>
        html.Append($"<{tag}>").AppendJoin("", items.Select(item => $"<li{Language(item.Language)}>{Runs(item)}</li>")).Append($"</{tag}>\n");

    private static string Runs(Paragraph paragraph) => string.Concat(paragraph.Runs.Select(run =>
    {
        var text = E(run.Text);
        if (run.Bold) text = $"<strong>{text}</strong>";
        if (run.Italic) text = $"<em>{text}</em>";
        if (run.Language is not null) text = $"<span{Language(run.Language)}>{text}</span>";
        return run.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" ? $"<a href=\"{E(run.Link!)}\">{text}</a>" : text;
    }));

    private static string Caption(string? caption) => caption is null ? "" : $"<figcaption>{E(caption)}</figcaption>";

    private static void Small(StringBuilder html, string look, string? text)
    {
        if (text is not null)
        {
            html.Append($"<p class=\"{look}\">{E(text)}</p>\n");
        }
    }

    private static string Language(string? language) => language is null ? "" : $" lang=\"{E(language)}\"";

    private static string E(string text) => XmlText.Escape(text);
}
