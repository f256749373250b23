namespace Serai.Documents.Word;

/// <summary>Colours (hex without #) and sizes of the printed house look: dark teal for structure, ink for text, nothing else.</summary>
internal static class HouseLook
{
    public const string Ink = "1C2B2D";
    public const string Quiet = "586460";
    public const string Accent = "0B5F66";
    public const string Rule = "CFD8D6";
    public const string Tint = "EEF4F3";
    public const string Font = "Noto Sans";
    public const string FontAlternative = "Calibri";

    /// <summary>A4 and its margins in twentieths of a point.</summary>
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Margin = 1247;
    public const int TextWidth = PageWidth - 2 * Margin;

    public const double TextWidthCentimetres = TextWidth / 567.0;
}
