using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Serai.Platform.Web;

/// <summary>
/// Writes HTML piece by piece. Every text and every attribute value is encoded here and nowhere else; only content that is
/// HTML already (<see cref="IHtmlContent"/>) passes unchanged. An attribute whose value is null is left out.
/// </summary>
public sealed class Markup : IHtmlContent
{
    // Letters of every script stay letters: a Russian page would otherwise be three times as long.
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html = new();

    public bool IsEmpty => html.Length == 0;

    public Markup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        html.Append('>');
        return this;
    }

    public Markup Close(string tag)
    {
        html.Append("</").Append(tag).Append('>');
        return this;
    }

    public Markup Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(tag, attributes).Text(text).Close(tag);

    public Markup Element(string tag, IHtmlContent content, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(tag, attributes).Html(content).Close(tag);

    public Markup Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Append(Encoder.Encode(text));
        }

        return this;
    }

    public Markup Space()
    {
        html.Append(' ');
        return this;
    }

    public Markup Html(IHtmlContent? content)
    {
        switch (content)
        {
            case null:
                break;
            case Markup markup:
                html.Append(markup.html);
                break;
            default:
                using (var writer = new StringWriter(html, CultureInfo.InvariantCulture))
                {
                    content.WriteTo(writer, Encoder);
                }

                break;
        }

        return this;
    }

    public Markup Icon(string name) => Html(Icons.Svg(name));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html.ToString());

    public override string ToString() => html.ToString();
}
