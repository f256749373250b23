using Serai.Documents.Charts;
using Serai.Platform.Language;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>The process map of a study as a picture: its points in the lanes of their actors, in the order of the process.</summary>
internal static class MapPicture
{
    /// <param name="link">Address of a point's page, or null for a picture on paper.</param>
    public static ProcessMap Of(Study study, IReadOnlyList<StudyActor> actors, IReadOnlyList<TimePoint> points, Text text, Func<TimePoint, string?>? link = null)
    {
        var lanes = actors.OrderBy(a => a.Order).ToList();
        var ordered = points.OrderBy(p => p.Step).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
        var sure = ordered.Where(p => !p.Optional).ToList();
        return new ProcessMap(
            [.. lanes.Select(a => text.Best(a.Name))],
            [.. ordered.Where(p => lanes.Exists(a => a.Code == p.Actor)).Select(p => new ProcessNode(p.Code, lanes.FindIndex(a => a.Code == p.Actor), p.Step, text.Best(p.Name))
            {
                Optional = p.Optional, Note = p.Pair ? text["start and end"] : null, Link = link?.Invoke(p),
            })],
            [.. sure.Zip(sure.Skip(1), (a, b) => new ProcessFlow(a.Code, b.Code))])
        {
            Title = text["Process map of {0}", study.Code],
            Description = text["{0} time points in {1} lanes; dashed boxes are passed by some cases only.", points.Count, lanes.Count],
            Words = new(text["Party"], text["Time point"], text["Recorded as"], text["Next"]),
            Culture = text.Culture,
        };
    }
}
