using System.Globalization;
using Serai.Platform.Language;

namespace Serai.Training.Programmes;

/// <summary>Where a fact comes from, with a name short enough to stand beside it.</summary>
internal static class Sourcing
{
    public sealed record Source(string Name, string? Href);

    /// <param name="sources">Documents or addresses, separated by <c>|</c>.</param>
    public static IReadOnlyList<Source> Read(string? sources, Text text) =>
        [.. (sources ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Select(s => new Source(NameOf(s, text), IsAddress(s) ? s : null))];

    static bool IsAddress(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && source.Length > 0 && source.StartsWith("http", StringComparison.Ordinal);

    static string NameOf(string source, Text text)
    {
        switch (source)
        {
            case "vacancy-notice": return text["Vacancy notice of the Joint Project"];
            case "joint-project-page": return text["Web page of the Joint Project"];
            case "cdp-invitation-letter": return text["Invitation letter of the Career Development Programme"];
            case "cdp-completion-news": return text["News on the Career Development Programme"];
            case "explanatory-meeting-news": return text["News on the explanatory meeting"];
            case "general knowledge": return text["General knowledge"];
            case "WCO newsroom": return text["WCO newsroom"];
        }
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address))
            return source;
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        var at = Array.IndexOf(address.Segments, "newsroom/");
        return host == "wcoomd.org" && at >= 0 && at + 2 < address.Segments.Length
            && DateOnly.TryParseExact($"{address.Segments[at + 1].Trim('/')} {address.Segments[at + 2].Trim('/')}", "yyyy MMMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? text["WCO newsroom, {0}", text.Month(month)]
            : host;
    }
}
