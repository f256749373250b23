using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-local value="Model.Name"/&gt;: a field in the reader's language, or in the best one there is. A text in another language is marked
/// as such and carries a small tag; the page tells about it once.
/// </summary>
[HtmlTargetElement("s-local", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Local : Part
{
    public LocalText? Value { get; set; }

    /// <summary>The element to write; by default a span.</summary>
    public string Tag { get; set; } = "span";

    /// <summary>What stands there when the field is empty.</summary>
    public string? Missing { get; set; }

    private IReadOnlyList<string> Chain() =>
        View.HttpContext.RequestServices.GetService<Reader>() is { Languages: { Count: > 0 } languages } ? languages : [T.Language.Code];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var picked = (Value ?? LocalText.Empty).Pick(Chain());
        if (picked.Text.Length == 0)
        {
            Render(output, Missing is null ? new Markup() : new Markup().Element("span", T[Missing], ("class", "s-muted")));
            return;
        }

        var foreign = picked.IsFallback;
        var html = new Markup();
        if (foreign || picked.IsStale || picked.State == TranslationState.Machine)
        {
            View.HttpContext.RequestServices.GetRequiredService<FallbackNotice>().Add(picked);
        }

        html.Element(Tag, picked.Text, ("lang", foreign ? picked.Language : null), ("dir", foreign ? picked.Direction : null));
        if (foreign)
        {
            html.Space().Element("span", picked.Language, ("class", "s-tag"), ("title", T.LanguageName(picked.Language)), ("translate", "no"));
        }

        if (picked.State == TranslationState.Machine)
        {
            html.Space().Element("span", T["machine translation"], ("class", "s-tag"));
        }

        Render(output, html);
    }
}

/// <summary>&lt;s-when at="utc"/&gt; for a moment, in the reader's zone or in <c>zone</c>; &lt;s-when date="…" until="…"/&gt; for days, which have no zone.</summary>
[HtmlTargetElement("s-when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class When : Part
{
    public DateTime? At { get; set; }

    public string? Zone { get; set; }

    public DateOnly? Date { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Leaves the name of the place out, where a column or caption gives it already.</summary>
    public bool Short { get; set; }

    /// <summary>What stands there when there is no date.</summary>
    public string? Missing { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup();
        if (At is { } at)
        {
            var zone = Zone ?? T.Zone;
            var utc = DateTime.SpecifyKind(at, DateTimeKind.Utc);
            html.Open("time", ("class", "s-nowrap"), ("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))).Text(T.Moment(utc, zone)).Close("time");
            if (!Short)
            {
                html.Space().Element("span", T["({0}, {1})", T[Zones.City(zone)], Zones.OffsetText(zone, utc)], ("class", "s-muted"));
            }
        }
        else if (Date is { } date)
        {
            html.Element("time", Until is { } until && until > date ? T.DateRange(date, until) : T.Date(date), ("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
        else if (Missing is not null)
        {
            html.Element("span", T[Missing], ("class", "s-muted"));
        }

        Render(output, html);
    }
}

/// <summary>&lt;s-deadline value="Model.Deadline" label="Nominations close"/&gt;: the deadline in the reader's zone and in its own, and what is left of it.</summary>
[HtmlTargetElement("s-deadline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineNote : Part
{
    public Deadline? Value { get; set; }

    public string Label { get; set; } = /*T*/"Deadline";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is null)
        {
            output.SuppressOutput();
            return;
        }

        var now = View.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var html = new Markup().Open("div", ("class", "s-deadline")).Icon("clock").Open("div")
            .Open("p").Element("b", T[Label]).Text(" · ")
            .Element("time", DeadlineLine.Of(T, Value, now), ("datetime", Value.Utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))).Close("p")
            .Element("p", T["By the server's clock, when sending starts."], ("class", "s-muted"));
        if (Value.Grace > TimeSpan.Zero)
        {
            html.Element("p", T["What arrives up to {0} later is still accepted and marked as late.", T.Duration(Value.Grace)], ("class", "s-muted"));
        }

        Render(output, html.Close("div").Close("div"));
    }
}

/// <summary>&lt;s-person name="ABDULLAEVA Gulnora" native="Абдуллаева Гулнора" native-lang="uz" href="…"/&gt;: the passport's spelling beside the person's own.</summary>
[HtmlTargetElement("s-person", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonName : Part
{
    public string Name { get; set; } = "";

    public string? Native { get; set; }

    public string? NativeLang { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup().Open("span", ("class", "s-person"));
        if (!string.IsNullOrEmpty(Href))
        {
            html.Open("a", ("href", Href));
        }

        html.Element("bdi", Name, ("translate", "no"));
        if (!string.IsNullOrEmpty(Href))
        {
            html.Close("a");
        }

        if (!string.IsNullOrWhiteSpace(Native) && Native != Name)
        {
            html.Space().Element("bdi", Native, ("class", "s-native"), ("lang", NativeLang), ("translate", "no"));
        }

        Render(output, html.Close("span"));
    }
}

/// <summary>&lt;s-file href="…" name="report.docx" size="48213"/&gt;: a link that says what will arrive and how heavy it is.</summary>
[HtmlTargetElement("s-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileLink : Part
{
    public string Href { get; set; } = "";

    public string Name { get; set; } = "";

    public long? Size { get; set; }

    /// <summary>The file's language, when it is not the reader's.</summary>
    public string? Hreflang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();
        var about = string.Join(", ", new[] { kind, Size is { } size ? T.Bytes(size) : "", Hreflang is null ? "" : T.LanguageName(Hreflang) }.Where(t => t.Length > 0));
        Render(output, new Markup().Open("span", ("class", "s-file")).Icon("file").Open("a", ("href", Href), ("hreflang", Hreflang)).Element("bdi", Name).Close("a")
            .Element("span", about, ("class", "s-muted")).Close("span"));
    }
}
