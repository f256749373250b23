using Serai.Platform.Language;

namespace Serai.Directory.Offices;

/// <summary>A time between two days, either of which may be unknown.</summary>
static class Span
{
    public static string Say(Text text, DateOnly? from, DateOnly? until) => (from, until) switch
    {
        ({ } a, { } b) => text.DateRange(a, b < a ? a : b),
        ({ } a, null) => text["since {0}", a],
        (null, { } b) => text["until {0}", b],
        _ => text["dates not known"],
    };
}
