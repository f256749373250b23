using Serai.Documents.Charts;

namespace Serai.Documents;

/// <summary>A part of a <see cref="Document"/>, from top to bottom.</summary>
public abstract record Block;

/// <param name="Level">1 to 4.</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>Some text with one look.</summary>
/// <param name="Link">An absolute address (http, https, mailto); anything else is written as plain text.</param>
/// <param name="Language">BCP 47 tag when it is not the paragraph's.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, string? Link = null, string? Language = null)
{
    public static implicit operator Run(string text) => new(text);
}

public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(params Run[] runs)
        : this((IReadOnlyList<Run>)runs)
    {
    }

    public Paragraph(string text)
        : this([new Run(text)])
    {
    }

    /// <summary>BCP 47 tag when it is not the document's; the direction of the text follows it.</summary>
    public string? Language { get; init; }

    /// <summary>Smaller and grey, for notes and sources.</summary>
    public bool Small { get; init; }

    public static implicit operator Paragraph(string text) => new(text);
}

public sealed record Bullets(IReadOnlyList<Paragraph> Items) : Block;

/// <summary>A numbered list; each starts again at 1.</summary>
public sealed record Numbers(IReadOnlyList<Paragraph> Items) : Block;

public enum Align
{
    /// <summary>At the side where a line of text begins.</summary>
    Start,
    Centre,

    /// <summary>At the side where a line of text ends; for numbers.</summary>
    End,
}

/// <param name="Width">A share of the page width, relative to the other columns.</param>
public sealed record TableColumn(string Header, Align Align = Align.Start, double Width = 1);

/// <summary>A table whose header row is repeated on every page and read out as such.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>Stands above the table and is its description for those who cannot see it.</summary>
    public string? Caption { get; init; }

    /// <summary>The last row is a total and is set apart.</summary>
    public bool LastRowIsTotal { get; init; }
}

/// <summary>Facts in two columns: name and value.</summary>
public sealed record KeyValues(IReadOnlyList<(string Key, string Value)> Pairs) : Block;

/// <param name="Png">A PNG image.</param>
/// <param name="Alt">What the picture shows, for those who cannot see it; empty only for pure decoration.</param>
/// <param name="WidthCentimetres">As printed; never wider than the text.</param>
public sealed record Picture(byte[] Png, string Alt, double WidthCentimetres = 16) : Block
{
    public string? Caption { get; init; }
}

/// <summary>A chart as a picture with its description, followed by its numbers as a table.</summary>
public sealed record ChartBlock(Chart Chart) : Block
{
    public string? Caption { get; init; }

    /// <summary>False only where the same numbers already stand nearby.</summary>
    public bool WithTable { get; init; } = true;
}

/// <summary>Room to sign: two signatures side by side.</summary>
public sealed record SignatureBlock(IReadOnlyList<Signature> Signatures) : Block;

public sealed record Signature(string Name, string Role, string? Organisation = null);

public sealed record PageBreak : Block;

/// <summary>Text in a marked box, such as "This is a translation".</summary>
public sealed record Notice(string? Title, Paragraph Text) : Block;
