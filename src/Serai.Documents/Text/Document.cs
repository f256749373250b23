using System.Globalization;

namespace Serai.Documents;

/// <summary>
/// A document to be written as DOCX: what it says, not how it looks. All text is given by the caller in the language of the document;
/// this library adds no word of its own.
/// </summary>
public sealed record Document
{
    public required string Title { get; init; }

    /// <summary>A smaller line under the title, or none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>BCP 47 tag, such as <c>en</c>, <c>ru</c> or <c>uz-Latn</c>; spell checkers, screen readers and text direction follow it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who writes, at the head of the first page.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>The complete reference line, such as "Reference: 26IL0045E".</summary>
    public string? Reference { get; init; }

    /// <summary>The complete place and date line, such as "Brussels, 24 November 2026".</summary>
    public string? DateLine { get; init; }

    /// <summary>The address of a letter, line by line, between the reference and the title.</summary>
    public IReadOnlyList<string> Addressee { get; init; } = [];

    /// <summary>Printed at the head of every page but the first. The title when null.</summary>
    public string? RunningHeader { get; init; }

    /// <summary>One small line at the foot of every page: who made this, when, in which language, and its hash.</summary>
    public string? Stamp { get; init; }

    /// <summary>Goes into the file's properties.</summary>
    public string? Author { get; init; }

    /// <summary>Goes into the file's properties.</summary>
    public DateTimeOffset? Created { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    internal bool RightToLeft => TextDirection.IsRightToLeft(Language);

    internal CultureInfo Culture => TextDirection.Culture(Language);
}

/// <summary>The sender, in one language or in two side by side.</summary>
/// <param name="Contact">Address, telephone and web address in one line under both.</param>
public sealed record Letterhead(LetterheadSide First, LetterheadSide? Second = null, string? Contact = null);

/// <summary>Lines of one language; the first is the organisation's name and is set larger.</summary>
public sealed record LetterheadSide(string Language, IReadOnlyList<string> Lines);
