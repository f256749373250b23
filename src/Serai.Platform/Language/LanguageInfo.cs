using System.Globalization;

namespace Serai.Platform.Language;

/// <summary>A language that the interface can be read in.</summary>
/// <param name="Code">BCP 47 code, as written in `lang` attributes and PO file names.</param>
/// <param name="OwnName">The language's name in itself, for the language switch.</param>
/// <param name="Direction">"ltr" or "rtl", for `dir` attributes.</param>
/// <param name="Culture">The culture that numbers, dates and sorting follow.</param>
public sealed record LanguageInfo(string Code, string OwnName, string Direction, CultureInfo Culture)
{
    public bool IsRightToLeft => Direction == "rtl";
    public override string ToString() => Code;
}
