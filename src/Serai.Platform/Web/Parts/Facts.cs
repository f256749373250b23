using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-figure label="People trained" value="49,000" qualifier="more than" period="2018–2023" source="…" source-href="…"/&gt;:
/// a number with what it claims, for when, and where it comes from. All but label and note are shown as they are.
/// </summary>
[HtmlTargetElement("s-figure", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Figure : Part
{
    public string? Label { get; set; }

    public string? LabelText { get; set; }

    public string Value { get; set; } = "";

    public string? Qualifier { get; set; }

    public string? Period { get; set; }

    public string? Source { get; set; }

    public string? SourceHref { get; set; }

    /// <summary>Where the records behind the number are.</summary>
    public string? Href { get; set; }

    public string? Note { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup().Open("dl", ("class", "s-figure")).Element("dt", Say(Label, LabelText)).Open("dd").Open("span", ("class", "s-value"));
        if (Qualifier is not null)
        {
            html.Element("small", Qualifier).Space();
        }

        if (Href is null)
        {
            html.Text(Value);
        }
        else
        {
            html.Element("a", Value, ("href", Href));
        }

        html.Close("span");
        if (Period is not null || Source is not null || Note is not null)
        {
            html.Open("span", ("class", "s-source")).Text(Note is null ? null : T[Note]);
            Separate(html, Note is not null, Period is not null).Text(Period);
            Separate(html, Note is not null || Period is not null, Source is not null);
            if (SourceHref is not null)
            {
                html.Element("a", Source ?? T["Source"], ("href", SourceHref));
            }
            else
            {
                html.Text(Source);
            }

            html.Close("span");
        }

        Render(output, html.Html(await ContentOf(output)).Close("dd").Close("dl"));
    }

    private static Markup Separate(Markup html, bool before, bool after) => before && after ? html.Text(" · ") : html;
}

/// <summary>&lt;s-progress label="Nominations received" value="5" max="8"/&gt;</summary>
[HtmlTargetElement("s-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Progress : Part
{
    public string? Label { get; set; }

    public string? LabelText { get; set; }

    public int Value { get; set; }

    public int Max { get; set; } = 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Say(Label, LabelText) ?? "";
        Render(output, new Markup().Open("div", ("class", "s-progress")).Element("span", label).Element("span", T["{0} of {1}", T.Number(Value), T.Number(Max)], ("class", "s-num"))
            .Element("progress", "", ("value", Number(Value)), ("max", Number(Math.Max(Max, 1))), ("aria-label", label)).Close("div"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>&lt;s-keyvalue&gt; with &lt;s-kv label="Host"&gt;…&lt;/s-kv&gt; inside: the facts of one record.</summary>
[HtmlTargetElement("s-keyvalue")]
public sealed class KeyValues : Part
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Render(output, new Markup().Element("dl", await ContentOf(output), ("class", "s-kv")));
}

[HtmlTargetElement("s-kv")]
public sealed class KeyValue : Part
{
    public string? Label { get; set; }

    public string? LabelText { get; set; }

    /// <summary>Where this answer can be changed, on pages where people check what they said.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await ContentOf(output);
        var label = Say(Label, LabelText) ?? "";
        var html = new Markup().Open("div").Element("dt", label).Open("dd").Open("span");
        if (HasText(content))
        {
            html.Html(content);
        }
        else
        {
            html.Element("span", T["not given"], ("class", "s-muted"));
        }

        html.Close("span");
        if (Change is not null)
        {
            html.Open("a", ("href", Change)).Text(T["Change"]).Element("span", $" {label}", ("class", "visually-hidden")).Close("a");
        }

        Render(output, html.Close("dd").Close("div"));
    }
}

/// <summary>&lt;s-timeline&gt; with &lt;s-event title="Working group 1" when-text="3–7 February 2025" state="ok"&gt;…&lt;/s-event&gt; inside.</summary>
[HtmlTargetElement("s-timeline")]
public sealed class Timeline : Part
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Render(output, new Markup().Element("ol", await ContentOf(output), ("class", "s-timeline")));
}

[HtmlTargetElement("s-event")]
public sealed class TimelineEvent : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public string? Href { get; set; }

    public DateOnly? Date { get; set; }

    /// <summary>The last day, for an event of several.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Instead of dates, a time in words.</summary>
    public string? WhenText { get; set; }

    /// <summary>ok (done), busy (now), bad (late), todo (to come).</summary>
    public string State { get; set; } = "todo";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var when = WhenText ?? (Date is { } from ? Until is { } until ? T.DateRange(from, until) : T.Date(from) : null);
        var html = new Markup().Open("li", ("class", $"s-is-{State}"));
        if (when is not null)
        {
            html.Element("time", when, ("datetime", Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var title = Say(Title, TitleText);
        html.Open("b");
        if (!string.IsNullOrEmpty(Href))
        {
            html.Element("a", title, ("href", Href));
        }
        else
        {
            html.Text(title);
        }

        html.Close("b").Space().Element("span", State switch { "ok" => T["done"], "busy" => T["now"], "bad" => T["late"], _ => T["to come"] }, ("class", "visually-hidden"));
        Render(output, html.Html(await ContentOf(output)).Close("li"));
    }
}

/// <summary>&lt;s-steps&gt; with &lt;s-step title="Your details" href="…" state="ok"/&gt; inside: the task list of people who come once.</summary>
[HtmlTargetElement("s-steps")]
public sealed class Steps : Part
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Render(output, new Markup().Element("ol", await ContentOf(output), ("class", "s-steps")));
}

[HtmlTargetElement("s-step", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Step : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public string? Hint { get; set; }

    public string? HintText { get; set; }

    /// <summary>No address while the step cannot be started.</summary>
    public string? Href { get; set; }

    /// <summary>ok, busy, todo, bad or lock.</summary>
    public string State { get; set; } = "todo";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var title = Say(Title, TitleText);
        var html = new Markup().Open("li").Open("div");
        html = Href is null || State == "lock" ? html.Element("span", title) : html.Element("a", title, ("href", Href));
        if (Say(Hint, HintText) is { } hint)
        {
            html.Element("p", hint);
        }

        var word = State switch
        {
            "ok" => T["Complete"],
            "busy" => T["In progress"],
            "bad" => T["Needs attention"],
            "lock" => T["Cannot start yet"],
            _ => T["Not started"],
        };
        Render(output, html.Close("div").Html(Status.Badge(State, word)).Close("li"));
    }
}
