using System.Globalization;

namespace Serai.Documents;

internal static class TextDirection
{
    public static bool IsRightToLeft(string language) => Culture(language).TextInfo.IsRightToLeft;

    /// <summary>The culture of a BCP 47 tag; the invariant one when the platform does not know it, because a wrong tag must not lose a document.</summary>
    public static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
