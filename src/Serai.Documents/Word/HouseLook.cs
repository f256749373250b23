namespace Serai.Documents.Word;

/// <summary>Colours (hex without #) and sizes of the printed house look: dark teal for structure, ink for text, nothing else.</summary>
internal static class HouseLook
{
    public const string Ink = "1C2B33";
    public const string Quiet = "5A6B73";
    public const string Accent = "0B5563";
    public const string Rule = "C9D6D9";
    public const string Tint = "EDF4F5";
    public const string Font = "Noto Sans";
    public const string FontAlternative = "Calibri";

    /// <summary>A4 and its margins in twentieths of a point.</summary>
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Margin = 1247;
    public const int TextWidth = PageWidth - 2 * Margin;

    public const double TextWidthCentimetres = TextWidth / 567.0;
}
